import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLibraryStore } from '../../src/main/core/open-library-store.ts';
import { createSearchService, finishBacklog, verifySearchIndex } from '../../src/main/core/search/index.ts';
import type { Store } from '../../src/main/core/store/store.ts';
import type { SearchInput, SearchResult } from '../../src/shared/api/index.ts';
import type { Annotation, Entry } from '../../src/shared/model/index.ts';
import { BUILT_IN_LIBRARY, STORE_KEY } from './open-test-store.ts';

/** Search on a real store of its own. */
export interface TestSearch {
  readonly store: Store;
  /** Adds entries, or puts them in place of those that have their ids; with all their texts indexed. */
  putEntries(entries: readonly Entry[]): Promise<void>;
  putNotes(notes: readonly Annotation[]): Promise<void>;
  /** Takes the texts of entries with higher numbers out of the index: they wait, as after a bulk write. */
  indexOnlyTo(number: number): void;
  finishBacklog(): void;
  search(text: string, input?: Omit<SearchInput, 'text'>): Promise<SearchResult>;
  /** Ids of the hits, in their order. */
  find(text: string, input?: Omit<SearchInput, 'text'>): Promise<string[]>;
  /** What is wrong with the index. */
  verify(): string[];
  reopen(): Promise<TestSearch>;
  dispose(): Promise<void>;
}

/** What a test decides. */
export interface TestSearchOptions {
  /** Where the store is kept; a new folder where it is not given. */
  readonly directory?: string;
  /** Whether the store begins with the built-in library; empty otherwise. */
  readonly hasLibrary?: boolean;
}

/** Opens search on so many entries, a store of its own. They are not waited for to be on the disk: the test is over before. */
export async function openTestSearchOf(entries: readonly Entry[]): Promise<TestSearch> {
  const search = await openTestSearch();
  search.store.connection.pragma('synchronous = OFF');
  await search.putEntries(entries);
  return search;
}

/** Opens a store with its search index, as the core does. */
export async function openTestSearch(options: TestSearchOptions = {}): Promise<TestSearch> {
  const directory = options.directory ?? mkdtempSync(join(tmpdir(), 'attache-search-'));
  const store = await openLibraryStore({
    directory,
    key: STORE_KEY,
    libraryDirectory: options.hasLibrary ? BUILT_IN_LIBRARY : emptyLibrary(directory),
    now: () => new Date('2026-02-01T09:00:00.000Z'),
  });
  const { connection, tables } = store;
  const service = createSearchService({ connection, tables });
  const search: TestSearch['search'] = (text, input = {}) => service.search({ text, ...input });
  return {
    store,
    async putEntries(entries) {
      const { error } = await store.collections.entries.bulkUpsert([...entries]);
      if (error.length > 0) throw new Error('An entry was refused.', { cause: error });
      finishBacklog(connection, tables);
    },
    async putNotes(notes) {
      const { error } = await store.collections.annotations.bulkUpsert([...notes]);
      if (error.length > 0) throw new Error('A note was refused.', { cause: error });
    },
    indexOnlyTo(number) {
      connection.exec(`
        DELETE FROM search_text WHERE rowid > ${number}; DELETE FROM search_tiers WHERE rowid > ${number};
        UPDATE search_totals SET indexed = ${number}`);
    },
    finishBacklog: () => finishBacklog(connection, tables),
    search,
    async find(text, input) {
      return (await search(text, input)).hits.map((hit) => hit.id);
    },
    verify: () => verifySearchIndex(connection, tables),
    async reopen() {
      await store.close();
      return openTestSearch({ ...options, directory });
    },
    async dispose() {
      await store.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** A library that holds nothing. */
function emptyLibrary(directory: string): string {
  const folder = mkdtempSync(join(directory, 'library-'));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ name: 'Nothing', version: 1, domain: 'nothing' }));
  for (const name of ['sources', 'clients', 'briefs', 'glossary']) writeFileSync(join(folder, `${name}.json`), '[]');
  return folder;
}
