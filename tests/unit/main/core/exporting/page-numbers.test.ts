import { describe, expect, it } from 'vitest';
import { docxContext } from '../../../../../src/main/core/exporting/docx-context.ts';
import { flowOfPack } from '../../../../../src/main/core/exporting/flow-of-pack.ts';
import { pageNumbers } from '../../../../../src/main/core/exporting/page-numbers.ts';
import { builtInLook, lookOf } from '../../../../../src/main/core/exporting/template.ts';
import type { Pack, PackBlock } from '../../../../../src/shared/pack/index.ts';

/** Page of each heading of the first two levels, and how many pages there are. */
function pagesOf(...blocks: PackBlock[]): { pages: number[]; total: number } {
  return pagesIn({}, blocks);
}

/** The same in a look or on a paper of its own. */
function pagesIn(
  given: Pick<Pack, 'look' | 'pageSize'>,
  blocks: readonly PackBlock[],
): { pages: number[]; total: number } {
  const pack: Pack = {
    cover: { title: 'T', clientName: 'C', author: 'A', date: '2026-02-01', marking: 'public' },
    language: 'en',
    template: 'standard',
    blocks,
    sources: [{ id: 's', title: 'A source', publisher: 'A publisher', dateText: '2026' }],
    keywords: [],
    updatedAt: '2026-02-01T09:00:00.000Z',
    ...given,
  };
  const look = lookOf(pack);
  const context = docxContext(pack, look);
  const flow = flowOfPack(pack, context);
  const { pageOf, total } = pageNumbers(flow, look);
  return { pages: flow.headings.map(({ anchor }) => pageOf.get(anchor) ?? 0), total };
}
const heading = (level: 1 | 2 = 1): PackBlock => ({ type: 'heading', level, text: 'A heading' });
const lines = (count: number): PackBlock[] =>
  Array.from({ length: count }, () => ({
    type: 'paragraph',
    role: 'body',
    inlines: [{ type: 'text', text: 'A line.' }],
  }));
const row = (keep = 'A cell') => [[{ type: 'text' as const, text: keep }], [{ type: 'text' as const, text: 'b' }]];
const table = (rows: number): PackBlock => ({
  type: 'table',
  purpose: 'glossary',
  description: 'D',
  header: ['A', 'B'],
  rows: Array.from({ length: rows }, () => row()),
});

describe('the pages of a document in a look of its own', () => {
  const look = builtInLook('standard');
  const chapters = Array.from({ length: 100 }, () => [heading(), ...lines(1)]).flat();
  const totalIn = (given: Pick<Pack, 'look' | 'pageSize'>) => pagesIn(given, chapters).total;

  it('are more where its headings have a line below them', () => {
    const ruled = { ...look, styles: { heading1: { isRuled: true } } };
    expect(totalIn({ look: ruled })).toBeGreaterThan(totalIn({ look }));
  });

  it('are more on a sheet that is less high', () => {
    expect(totalIn({ pageSize: 'letter' })).toBeGreaterThan(totalIn({ pageSize: 'a4' }));
  });
});

describe('the pages of a document', () => {
  it('begin with the second, after the cover', () => {
    expect(pagesOf(heading())).toEqual({ pages: [2], total: 2 });
  });

  it('go on to the next when they are full', () => {
    expect(pagesOf(heading(), ...lines(25), heading()).pages).toEqual([2, 2]);
    expect(pagesOf(heading(), ...lines(40), heading()).pages).toEqual([2, 3]);
  });

  it('turn where the pack says', () => {
    expect(pagesOf(heading(), { type: 'page-break' }, heading())).toEqual({ pages: [2, 3], total: 3 });
  });

  it('keep a heading with what follows', () => {
    const counts = Array.from({ length: 50 }, (_, count) => count);
    const alone = counts.find((count) => pagesOf(...lines(count), heading()).pages[0] === 3) ?? 0;
    const followed = counts.find((count) => pagesOf(...lines(count), heading(), ...lines(2)).pages[0] === 3) ?? 0;
    expect(alone).toBeGreaterThan(0);
    expect(followed).toBeLessThan(alone);
  });

  it('hold fewer lines where footnotes take room', () => {
    const cited: PackBlock = {
      type: 'paragraph',
      role: 'body',
      inlines: [
        { type: 'text', text: 'A line.' },
        { type: 'footnote', citations: [{ sourceId: 's', paragraph: 1 }] },
      ],
    };
    expect(pagesOf(...lines(28), heading()).pages).toEqual([2]);
    expect(pagesOf(...Array.from({ length: 28 }, () => cited), heading()).pages).toEqual([3]);
  });

  it('repeat the header row of a table that goes on', () => {
    // Of rows alone a page holds 39, under a header row 38.
    expect(pagesOf(table(1_000)).total).toBe(1 + Math.ceil(1_000 / 38));
  });

  it('set what is taller than a page over several', () => {
    const long: PackBlock = {
      type: 'callout',
      tone: 'client-note',
      title: 'Long',
      blocks: lines(100),
    };
    const word: PackBlock = {
      type: 'paragraph',
      role: 'lead',
      inlines: [{ type: 'text', text: 'word '.repeat(5_000) }],
    };
    expect(pagesOf(long, heading()).pages[0]).toBeGreaterThan(3);
    expect(pagesOf(word, heading()).pages[0]).toBeGreaterThan(6);
  });
});
