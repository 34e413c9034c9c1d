import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openLibraryStore } from '../../src/main/core/open-library-store.ts';
import type { Store } from '../../src/main/core/store/store.ts';
import type { WorkOptions } from '../../src/main/core/tasks/run-in-worker.ts';
import { aBrief, aClient, anAnnotation, anEntry, aSource, SOME_INSTANT } from './builders.ts';

/** Stores of every released schema, a folder each; made by `scripts/make-store-fixture.ts` and never changed afterwards. */
export const STORE_FIXTURES = fileURLToPath(new URL('../fixtures/stores/', import.meta.url));
export const FIXTURE_KEY = new Uint8Array(32).fill(42);

/** What a fixture holds: words of several scripts, an emoji, relations, a note on an entry, and one that was removed. */
export const FIXTURE_DOCUMENTS = {
  source: aSource({ id: 'fixture-source', title: 'Tuyên bố Hà Nội' }),
  entries: [
    anEntry({
      id: 'fixture-entry',
      title: 'Cáp biển ใต้ทะเล',
      relations: [{ type: 'related-to', to: 'fixture-other' }],
    }),
    anEntry({ id: 'fixture-other', title: 'Another 🌏 entry', date: '2025-12-31', kind: 'event' }),
  ],
  note: anAnnotation({ id: 'fixture-note', target: { source: 'fixture-entry' } }),
  removedNote: anAnnotation({ id: 'fixture-removed-note', target: { source: 'fixture-entry' } }),
  client: aClient({ id: 'fixture-client' }),
  brief: aBrief({ id: 'fixture-brief', clientId: 'fixture-client' }),
} as const;

/** A built-in library with nothing in it, of a version no real one reaches: what is seeded does not matter here. */
function emptyLibrary(directory: string): string {
  const library = join(directory, 'empty-library');
  mkdirSync(join(library, 'entries'), { recursive: true });
  const manifest = { name: 'Nothing', version: 1_000_000, domain: 'Nothing at all' };
  writeFileSync(join(library, 'manifest.json'), JSON.stringify(manifest));
  for (const name of ['sources', 'clients', 'briefs', 'glossary', 'entries/none'])
    writeFileSync(join(library, `${name}.json`), '[]');
  return library;
}

/** Opens a store of fixture documents with what is derived from them. */
export async function openFixtureStore(directory: string, opening: WorkOptions = {}): Promise<Store> {
  const libraryFolder = mkdtempSync(join(tmpdir(), 'attache-fixture-'));
  try {
    const libraryDirectory = emptyLibrary(libraryFolder);
    const now = () => new Date(SOME_INSTANT);
    return await openLibraryStore({ directory, key: FIXTURE_KEY, libraryDirectory, now, opening });
  } finally {
    rmSync(libraryFolder, { recursive: true, force: true });
  }
}

/** Makes the fixture's documents in a new store. */
export async function fillFixtureStore({ collections }: Store): Promise<void> {
  const { source, entries, note, removedNote, client, brief } = FIXTURE_DOCUMENTS;
  await collections.sources.insert(source);
  await collections.entries.bulkInsert([...entries]);
  await collections.annotations.insert(note);
  await (await collections.annotations.insert(removedNote)).remove();
  await collections.clients.insert(client);
  await collections.briefs.insert(brief);
}
