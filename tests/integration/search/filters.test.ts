import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generatedLibrary } from '../../../src/main/core/generating/generated-library.ts';
import type { FacetValue, SearchFacets, SearchFilters } from '../../../src/shared/api/index.ts';
import { findDisagreements } from '../../../src/shared/disagreement/index.ts';
import { type Entry, entryKindSchema, entryStatusSchema, topicSchema } from '../../../src/shared/model/index.ts';
import { openTestSearch, type TestSearch } from '../../support/open-test-search.ts';

const ENTRY_COUNT = 400;
const NOTE_COUNT = 60;

let search: TestSearch;
let entries: Entry[];
let noted: Set<string>;

beforeAll(async () => {
  search = await openTestSearch();
  const library = generatedLibrary(3);
  entries = Array.from({ length: ENTRY_COUNT }, (_, index) => library.entry(index));
  const notes = Array.from({ length: NOTE_COUNT }, (_, index) => library.note(index * 5));
  noted = new Set(notes.map((note) => note.target.source));
  await search.putEntries(entries);
  await search.putNotes(notes);
});

afterAll(async () => {
  await search.dispose();
});

/** What each filter asks of an entry, written as simply as it can be. */
const CHECKS: Readonly<Record<string, (entry: Entry, filters: SearchFilters) => boolean>> = {
  kinds: (entry, { kinds }) => !kinds?.length || kinds.includes(entry.kind),
  topics: (entry, { topics }) => !topics?.length || topics.some((topic) => entry.topics.includes(topic)),
  jurisdictions: (entry, { jurisdictions }) =>
    !jurisdictions?.length || jurisdictions.some((code) => entry.jurisdictions.includes(code)),
  statuses: (entry, { statuses }) => !statuses?.length || statuses.includes(entry.status),
  dates: (entry, { from = '', to = '9999-12-31' }) => entry.date >= from && entry.date <= to,
  hasNotes: (entry, { hasNotes }) => !hasNotes || noted.has(entry.id),
  hasDisagreement: (entry, { hasDisagreement }) => !hasDisagreement || findDisagreements(entry).length > 0,
};

function accepted(filters: SearchFilters, without?: string): Entry[] {
  const checks = Object.entries(CHECKS).filter(([name]) => name !== without);
  return entries.filter((entry) => checks.every(([, isAccepted]) => isAccepted(entry, filters)));
}

function tally(values: readonly string[]): FacetValue[] {
  return [...Map.groupBy(values, (value) => value)]
    .map(([value, all]) => ({ value, count: all.length }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

function expectedFacets(filters: SearchFilters): SearchFacets {
  return {
    kinds: tally(accepted(filters, 'kinds').map((entry) => entry.kind)),
    topics: tally(accepted(filters, 'topics').flatMap((entry) => entry.topics)),
    jurisdictions: tally(accepted(filters, 'jurisdictions').flatMap((entry) => entry.jurisdictions)),
    statuses: tally(accepted(filters, 'statuses').map((entry) => entry.status)),
    hasNotes: accepted({ ...filters, hasNotes: true }).length,
    hasDisagreement: accepted({ ...filters, hasDisagreement: true }).length,
  };
}

async function allFound(text: string, filters: SearchFilters): Promise<string[]> {
  const found: string[] = [];
  for (let offset = 0; offset < ENTRY_COUNT; offset += 200) {
    found.push(...(await search.find(text, { filters, offset, limit: 200 })));
  }
  return found.toSorted();
}

const day = fc
  .date({ min: new Date('2004-01-01T00:00:00Z'), max: new Date('2028-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 1 });
const anyFilters = fc
  .record({
    kinds: optional(fc.uniqueArray(fc.constantFrom(...entryKindSchema.options), { maxLength: 4 })),
    topics: optional(fc.uniqueArray(fc.constantFrom(...topicSchema.options), { maxLength: 4 })),
    jurisdictions: optional(fc.uniqueArray(fc.constantFrom('ASEAN', 'VN', 'TH', 'KH', 'JP', 'ZZ'), { maxLength: 3 })),
    statuses: optional(fc.uniqueArray(fc.constantFrom(...entryStatusSchema.options), { maxLength: 4 })),
    from: optional(day),
    to: optional(day),
    hasNotes: optional(fc.boolean()),
    hasDisagreement: optional(fc.boolean()),
  })
  .map(
    (filters) =>
      Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined)) as SearchFilters,
  );

describe('filters', () => {
  it('leave the entries that pass each of them, whatever is set', async () => {
    await fc.assert(
      fc.asyncProperty(anyFilters, async (filters) => {
        const expected = accepted(filters).map((entry) => entry.id);
        expect(await allFound('', filters)).toEqual(expected.toSorted());
        expect((await search.search('', { filters })).total).toBe(expected.length);
      }),
      { seed: 7, numRuns: 120 },
    );
  });

  it('come with the number of entries each value would leave, the other filters being as they are', async () => {
    await fc.assert(
      fc.asyncProperty(anyFilters, async (filters) => {
        expect((await search.search('', { filters })).facets).toEqual(expectedFacets(filters));
      }),
      { seed: 8, numRuns: 120 },
    );
  });

  it('narrow what a text finds, and the numbers beside them count within it', async () => {
    const text = 'policy';
    const whole = new Set(await allFound(text, {}));
    expect(whole.size).toBeGreaterThan(20);
    const { facets } = await search.search(text);
    for (const { value, count } of facets?.kinds ?? []) {
      const kinds = [entryKindSchema.parse(value)];
      const found = await allFound(text, { kinds });
      expect(found).toHaveLength(count);
      expect(found.every((id) => whole.has(id))).toBe(true);
      expect((await search.search(text, { filters: { kinds } })).total).toBe(count);
    }
  });

  it('take a day, a month and a year at their edges', async () => {
    const [first] = entries.map((entry) => entry.date).toSorted();
    const onFirst = entries.filter((entry) => entry.date === first).map((entry) => entry.id);
    expect(await allFound('', { from: first ?? '', to: first ?? '' })).toEqual(onFirst.toSorted());
    const in2010 = entries.filter((entry) => entry.date.startsWith('2010')).map((entry) => entry.id);
    expect(await allFound('', { from: '2010-01-01', to: '2010-12-31' })).toEqual(in2010.toSorted());
  });

  it('from a later day than to leave nothing', async () => {
    expect(await search.search('', { filters: { from: '2020-01-02', to: '2020-01-01' } })).toMatchObject({
      total: 0,
      hits: [],
    });
  });

  it('follow a note that is removed', async () => {
    const [id = ''] = noted;
    expect(await allFound('', { hasNotes: true })).toContain(id);
    const notes = await search.store.collections.annotations.find({ selector: { 'target.source': id } }).exec();
    await search.store.collections.annotations.bulkRemove(notes.map((note) => note.id));
    expect(await allFound('', { hasNotes: true })).not.toContain(id);
    noted.delete(id);
  });
});
