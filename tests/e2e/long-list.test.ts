import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchInput, SearchResult } from '../../src/shared/api/index.ts';
import { type Desk, openDesk } from '../support/desk.ts';

const COUNT = 1_000_000;
const PAGE_SIZE = 25;

let desk: Desk;
let page: Page;
/** First rows of the pages that were asked for. */
const asked: number[] = [];

/** Answers every search with a page of a million entries that are nowhere but here; all else is the application's. */
async function serveAMillion(window: Page): Promise<void> {
  await window.route('**/api/call', async (route) => {
    const call = route.request().postDataJSON() as { path: string; input: SearchInput };
    if (call.path !== 'search.search') return route.continue();
    const { offset = 0, limit = PAGE_SIZE } = call.input;
    asked.push(offset);
    await route.fulfill({ json: { ok: true, value: hitsFrom(offset, Math.min(limit, COUNT - offset)) } });
  });
}

function hitsFrom(offset: number, count: number): SearchResult {
  const none = { kinds: [], topics: [], jurisdictions: [], statuses: [], hasNotes: 0, hasDisagreement: 0 };
  const hits = Array.from({ length: count }, (_, index): SearchResult['hits'][number] => ({
    id: `row-${offset + index}`,
    kind: 'declaration',
    title: [{ text: `Row ${offset + index + 1}.`, isMatch: false }],
    status: 'published',
    date: '2026-01-15',
    snippet: [{ text: 'What stands in it.', isMatch: false }],
    noteCount: 0,
    disagreementCount: 0,
  }));
  return { total: COUNT, offset, hits, ...(offset === 0 ? { facets: none } : {}) };
}

beforeAll(async () => {
  desk = await openDesk();
  const first = await desk.openWindow();
  page = await first.context().newPage();
  await serveAMillion(page);
  await page.goto(first.url());
  await option(1).waitFor();
});
afterAll(() => desk.close());

function option(number: number) {
  return page.getByRole('option', { name: `Row ${number}.` });
}

function list() {
  return page.getByRole('listbox', { name: 'Entries' });
}

/** Numbers of the rows a reader sees whole, from above. */
function seen(): Promise<number[]> {
  return list().evaluate((element) => {
    const view = element.getBoundingClientRect();
    return [...element.querySelectorAll('[role=option]')]
      .filter((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return top >= view.top - 1 && bottom <= view.bottom + 1;
      })
      .map((row) => Number(row.getAttribute('aria-posinset')))
      .sort((one, other) => one - other);
  });
}

/** Drags the bar to this part of its way. */
function dragTo(part: number): Promise<void> {
  return list().evaluate((element, where) => {
    element.scrollTop = where * (element.scrollHeight - element.clientHeight);
  }, part);
}

describe('a list of a million entries', () => {
  it('comes to the last one at the end of its bar, and loads nothing of what it passes', async () => {
    await dragTo(1);
    await option(COUNT).waitFor();
    await expect.poll(async () => (await seen()).at(-1)).toBe(COUNT);
    await dragTo(0);
    await expect.poll(async () => (await seen())[0]).toBe(1);
    expect(asked.filter((row) => row > 1_000 && row < COUNT - 1_000)).toEqual([]);
  });

  it('shows the middle in the middle', async () => {
    await dragTo(0.5);
    await expect.poll(async () => Math.abs(((await seen())[0] ?? 0) - COUNT / 2)).toBeLessThan(20);
  });

  it('passes every row as the wheel is turned, and the bar rests where it belongs', async () => {
    await dragTo(0.5);
    await expect.poll(async () => ((await seen())[0] ?? 0) > COUNT / 4).toBe(true);
    await list().hover();
    const bar = () => list().evaluate((element) => element.scrollTop);
    const barBefore = await bar();
    const passed = new Set(await seen());
    const first = Math.min(...passed);
    for (let turn = 0; turn < 20; turn++) {
      const before = (await seen())[0] ?? 0;
      await page.mouse.wheel(0, 208);
      await expect.poll(async () => (await seen())[0]).toBe(before + 2);
      for (const row of await seen()) passed.add(row);
    }
    expect(Math.max(...passed) - first + 1).toBe(passed.size);
    const shown = await seen();
    // Forty rows are little of a million: the bar is brought to its place, under rows that stay where they are.
    await expect.poll(async () => (await bar()) - barBefore).toBeLessThan(1_000);
    expect(await bar()).toBeGreaterThan(barBefore);
    expect(await seen()).toEqual(shown);
  });

  it('goes to either end and row by row by keyboard, and says where it is', async () => {
    await list().focus();
    await page.keyboard.press('End');
    await option(COUNT).waitFor();
    const active = () => list().getAttribute('aria-activedescendant');
    await expect.poll(active).toBe(await option(COUNT).getAttribute('id'));
    expect(await option(COUNT).getAttribute('aria-setsize')).toBe(String(COUNT));
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('PageUp');
    await expect.poll(active).toBe(await option(COUNT - 7).getAttribute('id'));
    await expect.poll(seen).toContain(COUNT - 7);
    await page.keyboard.press('Home');
    await expect.poll(async () => (await seen())[0]).toBe(1);
    await page.keyboard.press('ArrowDown');
    await expect.poll(active).toBe(await option(2).getAttribute('id'));
  });

  it('keeps its place while the window changes its size', async () => {
    await dragTo(0.25);
    await expect.poll(async () => ((await seen())[0] ?? 0) > 1_000).toBe(true);
    const [first] = await seen();
    await page.setViewportSize({ width: 1_200, height: 640 });
    await page.waitForTimeout(400);
    expect((await seen())[0]).toBe(first);
  });
});
