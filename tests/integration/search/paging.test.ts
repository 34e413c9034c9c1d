import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generatedLibrary } from '../../../src/main/core/generating/generated-library.ts';
import type { SearchInput } from '../../../src/shared/api/index.ts';
import type { Entry } from '../../../src/shared/model/index.ts';
import { openTestSearch, type TestSearch } from '../../support/open-test-search.ts';

const ENTRY_COUNT = 600;
const COMMON = 'policy';

let search: TestSearch;
let entries: Entry[];

beforeAll(async () => {
  search = await openTestSearch();
  const library = generatedLibrary(4);
  entries = Array.from({ length: ENTRY_COUNT }, (_, index) => library.entry(index));
  await search.putEntries(entries);
});

afterAll(async () => {
  await search.dispose();
});

async function pages(text: string, limit: number, input: Omit<SearchInput, 'text'>): Promise<string[]> {
  const found: string[] = [];
  for (let offset = 0; ; offset += limit) {
    const page = await search.find(text, { ...input, offset, limit });
    found.push(...page);
    if (page.length < limit) return found;
  }
}

describe.each(['relevance', 'date', 'title'] as const)('pages by %s', (sort) => {
  it.each(['', COMMON])('are the list cut in pieces, each entry once, none left out: %j', async (text) => {
    const { total } = await search.search(text);
    const whole = await pages(text, 200, { sort });
    expect(whole).toHaveLength(total);
    expect(new Set(whole).size).toBe(total);
    expect(await pages(text, 7, { sort })).toEqual(whole);
    expect(await pages(text, 50, { sort })).toEqual(whole);
  });

  it('are of what a filter leaves', async () => {
    const filters = { topics: ['cloud' as const] };
    const whole = await pages('', 200, { sort, filters });
    const expected = entries.filter((entry) => entry.topics.includes('cloud')).map((entry) => entry.id);
    expect(whole.toSorted()).toEqual(expected.toSorted());
    expect(await pages('', 11, { sort, filters })).toEqual(whole);
  });

  it('behind the end are empty', async () => {
    expect(await search.search(COMMON, { sort, offset: 5_000 })).toMatchObject({ hits: [], offset: 5_000 });
  });
});

describe('a list', () => {
  it('by date has the newest first', async () => {
    const dates = new Map(entries.map((entry) => [entry.id, entry.date]));
    const found = (await pages('', 200, { sort: 'date' })).map((id) => dates.get(id) ?? '');
    expect(found).toEqual(found.toSorted().reverse());
  });

  it('by title is in the order of folded titles', async () => {
    const titles = new Map(entries.map((entry) => [entry.id, entry.title.toLowerCase()]));
    const found = (await pages('', 200, { sort: 'title' })).map((id) => titles.get(id) ?? '');
    expect(found).toEqual(found.toSorted());
  });

  it('counts values of filters with its first page only', async () => {
    expect((await search.search(COMMON)).facets).toBeDefined();
    expect((await search.search(COMMON, { offset: 50 })).facets).toBeUndefined();
  });
});
