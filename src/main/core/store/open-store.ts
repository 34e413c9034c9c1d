import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { addRxPlugin, createRxDatabase, type RxCollection, type RxCollectionCreator, type RxDatabase } from 'rxdb';
import { RxDBAttachmentsPlugin } from 'rxdb/plugins/attachments';
import { filter, map, merge, type Observable, Subject } from 'rxjs';
import { AttacheError, type Change } from '../../../shared/api/index.ts';
import type { Issue } from '../../../shared/model/index.ts';
import type { KeptStyle } from '../../../shared/styles/kept-style.ts';
import type { WorkOptions } from '../tasks/run-in-worker.ts';
import { offerBackup } from './backup/offer-backup.ts';
import { COLLECTION_NAMES, COLLECTIONS, type CollectionName, validated } from './collections.ts';
import { DATABASE_FILE } from './data-files.ts';
import { lockFolder } from './folder-lock.ts';
import { migrateInWorker } from './migration/migrate-in-worker.ts';
import { neededMigration } from './migration/migrate-store.ts';
import { MIGRATION_TARGETS } from './migration/migration-target.ts';
import { examineDatabaseFile, openDatabaseFile, STORE_FORMAT } from './open-database-file.ts';
import { refuseDamagedFile } from './page-check/refuse-damaged-file.ts';
import { readBuiltInLibrary } from './read-built-in-library.ts';
import { removeLeftovers } from './replacement/remove-leftovers.ts';
import { finishReplacement } from './replacement/replacement.ts';
import { readSeeded, seed } from './seed.ts';
import { type Connection, translatedError } from './sqlite/connection.ts';
import { getRxStorageSqlite } from './sqlite/storage-sqlite.ts';
import { tableName } from './sqlite/table-name.ts';
import type { Collections, DocumentTables, LateCollections, Store } from './store.ts';
import { openStoreFacts } from './store-facts.ts';

addRxPlugin(RxDBAttachmentsPlugin);

export interface StoreOptions {
  /** The data folder; made where it is missing. */
  readonly directory: string;
  /** 32 bytes. */
  readonly key: Uint8Array;
  /** Folder of the built-in library. */
  readonly libraryDirectory: string;
  readonly now: () => Date;
  /** Told how far it is where opening takes long, because the store is brought to this program's version; stops it. */
  readonly opening?: WorkOptions | undefined;
  /** Makes what is derived from documents (tables, triggers) once their tables exist; called at every start. */
  readonly prepareTables?: (connection: Connection, tables: DocumentTables) => void;
  /** Brings what is derived up to date, in the transaction of every write. */
  readonly beforeCommit?: (connection: Connection, tables: DocumentTables) => void;
  /** Awaited before so many documents of a collection are written. */
  readonly beforeWrite?: (connection: Connection, rows: number) => Promise<void>;
}

const TABLES: DocumentTables = {
  entries: tableName('entries', COLLECTIONS.entries.schema.version),
  annotations: tableName('annotations', COLLECTIONS.annotations.schema.version),
};

/** Opened when they are first asked for. @see LateCollections */
const LATE: readonly CollectionName[] = ['issues', 'styles'] satisfies readonly (keyof LateCollections)[];

/**
 * Opens the store of a data folder for this process alone and brings the built-in library into it.
 * @throws AttacheError Locked where another process has the folder or the key is wrong, Rejected for a foreign file, Corrupt for a
 * damaged one, Unavailable for one of a newer Attaché, Cancelled where it was stopped; nothing was changed then
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const library = await readBuiltInLibrary(options.libraryDirectory);
  const lock = lockFolder(options.directory);
  let connection: Connection | undefined;
  try {
    finishReplacement(options.directory);
    connection = await openWholeFile(options);
    removeLeftovers(options.directory);
    const { database, collections } = await openCollections(connection, options);
    const facts = openStoreFacts(connection);
    await seed({ connection, collections, facts }, library, options.now);
    const closeAll = async () => {
      await database.close();
      connection?.close();
      lock.release();
    };
    return storeOf({ connection, database, collections, facts, closeAll });
  } catch (error) {
    connection?.close();
    lock.release();
    throw offerBackup(translatedError(error), options.directory);
  }
}

/** The store's file, whole and of this program's version. */
async function openWholeFile({ directory, key, now, opening = {} }: StoreOptions): Promise<Connection> {
  const file = join(directory, DATABASE_FILE);
  examineDatabaseFile(file, key, () => undefined);
  await refuseDamagedFile(file, key);
  const target = { targets: MIGRATION_TARGETS, format: STORE_FORMAT };
  if (neededMigration({ directory, key, ...target }) !== undefined) {
    await migrateInWorker({ directory, key, at: now() }, opening);
  }
  return openDatabaseFile(file, key);
}

async function openCollections(
  connection: Connection,
  { prepareTables, beforeCommit, beforeWrite }: StoreOptions,
): Promise<{ database: RxDatabase; collections: Collections }> {
  let isPrepared = false;
  const storage = getRxStorageSqlite({
    connection,
    beforeCommit: () => {
      if (isPrepared) beforeCommit?.(connection, TABLES);
    },
    beforeWrite: async (rows) => beforeWrite?.(connection, rows),
  });
  const database = await createRxDatabase({
    // Of two with the same name RxDB closes the first; a process may have two folders open, never one folder twice.
    name: `attache-${randomUUID()}`,
    storage: validated({ storage }),
    multiInstance: false,
    eventReduce: true,
  });
  const names = COLLECTION_NAMES.filter((name) => !LATE.includes(name));
  const collections = await database.addCollections(collectionCreators(names));
  prepareTables?.(connection, TABLES);
  isPrepared = true;
  return { database, collections: collections as unknown as Collections };
}

/** Migrated already, all at once, by `migrateStore`. */
function collectionCreators(names: readonly CollectionName[]) {
  const creators = names.map((name) => [name, { ...COLLECTIONS[name], autoMigrate: false }] as const);
  return Object.fromEntries(creators) as Record<CollectionName, RxCollectionCreator>;
}

interface OpenParts {
  readonly connection: Connection;
  readonly database: RxDatabase;
  readonly collections: Collections;
  readonly facts: ReturnType<typeof openStoreFacts>;
  readonly closeAll: () => Promise<void>;
}

function storeOf({ connection, database, collections, facts, closeAll }: OpenParts): Store {
  let closing: Promise<void> | undefined;
  const opened = new Map<keyof LateCollections, Promise<unknown>>();
  const changes = new Subject<Change>();

  async function openLate<T>(name: keyof LateCollections): Promise<RxCollection<T>> {
    const collections = await database.addCollections(collectionCreators([name]));
    changesOf(collections).subscribe((change) => changes.next(change));
    return collections[name] as unknown as RxCollection<T>;
  }

  function late<T>(name: keyof LateCollections): Promise<RxCollection<T>> {
    const opening = opened.get(name) ?? openLate<T>(name);
    opened.set(name, opening);
    opening.catch(() => opened.delete(name));
    return opening as Promise<RxCollection<T>>;
  }

  return {
    collections,
    issues: () => late<Issue>('issues'),
    styles: () => late<KeptStyle>('styles'),
    connection,
    tables: TABLES,
    changes: merge(changesOf(collections), changes),
    async library() {
      const seeded = readSeeded(facts);
      if (seeded === undefined) throw new AttacheError('Corrupt', 'The store does not say what it was seeded with.');
      return { ...seeded.manifest, glossary: seeded.glossary };
    },
    close() {
      closing ??= closeAll().finally(() => changes.complete());
      return closing;
    },
  };
}

/** One change a bulk write and collection. */
function changesOf(
  collections: Partial<Record<CollectionName, Pick<RxCollection, 'eventBulks$'>>>,
): Observable<Change> {
  return merge(
    ...COLLECTION_NAMES.flatMap((collection) => {
      const bulks = collections[collection]?.eventBulks$;
      if (bulks === undefined) return [];
      return bulks.pipe(
        map((bulk) => ({ collection, ids: bulk.events.map((event) => event.documentId) })),
        filter((change) => change.ids.length > 0),
      );
    }),
  );
}
