import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { installSearchIndex, updateSearchIndex, verifySearchIndex } from '../../../src/main/core/search/index.ts';
import { anAnnotation, anEntry } from '../../support/builders.ts';
import { openTestSearch, type TestSearch } from '../../support/open-test-search.ts';

const ENTRY_IDS = ['e-one', 'e-two', 'e-three', 'e-four'];
const NOTE_IDS = ['n-one', 'n-two', 'n-three'];
const WORDS = ['alpha', 'bravo', 'điện tử', 'ประชุม', 'ភាសាខ្មែរ', 'Wort-für-Wort', ''];

/** One thing that may happen to a library. */
type Step =
  | { readonly kind: 'put-entries'; readonly ids: readonly string[]; readonly word: string }
  | { readonly kind: 'remove-entry'; readonly id: string }
  | { readonly kind: 'put-note'; readonly id: string; readonly on: string; readonly word: string }
  | { readonly kind: 'remove-note'; readonly id: string }
  | { readonly kind: 'clean-up' | 'reopen' };

const anEntryId = fc.constantFrom(...ENTRY_IDS);
const aNoteId = fc.constantFrom(...NOTE_IDS);
const aWord = fc.constantFrom(...WORDS);
const aStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('put-entries' as const),
      ids: fc.uniqueArray(anEntryId, { minLength: 1, maxLength: 3 }),
      word: aWord,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove-entry' as const), id: anEntryId }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('put-note' as const), id: aNoteId, on: anEntryId, word: aWord }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove-note' as const), id: aNoteId }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('clean-up' as const, 'reopen' as const) }) },
);

/** The library as plain maps: what must be found. */
interface Model {
  readonly entries: Map<string, string>;
  readonly notes: Map<string, { on: string; word: string }>;
}

async function take(search: TestSearch, { entries, notes }: Model, step: Step): Promise<TestSearch> {
  const { collections } = search.store;
  switch (step.kind) {
    case 'put-entries':
      await search.putEntries(step.ids.map((id) => anEntry({ id, title: `Title of ${id}`, body: step.word })));
      for (const id of step.ids) entries.set(id, step.word);
      return search;
    case 'remove-entry':
      await collections.entries.bulkRemove([step.id]);
      entries.delete(step.id);
      return search;
    case 'put-note': {
      const body = [{ type: 'TextualBody' as const, value: step.word, format: 'text/plain' as const }];
      await search.putNotes([anAnnotation({ id: step.id, body, target: { source: step.on } })]);
      notes.set(step.id, step);
      return search;
    }
    case 'remove-note':
      await collections.annotations.bulkRemove([step.id]);
      notes.delete(step.id);
      return search;
    case 'clean-up':
      for (const { storageInstance } of [collections.entries, collections.annotations])
        await storageInstance.cleanup(-1);
      return search;
    case 'reopen':
      return search.reopen();
  }
}

function expectedFor(word: string, { entries, notes }: Model): string[] {
  const noted = [...notes.values()].filter((note) => note.word === word).map((note) => note.on);
  return ENTRY_IDS.filter((id) => entries.has(id) && (entries.get(id) === word || noted.includes(id)));
}

describe('the search index', () => {
  it('is in step with the documents after any history of entries and notes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aStep, { minLength: 1, maxLength: 25 }), async (steps) => {
        let search = await openTestSearch();
        const model: Model = { entries: new Map(), notes: new Map() };
        try {
          for (const step of steps) search = await take(search, model, step);
          expect(search.verify()).toEqual([]);
          for (const word of WORDS.filter((one) => one !== '')) {
            expect((await search.find(word)).toSorted(), word).toEqual(expectedFor(word, model).toSorted());
          }
        } finally {
          await search.dispose();
        }
      }),
      { seed: 13, numRuns: 80 },
    );
  });

  it.each([
    [
      'an entry is missing',
      `DELETE FROM search_text WHERE rowid = 1; DELETE FROM search_tiers WHERE rowid = 1;
       DELETE FROM search_names WHERE number = 1; DELETE FROM search_entries WHERE number = 1`,
      'e-one is missing',
    ],
    [
      'a row is left over',
      "INSERT INTO search_entries SELECT 0, 'gone', kind, status, date, title_key, '', topics, jurisdictions, 0, 0 FROM search_entries LIMIT 1",
      'too few',
    ],
    [
      'a date is another',
      "UPDATE search_entries SET date = '1999-01-01' WHERE id = 'e-one'",
      'another date for the entry e-one',
    ],
    ['a name is lost', "DELETE FROM search_names WHERE name = 'e one'", 'other names for the entry e-one'],
    ['a name is left over', "INSERT INTO search_names VALUES ('stray', 1)", 'names that no entry has'],
    ['the number of entries is wrong', 'UPDATE search_totals SET entries = 7', 'another number of entries'],
    ['a count of a list is wrong', 'UPDATE search_counts SET entries = 7 WHERE level = 1', 'counts its lists wrongly'],
    [
      'a bitmap is wrong',
      "UPDATE search_bitmaps SET bits = zeroblob(1024) WHERE name = 'kinds'",
      'under kinds framework',
    ],
    ['a text is lost', 'DELETE FROM search_text WHERE rowid = 1', 'too few'],
    [
      'a text is another',
      "DELETE FROM search_text WHERE rowid = 1; INSERT INTO search_text (rowid, title) VALUES (1, 'x')",
      'another text',
    ],
  ])('says so when %s', async (_what, damage, problem) => {
    const search = await openTestSearch();
    await search.putEntries([anEntry({ id: 'e-one' }), anEntry({ id: 'e-two', title: 'Two' })]);
    expect(search.verify()).toEqual([]);
    search.store.connection.exec(damage);
    expect(search.verify().join('\n')).toContain(problem);
    await search.dispose();
  });

  it('of another version is built anew when the store is opened', async () => {
    let search = await openTestSearch();
    await search.putEntries([anEntry({ id: 'e-one', title: 'Kestrel' })]);
    search.store.connection.exec(
      "UPDATE search_schema_version SET version = 'older'; DELETE FROM search_entries; DELETE FROM search_text",
    );
    search = await search.reopen();
    expect(await search.find('kestrel')).toEqual(['e-one']);
    expect(search.verify()).toEqual([]);
    await search.dispose();
  });

  it('follows documents that a migration has put into another table, without being built anew', async () => {
    const search = await openTestSearch();
    await search.putEntries([anEntry({ id: 'e-one', title: 'Kestrel' }), anEntry({ id: 'e-two', title: 'Merlin' })]);
    const { connection, tables } = search.store;
    const moved = { ...tables, entries: 'moved_entries' };
    connection.exec(`
      CREATE TABLE moved_entries AS SELECT * FROM "${tables.entries}" WHERE id <> 'e-two';
      INSERT INTO moved_entries SELECT * FROM "${tables.entries}" WHERE id = 'e-one';
      UPDATE moved_entries SET id = 'e-new', document = json_replace(document, '$.id', 'e-new', '$.title', 'Osprey')
        WHERE rowid = 2`);
    const numberOf = connection.prepare("SELECT number FROM search_entries WHERE id = 'e-one'").pluck();
    const before = numberOf.get();
    installSearchIndex(connection, moved);
    expect(numberOf.get()).toBe(before);
    updateSearchIndex(connection, moved);
    expect(verifySearchIndex(connection, moved)).toEqual([]);
    connection.exec("DELETE FROM moved_entries WHERE id = 'e-one'");
    updateSearchIndex(connection, moved);
    expect(verifySearchIndex(connection, moved)).toEqual([]);
    expect(numberOf.get()).toBeUndefined();
    await search.dispose();
  });

  it('holds nothing of a write that failed', async () => {
    const search = await openTestSearch();
    await search.putEntries([anEntry({ id: 'e-one', title: 'Kestrel' })]);
    const { connection } = search.store;
    connection.exec(
      "CREATE TRIGGER refuse BEFORE INSERT ON search_names WHEN NEW.name = 'merlin' BEGIN SELECT RAISE(ABORT, 'no'); END",
    );
    await expect(
      search.putEntries([anEntry({ id: 'e-two', title: 'Buzzard' }), anEntry({ id: 'e-three', title: 'Merlin' })]),
    ).rejects.toThrow();
    connection.exec('DROP TRIGGER refuse');
    expect(await search.find('buzzard')).toEqual([]);
    expect(search.verify()).toEqual([]);
    await search.dispose();
  });
});
