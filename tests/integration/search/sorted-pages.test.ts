import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generatedLibrary } from '../../../src/main/core/generating/generated-library.ts';
import { bitmapOf } from '../../../src/main/core/search/filter-bitmaps.ts';
import { pageOfBitmap } from '../../../src/main/core/search/page-of-bitmap.ts';
import { pageOfMatches } from '../../../src/main/core/search/page-of-matches.ts';
import { openTestSearchOf, type TestSearch } from '../../support/open-test-search.ts';

const ENTRY_COUNT = 1_500;
const library = generatedLibrary(9);
/** In most entries, in every tenth or so, in hardly any. */
const WORDS = [library.vocabulary[24], library.vocabulary[300], library.vocabulary[4_000]].map((word) => word ?? '');

let search: TestSearch;

beforeAll(async () => {
  search = await openTestSearchOf(Array.from({ length: ENTRY_COUNT }, (_, index) => library.entry(index)));
});

afterAll(async () => {
  await search.dispose();
});

function matchesOf(word: string): number[] {
  return search.store.connection
    .prepare('SELECT rowid FROM search_text WHERE search_text MATCH ?')
    .pluck()
    .all(`"${word}"`) as number[];
}

describe.each(['date', 'title'] as const)('a page of a bitmap by %s', (ordering) => {
  it.each(WORDS)('is what counting stretches of the full-text index gives, wherever it lies: %s', (word) => {
    const { connection } = search.store;
    const numbers = matchesOf(word);
    const listed = { bitmap: bitmapOf(numbers), total: numbers.length, entryCount: ENTRY_COUNT };
    for (const offset of [0, 3, Math.floor(numbers.length / 2), numbers.length - 1, numbers.length + 5]) {
      const page = { offset, limit: 40 };
      expect(pageOfBitmap(connection, listed, ordering, page), `from ${offset}`).toEqual(
        pageOfMatches(connection, { expression: `"${word}"`, backlog: [] }, ordering, page),
      );
    }
  });

  it('is left to stretches where it lies deep in a very long list', () => {
    const numbers = matchesOf(WORDS[0] ?? '');
    const listed = { bitmap: bitmapOf(numbers), total: numbers.length * 1_000, entryCount: ENTRY_COUNT * 1_000 };
    expect(pageOfBitmap(search.store.connection, listed, ordering, { offset: 500_000, limit: 40 })).toBeUndefined();
  });

  it('is left to stretches where its entries are not found within some times the distance expected', () => {
    const listed = { bitmap: bitmapOf([1, 2]), total: 400, entryCount: 400 };
    expect(pageOfBitmap(search.store.connection, listed, ordering, { offset: 0, limit: 40 })).toBeUndefined();
  });
});
