import { fillWithDefaultSettings, type RxDocumentData } from 'rxdb';
import { indexRowOf, namesIn } from '../../../src/main/core/search/index-row.ts';
import { createTables, SIDE_COLUMNS, TEXT_COLUMNS } from '../../../src/main/core/search/search-schema.ts';
import { COLLECTIONS } from '../../../src/main/core/store/collections.ts';
import type { Connection } from '../../../src/main/core/store/sqlite/connection.ts';
import { indexColumns } from '../../../src/main/core/store/sqlite/index-columns.ts';
import type { Entry } from '../../../src/shared/model/index.ts';

const COLUMNS = indexColumns<Entry>(fillWithDefaultSettings(COLLECTIONS.entries.schema));

/** Writes entries with prepared statements and nothing between: what a program does that knows no RxDB. */
export interface WriterByHand {
  /** One transaction. */
  write(entries: readonly Entry[]): void;
}

/**
 * Makes the tables our storage makes, the same columns and indexes, and with `hasSearch` those of the search index; then writes the same
 * rows into them. JSON, index strings and search terms are made here too, since somebody must; the sums that search keeps for counts
 * and filters are not.
 */
export function writerByHand(connection: Connection, { hasSearch }: { readonly hasSearch: boolean }): WriterByHand {
  createDocuments(connection);
  if (hasSearch) connection.exec(createTables());
  const addDocument = insertion(connection, 'entries', [
    'id',
    'rev',
    'deleted',
    'lwt',
    ...COLUMNS.map((column) => column.name),
    'document',
  ]);
  const addToSearch = hasSearch ? searchInsertion(connection) : () => {};
  return {
    write: connection.transaction((entries: readonly Entry[]) => {
      for (const entry of entries) {
        const document = asStored(entry);
        const indexed = COLUMNS.map((column) => column.valueOf(document));
        addDocument.run(entry.id, document._rev, 0, document._meta.lwt, ...indexed, JSON.stringify(document));
        addToSearch(entry);
      }
    }),
  };
}

function createDocuments(connection: Connection): void {
  const indexed = COLUMNS.map((column) => `${column.name} TEXT NOT NULL,`).join(' ');
  connection.exec(`CREATE TABLE entries (
    id TEXT NOT NULL PRIMARY KEY, rev TEXT NOT NULL, deleted INTEGER NOT NULL, lwt REAL NOT NULL, ${indexed} document TEXT NOT NULL
  );
  CREATE INDEX entries_written ON entries (lwt, id);
  CREATE INDEX entries_tombstones ON entries (lwt) WHERE deleted = 1;`);
  for (const { name } of COLUMNS) connection.exec(`CREATE INDEX entries_${name} ON entries (${name})`);
}

function searchInsertion(connection: Connection): (entry: Entry) => void {
  const addSide = insertion(connection, 'search_entries', ['id', ...SIDE_COLUMNS]);
  const addText = insertion(connection, 'search_text', ['rowid', ...TEXT_COLUMNS]);
  const addTiers = insertion(connection, 'search_tiers', ['rowid', 'terms']);
  const addName = insertion(connection, 'search_names', ['name', 'number']);
  return (entry) => {
    const row = indexRowOf(entry, []);
    const number = addSide.run(entry.id, ...SIDE_COLUMNS.map((column) => row[column])).lastInsertRowid;
    addText.run(number, ...TEXT_COLUMNS.map((column) => row[column]));
    addTiers.run(number, row.tiers);
    for (const name of namesIn(row)) addName.run(name, number);
  };
}

function insertion(connection: Connection, table: string, columns: readonly string[]) {
  const marks = columns.map(() => '?').join(', ');
  return connection.prepare<unknown[]>(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})`);
}

function asStored(entry: Entry): RxDocumentData<Entry> {
  return { ...entry, _deleted: false, _rev: '1-benchmark', _meta: { lwt: 1_700_000_000_000 }, _attachments: {} };
}
