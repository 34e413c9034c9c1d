import {
  ensureRxStorageInstanceParamsAreCorrect,
  RXDB_VERSION,
  type RxStorage,
  type RxStorageInstanceCreationParams,
} from 'rxdb';
import { Subject } from 'rxjs';
import { writeTurnsOf } from '../../turns/write-turns.ts';
import type { Connection } from './connection.ts';
import { type ChangeBulk, RxStorageInstanceSqlite, type StorageInternals } from './storage-instance-sqlite.ts';

export interface StorageSqliteOptions {
  /** Owned by the caller, who closes it after the database. */
  readonly connection: Connection;
  /** Called in the transaction of every write, before it is committed: what is derived from documents is brought up to date. */
  readonly beforeCommit?: () => void;
  /** Awaited before so many documents of a collection are written. */
  readonly beforeWrite?: (rows: number) => Promise<void>;
}

/**
 * An RxStorage on one SQLite connection: a table a collection, RxDB's index strings in B-tree columns, one transaction a bulk write.
 * One process holds the connection; instances on the same table share one stream of changes.
 * @see docs/storage.md
 */
export function getRxStorageSqlite({
  connection,
  beforeCommit = () => {},
  beforeWrite = async () => {},
}: StorageSqliteOptions): RxStorage<StorageInternals, object> {
  const changes = new Map<string, Subject<ChangeBulk<unknown>>>();
  const internals: StorageInternals = {
    connection,
    beforeCommit,
    beforeWrite,
    turns: writeTurnsOf(connection),
    changesOf(table) {
      const existing = changes.get(table);
      if (existing !== undefined) return existing;
      const made = new Subject<ChangeBulk<unknown>>();
      changes.set(table, made);
      return made;
    },
  };
  return {
    name: 'sqlite',
    rxdbVersion: RXDB_VERSION,
    async createStorageInstance<T>(params: RxStorageInstanceCreationParams<T, object>) {
      ensureRxStorageInstanceParamsAreCorrect(params);
      return new RxStorageInstanceSqlite<T>(internals, params);
    },
  };
}
