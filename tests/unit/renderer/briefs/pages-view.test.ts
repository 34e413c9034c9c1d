import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createPagesView,
  type LookedAt,
  type Wanted,
} from '../../../../src/renderer/features/briefs/pages/pages-view.ts';
import { AttacheError, toApiError } from '../../../../src/shared/api/index.ts';
import type { DrawnPages } from '../../../../src/shared/pages/page-drawing.ts';
import { aBrief } from './brief-builders.ts';

/** Pages of a brief that say its title, each of them at the same place. */
function pagesOf({ brief, first, last }: Wanted & LookedAt, total = 30): DrawnPages {
  const numbers = Array.from({ length: Math.min(last, total) - first + 1 }, (_, index) => first + index);
  return {
    width: 100,
    height: 200,
    total,
    headings: [],
    pictures: {},
    section: [{ page: 2, top: 50, bottom: 90 }],
    pages: numbers.map((number) => ({
      number,
      headings: [],
      marks: [
        { type: 'text', text: `Page ${number}`, x: 0, y: 10, font: 'Arial', size: 10, colour: '000000' },
        {
          type: 'text',
          text: number === 2 ? brief.title : 'More',
          x: 0,
          y: 60,
          font: 'Arial',
          size: 10,
          colour: '000000',
        },
      ],
    })),
  };
}

/** A core that answers when it is told to. */
function aCore() {
  const asked: { input: Wanted & LookedAt; answer: (drawn: DrawnPages) => void; refuse: (fault: unknown) => void }[] =
    [];
  const view = createPagesView({
    ask(input) {
      const { promise, resolve, reject } = Promise.withResolvers<DrawnPages>();
      asked.push({ input, answer: resolve, refuse: reject });
      return promise;
    },
    errorOf: toApiError,
    now: () => Date.now(),
  });
  return { asked, view, titles: () => asked.map(({ input }) => input.brief.title) };
}

const typed = (title: string): Wanted => ({ brief: aBrief({ title }), sectionId: 'a' });
const textOn = (view: ReturnType<typeof aCore>['view'], number: number) =>
  view
    .state()
    .pages.get(number)
    ?.page.marks.flatMap((mark) => (mark.type === 'text' ? [mark.text] : []));

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

/** A view that shows a brief. */
async function aShownView() {
  const core = aCore();
  core.view.want(typed('One'));
  await vi.advanceTimersByTimeAsync(0);
  core.asked[0]?.answer(pagesOf(core.asked[0].input));
  await vi.advanceTimersByTimeAsync(0);
  return core;
}

describe('the pages beside a brief that is typed', () => {
  it('are asked for once in a pause, not with every key', async () => {
    const { view, titles } = await aShownView();
    for (const title of ['On', 'Onl', 'Only']) {
      view.want(typed(title));
      await vi.advanceTimersByTimeAsync(10);
    }
    await vi.advanceTimersByTimeAsync(1_000);
    expect(titles()).toEqual(['One', 'Only']);
  });

  it('are asked for without a pause too, a few times a second', async () => {
    const { asked, view, titles } = await aShownView();
    for (let key = 1; key <= 60; key += 1) {
      view.want(typed(`Title ${key}`));
      await vi.advanceTimersByTimeAsync(10);
      const last = asked.at(-1);
      last?.answer(pagesOf(last.input));
    }
    expect(titles().length).toBeGreaterThan(3);
    expect(titles().length).toBeLessThan(20);
  });

  it('wait for those that are on their way, and are then those of the last key', async () => {
    const { asked, view, titles } = await aShownView();
    view.want(typed('Two'));
    await vi.advanceTimersByTimeAsync(100);
    view.want(typed('Three'));
    await vi.advanceTimersByTimeAsync(100);
    expect(titles()).toEqual(['One', 'Two']);
    asked[1]?.answer(pagesOf(asked[1].input));
    await vi.advanceTimersByTimeAsync(0);
    expect(textOn(view, 2)).toContain('Two');
    expect(titles()).toEqual(['One', 'Two', 'Three']);
  });

  it('are left for newer ones where they take long; the answer that is late is dropped', async () => {
    const { asked, view, titles } = await aShownView();
    view.want(typed('Two'));
    await vi.advanceTimersByTimeAsync(100);
    view.want(typed('Three'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(titles()).toEqual(['One', 'Two', 'Three']);
    asked[2]?.answer(pagesOf(asked[2].input));
    await vi.advanceTimersByTimeAsync(0);
    asked[1]?.answer(pagesOf(asked[1].input));
    await vi.advanceTimersByTimeAsync(0);
    expect(textOn(view, 2)).toContain('Three');
  });

  it('are the same objects where nothing on them changed', async () => {
    const { asked, view } = await aShownView();
    const before = view.state().pages;
    view.want(typed('Two'));
    await vi.advanceTimersByTimeAsync(100);
    asked[1]?.answer(pagesOf(asked[1].input));
    await vi.advanceTimersByTimeAsync(0);
    expect(view.state().pages.get(1)).toBe(before.get(1));
    expect(view.state().pages.get(2)).not.toBe(before.get(2));
  });

  it('tell where what was typed shows', async () => {
    const { asked, view } = await aShownView();
    expect(view.state().edited).toBeUndefined();
    view.want(typed('Two'));
    await vi.advanceTimersByTimeAsync(100);
    asked[1]?.answer(pagesOf(asked[1].input));
    await vi.advanceTimersByTimeAsync(0);
    expect(view.state().edited).toEqual({ page: 2, top: 60 });
  });

  it('are asked for where one looks, and kept near it alone', async () => {
    const { asked, view } = await aShownView();
    view.look({ first: 20, last: 22 });
    await vi.advanceTimersByTimeAsync(200);
    asked[1]?.answer(pagesOf(asked[1].input));
    await vi.advanceTimersByTimeAsync(0);
    expect([...view.state().pages.keys()]).toEqual([20, 21, 22]);
    view.look({ first: 21, last: 22 });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(asked).toHaveLength(2);
  });

  it('stay where newer ones can not be had, with what is wrong', async () => {
    const { asked, view } = await aShownView();
    view.want(typed('Two'));
    await vi.advanceTimersByTimeAsync(100);
    asked[1]?.refuse(new AttacheError('NotFound', 'The client of this brief was removed.'));
    await vi.advanceTimersByTimeAsync(0);
    expect(view.state().error?.kind).toBe('NotFound');
    expect(textOn(view, 2)).toContain('One');
    view.refresh();
    await vi.advanceTimersByTimeAsync(100);
    asked[2]?.answer(pagesOf(asked[2].input));
    await vi.advanceTimersByTimeAsync(0);
    expect(view.state().error).toBeUndefined();
  });

  it('are asked for no more once nobody looks', async () => {
    const { asked, view } = await aShownView();
    view.want(typed('Two'));
    view.rest();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(asked).toHaveLength(1);
  });
});
