import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generatedLibrary } from '../../../src/main/core/generating/generated-library.ts';
import { planMatches } from '../../../src/main/core/search/find-matches.ts';
import { foldFields } from '../../../src/main/core/search/folded-fields.ts';
import { createMatchReaders } from '../../../src/main/core/search/match-reader.ts';
import { parseQuery } from '../../../src/main/core/search/parse-query.ts';
import { scoreEntry } from '../../../src/main/core/search/score-entry.ts';
import { namesOf, searchFieldsOf } from '../../../src/main/core/search/search-fields.ts';
import type { Entry } from '../../../src/shared/model/index.ts';
import { openTestSearchOf, type TestSearch } from '../../support/open-test-search.ts';

const ENTRY_COUNT = 5_000;
/** Hits a reader sees without scrolling. */
const TOP = 10;
const library = generatedLibrary(6);

let search: TestSearch;
let entries: Map<string, Entry>;

beforeAll(async () => {
  entries = new Map(
    Array.from({ length: ENTRY_COUNT }, (_, index) => library.entry(index)).map((entry) => [entry.id, entry]),
  );
  search = await openTestSearchOf([...entries.values()]);
});

afterAll(async () => {
  await search.dispose();
});

/** Scores every entry as the search scores its candidates. */
function fullRanking(text: string): Map<string, number> {
  const { connection } = search.store;
  const query = parseQuery(text);
  const plan = planMatches(connection, createMatchReaders(connection).begin(), query);
  const scores = [...entries].map(([id, entry]): [string, number] => {
    const scored = { fields: foldFields(searchFieldsOf(entry, [])), names: namesOf(entry) };
    return [id, plan === undefined ? 0 : scoreEntry(scored, plan.query, plan.weights)];
  });
  return new Map(scores.sort(([, one], [, other]) => other - one));
}

const common = library.vocabulary.slice(24, 36);
const usual = [100, 180, 260, 400].map((rank) => library.vocabulary[rank] ?? '');
const prefixes = [...new Set(usual.map((word) => word.slice(0, 2)))];
const pairs = [3, 7, 10].map((index) => `${common[index]} ${common[index + 1]}`);
const phrases = ['"data policy"', '"member states"', '"digital asean"'];

/** Where very many weigh nearly the same, any of them may stand for another. */
const NEARLY = 0.99;

describe.each([...common, ...usual, ...prefixes, ...pairs, ...phrases])('the first ten hits of %s', (text) => {
  it('are those that scoring every match would put first, or as good', async () => {
    const scores = fullRanking(text);
    const best = [...scores.values()].slice(0, TOP);
    const found = (await search.find(text, { limit: TOP })).map((id) => scores.get(id) ?? 0);
    expect(found).toHaveLength(best.length);
    found.forEach((score, rank) => {
      expect(score / (best[rank] ?? 0), `hit ${rank + 1}`).toBeGreaterThan(NEARLY);
    });
  });
});
