import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createRxDatabase, type RxCollection, type RxStorage } from 'rxdb';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { startBackgroundIndexer } from '../../../src/main/core/indexing/background-indexer.ts';
import { openLibraryStore } from '../../../src/main/core/open-library-store.ts';
import { finishBacklog, installSearchIndex, updateSearchIndex } from '../../../src/main/core/search/index.ts';
import { COLLECTIONS, validated } from '../../../src/main/core/store/collections.ts';
import { DATABASE_FILE } from '../../../src/main/core/store/data-files.ts';
import { type Connection, makeDurable, openConnection } from '../../../src/main/core/store/sqlite/connection.ts';
import { getRxStorageSqlite } from '../../../src/main/core/store/sqlite/storage-sqlite.ts';
import { tableName } from '../../../src/main/core/store/sqlite/table-name.ts';
import type { Store } from '../../../src/main/core/store/store.ts';
import { createTaskBoard } from '../../../src/main/core/tasks/task-board.ts';
import type { Entry } from '../../../src/shared/model/index.ts';
import { BUILT_IN_LIBRARY } from '../../support/open-test-store.ts';

const KEY = new Uint8Array(32).fill(3);
const TABLES = { entries: tableOf('entries'), annotations: tableOf('annotations') };
let counter = 0;

/** An encrypted, durable database in a file of its own; `remove` closes and deletes it. */
export function openFile(directory: string): { connection: Connection; remove: () => void } {
  const file = join(directory, `contestant-${counter++}.sqlite`);
  const connection = openConnection(file, KEY);
  makeDurable(connection);
  return {
    connection,
    remove() {
      connection.close();
      for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
    },
  };
}

/** A store as the core opens it, search index, background indexing and all, in a folder of its own. */
export async function openBenchStore(directory: string): Promise<Store> {
  const folder = join(directory, `library-${counter++}`);
  const store = await openLibraryStore({
    directory: folder,
    key: KEY,
    libraryDirectory: BUILT_IN_LIBRARY,
    now: () => new Date(),
  });
  const indexer = startBackgroundIndexer(store, {
    file: join(folder, DATABASE_FILE),
    key: KEY,
    tasks: createTaskBoard({ newId: () => 'indexing', onChange: () => {} }),
    onFault: (fault) => {
      throw fault;
    },
  });
  return {
    ...store,
    async close() {
      await indexer.stop();
      await store.close();
    },
  };
}

/** Entries behind RxDB, as the application has them. */
export interface Contestant {
  readonly entries: RxCollection<Entry>;
  /** Completes what is left for later. */
  complete(): void;
  close(): Promise<void>;
}

/** RxDB on our storage in an encrypted file, every document checked by its schema; with `hasSearch` the search index too. */
export async function ours(directory: string, { hasSearch }: { readonly hasSearch: boolean }): Promise<Contestant> {
  const { connection, remove } = openFile(directory);
  let isPrepared = false;
  const storage = getRxStorageSqlite({
    connection,
    beforeCommit: () => {
      if (isPrepared) updateSearchIndex(connection, TABLES);
    },
  });
  const contestant = await onStorage(validated({ storage }));
  if (hasSearch) {
    installSearchIndex(connection, TABLES);
    isPrepared = true;
  }
  return {
    entries: contestant.entries,
    complete() {
      if (hasSearch) finishBacklog(connection, TABLES);
    },
    async close() {
      await contestant.close();
      remove();
    },
  };
}

/** RxDB on its own storage in memory, every document checked by its schema. */
export async function inMemory(): Promise<Contestant> {
  return onStorage(validated({ storage: getRxStorageMemory() }));
}

async function onStorage(storage: RxStorage<unknown, unknown>): Promise<Contestant> {
  const database = await createRxDatabase({ name: `contestant-${counter++}`, storage, multiInstance: false });
  // New and empty: there is nothing to migrate.
  const collections = await database.addCollections({
    entries: { ...COLLECTIONS.entries, autoMigrate: false },
    annotations: { ...COLLECTIONS.annotations, autoMigrate: false },
  });
  return {
    entries: collections.entries as unknown as RxCollection<Entry>,
    complete() {},
    async close() {
      await database.close();
    },
  };
}

function tableOf(name: 'entries' | 'annotations'): string {
  return tableName(name, COLLECTIONS[name].schema.version);
}
