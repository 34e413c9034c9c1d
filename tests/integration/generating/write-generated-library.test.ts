import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { generatedLibrary } from '../../../src/main/core/generating/generated-library.ts';
import { countOwnWork } from '../../../src/main/core/generating/own-work.ts';
import { writeGeneratedLibrary } from '../../../src/main/core/generating/write-generated-library.ts';
import type { Entry } from '../../../src/shared/model/index.ts';
import { aBrief, anAnnotation, anEntry } from '../../support/builders.ts';
import { loadBuiltInLibrary } from '../../support/library.ts';
import { openTestSearch, type TestSearch } from '../../support/open-test-search.ts';

const builtIn = loadBuiltInLibrary();
const library = generatedLibrary(1);

let search: TestSearch;

beforeEach(async () => {
  search = await openTestSearch({ hasLibrary: true });
});
afterEach(async () => {
  await search.dispose();
});

async function generatedEntry(index: number): Promise<Entry | undefined> {
  return (await search.store.collections.entries.findOne(`generated-${index}`).exec())?.toMutableJSON() as
    | Entry
    | undefined;
}

describe('writing a generated library', () => {
  it('that is stopped leaves whole batches, searchable, and the next run goes on to the same library', async () => {
    const stopping = new AbortController();
    const stopped = await writeGeneratedLibrary(search.store, library, {
      entryCount: 1_700,
      signal: stopping.signal,
      onProgress: () => stopping.abort(),
    });
    expect(stopped).toBe(500);
    expect(await generatedEntry(499)).toEqual(library.entry(499));
    expect(await generatedEntry(500)).toBeUndefined();
    expect(search.verify()).toEqual([]);

    const progress: number[] = [];
    const written = await writeGeneratedLibrary(search.store, library, {
      entryCount: 1_700,
      onProgress: (count) => progress.push(count),
    });
    expect(written).toBe(1_700);
    expect(progress).toEqual([1_000, 1_500, 1_700]);
    expect(await generatedEntry(1_699)).toEqual(library.entry(1_699));
    expect(search.verify()).toEqual([]);
  });

  it('writes nothing where all of it is there', async () => {
    await writeGeneratedLibrary(search.store, library, { entryCount: 200 });
    const progress: number[] = [];
    await writeGeneratedLibrary(search.store, library, {
      entryCount: 200,
      onProgress: (count) => progress.push(count),
    });
    expect(progress).toEqual([]);
  });
});

describe('somebody’s own work', () => {
  it('is not what was built in or generated', async () => {
    await writeGeneratedLibrary(search.store, library, { entryCount: 20 });
    await search.putNotes([library.note(1)]);
    expect([...(await countOwnWork(search.store, builtIn))]).toEqual([]);
  });

  it('is notes, briefs, entries of their own and entries they edited', async () => {
    const { briefs, entries } = search.store.collections;
    await search.putNotes([anAnnotation({ id: 'aaa' }), anAnnotation({ id: 'zzz' })]);
    await search.putEntries([anEntry({ id: 'a-first' }), anEntry({ id: 'z-last' })]);
    await (await entries.findOne('defa').exec())?.incrementalPatch({ summary: 'Said otherwise.' });
    await briefs.insert(aBrief());
    expect([...(await countOwnWork(search.store, builtIn))]).toEqual([
      ['notes', 2],
      ['briefs', 1],
      ['entries', 3],
    ]);
  });

  it('is the sample brief once it was changed', async () => {
    const [sample] = await search.store.collections.briefs.find().exec();
    await sample?.incrementalPatch({ title: 'Mine now', updatedAt: '2026-02-02T09:00:00.000Z' });
    expect([...(await countOwnWork(search.store, builtIn))]).toEqual([['briefs', 1]]);
  });
});
