import { COLLECTION_NAMES, type CollectionName } from '../collections.ts';
import type { Connection } from '../sqlite/connection.ts';
import { quoteIdentifier } from '../sqlite/table-name.ts';

/** A table of documents as it is in a file, of whatever version of its schema. */
export interface StoredTable {
  readonly name: string;
  readonly collection: CollectionName;
  readonly version: number;
}

/** The tables of documents that a database has. */
export function storedTables(connection: Connection): StoredTable[] {
  const names = connection.prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all();
  return names.flatMap((name) => {
    const [, title, version] = /^([a-z]+)__(\d+)$/.exec(name) ?? [];
    const collection = COLLECTION_NAMES.find((known) => known === title);
    return collection === undefined ? [] : [{ name, collection, version: Number(version) }];
  });
}

/** When each table was last written, and how many rows it has: alike in two files where nothing was written between them. */
export type WrittenState = Readonly<Record<string, { readonly rows: number; readonly written: number | null }>>;

/** Reads how far a database is. */
export function writtenState(connection: Connection): WrittenState {
  return Object.fromEntries(
    storedTables(connection).map(({ name }) => {
      const sql = `SELECT count(*) AS rows, max(lwt) AS written FROM ${quoteIdentifier(name)}`;
      return [name, connection.prepare<[], { rows: number; written: number | null }>(sql).get()];
    }),
  ) as WrittenState;
}
