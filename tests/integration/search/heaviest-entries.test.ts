import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHeaviestEntries, type HeaviestEntries } from '../../../src/main/core/search/index.ts';
import { type Entry, topicSchema } from '../../../src/shared/model/index.ts';
import { interestsOf } from '../../../src/shared/relevance/index.ts';
import { anEntry } from '../../support/builders.ts';
import { openTestSearch, type TestSearch } from '../../support/open-test-search.ts';

const JURISDICTIONS = ['ASEAN', 'SG', 'VN', 'EU'];
const someTopics = fc.subarray([...topicSchema.options]);
const someJurisdictions = fc.subarray(JURISDICTIONS);

let test: TestSearch;
let heaviest: HeaviestEntries;
let entries: readonly Entry[];

beforeAll(async () => {
  test = await openTestSearch();
  heaviest = createHeaviestEntries(test.store.connection, test.store.tables);
  entries = fc
    .sample(fc.record({ topics: someTopics, jurisdictions: someJurisdictions }), { seed: 5, numRuns: 400 })
    .map((given, index) => anEntry({ id: `entry-${index}`, ...given }));
  await test.putEntries(entries);
});
afterAll(() => test.dispose());

/** Sums over the entries themselves. */
function sumOf({ topics, jurisdictions }: Entry, client: Parameters<typeof interestsOf>[0]): number {
  const has = new Set<string>([...topics, ...jurisdictions]);
  return interestsOf(client).reduce((sum, { value, weight }) => sum + (has.has(value) ? weight : 0), 0);
}

function expectHeaviest(client: Parameters<typeof interestsOf>[0], limit: number): void {
  const sums = new Map(entries.map((entry) => [entry.id, sumOf(entry, client)]));
  const wanted = [...sums.values()].filter((sum) => sum > 0).toSorted((one, other) => other - one);
  const found = heaviest(interestsOf(client), limit);
  expect(found.map((id) => sums.get(id))).toEqual(wanted.slice(0, limit));
  expect(new Set(found).size).toBe(found.length);
}

describe('the heaviest entries', () => {
  it('are those a sum over every entry gives, whatever the interests and however many are asked for', () => {
    fc.assert(
      fc.property(
        fc.record({ topics: someTopics, jurisdictions: someJurisdictions }),
        fc.integer({ min: 1, max: 500 }),
        expectHeaviest,
      ),
      { seed: 5, numRuns: 150 },
    );
  });

  it('are none where there is no interest, or nothing has it', () => {
    expect(heaviest([], 10)).toEqual([]);
    expect(heaviest(interestsOf({ topics: [], jurisdictions: ['JP'] }), 10)).toEqual([]);
  });

  it('are as the entries are now', async () => {
    const client = { topics: ['youth' as const], jurisdictions: [] };
    const changed = entries.map((entry) => ({ ...entry, topics: entry.id === 'entry-7' ? ['youth' as const] : [] }));
    await test.putEntries(changed);
    expect(heaviest(interestsOf(client), 10)).toEqual(['entry-7']);
  });
});
