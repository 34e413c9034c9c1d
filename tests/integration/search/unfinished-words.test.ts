import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generatedLibrary } from '../../../src/main/core/generating/generated-library.ts';
import { createFrequentWords } from '../../../src/main/core/search/frequent-words.ts';
import { createMatchReaders } from '../../../src/main/core/search/match-reader.ts';
import { openTestSearchOf, type TestSearch } from '../../support/open-test-search.ts';

const ENTRY_COUNT = 1_500;
const library = generatedLibrary(11);
const usualWords = library.vocabulary.slice(60, 400).filter((word) => word.length > 6);
const beginnings = [4, 5, 6].flatMap((length) => usualWords.slice(0, 12).map((word) => word.slice(0, length)));

let search: TestSearch;

beforeAll(async () => {
  search = await openTestSearchOf(Array.from({ length: ENTRY_COUNT }, (_, index) => library.entry(index)));
});

afterAll(async () => {
  await search.dispose();
});

function allMatches(expression: string): number[] {
  return search.store.connection
    .prepare('SELECT rowid FROM search_text WHERE search_text MATCH ? ORDER BY rowid DESC')
    .pluck()
    .all(expression) as number[];
}

describe('an unfinished word', () => {
  it('matches as many entries as any of its endings, up to the limit', () => {
    const { numbers } = createMatchReaders(search.store.connection).begin();
    for (const beginning of beginnings) {
      const expression = `("${beginning}" *)`;
      const all = allMatches(expression);
      for (const limit of [5, 60, ENTRY_COUNT]) {
        const found = numbers(expression, limit);
        expect(found, `${beginning}, ${limit}`).toHaveLength(Math.min(limit, all.length));
        expect(new Set(found).isSubsetOf(new Set(all)), beginning).toBe(true);
      }
    }
  });

  it('beside another word leaves out no entry that has both', () => {
    const { numbers } = createMatchReaders(search.store.connection).begin();
    for (const [index, beginning] of beginnings.entries()) {
      const expression = `("${usualWords[index % usualWords.length]}") AND ("${beginning}" *)`;
      expect(numbers(expression, ENTRY_COUNT)).toEqual(allMatches(expression));
    }
  });

  it('is known by its most frequent endings from a sample of the entries', () => {
    const frequentWords = createFrequentWords(search.store.connection);
    const [word = ''] = usualWords;
    expect(frequentWords(word.slice(0, 4))).toContain(word);
    expect(frequentWords('qqqq')).toEqual([]);
  });
});
