import Database from 'better-sqlite3-multiple-ciphers';
import type { Report } from '../../tasks/report.ts';
import { DOCUMENT_SCHEMAS } from '../collections.ts';
import type { Connection } from '../sqlite/connection.ts';
import { quoteIdentifier } from '../sqlite/table-name.ts';
import { type StoredTable, storedTables } from './document-tables.ts';
import { attachmentCarrier } from './salvage-attachments.ts';

/** What was saved from a damaged database. */
export interface Salvage {
  readonly salvagedCount: number;
  readonly unreadableCount: number;
}

/** A row of a table of documents; index columns beside these. */
interface DocumentRow extends Readonly<Record<string, unknown>> {
  readonly id: string;
  readonly lwt: number;
  readonly document: string;
}

/** Rows that follow each other and can not be read before the rest of the table is taken to be lost. */
const MAX_GAP = 100_000;
const UNREADABLE = Symbol('unreadable');

/**
 * Carries what is newer than the backup, and can still be read, from a damaged database into a copy of the backup, row by row in one
 * transaction. A row whose page is damaged is left out, and so is one that is no document, or whose files can not be read.
 */
export function salvageNewer(damaged: Connection, target: Connection, report: Report): Salvage {
  const carry = target.transaction(() => {
    const tables = tablesToSalvage(damaged, target);
    return tables.map((table, index) => {
      const onRow = () => report(`Saving what is newer in ${table.collection}`, index / tables.length);
      return salvageTable(damaged, target, table, onRow);
    });
  });
  const salvages = carry.immediate();
  return {
    salvagedCount: salvages.reduce((sum, { salvagedCount }) => sum + salvagedCount, 0),
    unreadableCount: salvages.reduce((sum, { unreadableCount }) => sum + unreadableCount, 0),
  };
}

function salvageTable(damaged: Connection, target: Connection, table: StoredTable, onRow: () => void): Salvage {
  let salvagedCount = 0;
  let unreadableCount = 0;
  const { isNewer, write } = writerOf(target, table);
  const carrier = attachmentCarrier(damaged, target, table.name);
  const onUnreadable = (count: number) => {
    unreadableCount += count;
  };
  for (const row of readableRows(damaged, table, onUnreadable)) {
    onRow();
    if (!(isDocument(table, row) && isNewer(row))) continue;
    const files = attempt(() => carrier.read(row.id));
    if (files === UNREADABLE) {
      onUnreadable(1);
      continue;
    }
    write(row);
    carrier.write(row.id, files);
    salvagedCount++;
  }
  return { salvagedCount, unreadableCount };
}

/** Where even the list of tables is lost, there is nothing to salvage. */
function tablesToSalvage(damaged: Connection, target: Connection): StoredTable[] {
  const present = attempt(() => storedTables(damaged).map(({ name }) => name));
  return present === UNREADABLE ? [] : storedTables(target).filter(({ name }) => present.includes(name));
}

/** Writes rows of a table. */
interface RowWriter {
  /** Whether the target has none of its id, or an older one. */
  readonly isNewer: (row: DocumentRow) => boolean;
  readonly write: (row: DocumentRow) => void;
}

function writerOf(target: Connection, { name }: StoredTable): RowWriter {
  const table = quoteIdentifier(name);
  const columns = target.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(name).map(String);
  const writtenAt = target.prepare<[string], number>(`SELECT lwt FROM ${table} WHERE id = ?`).pluck();
  const names = columns.map(quoteIdentifier);
  const insert = target.prepare(
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  );
  const update = target.prepare(
    `UPDATE ${table} SET ${names.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`,
  );
  return {
    isNewer: (row) => (writtenAt.get(row.id) ?? Number.NEGATIVE_INFINITY) < row.lwt,
    write: (row) => {
      const values = columns.map((column) => row[column]);
      if (writtenAt.get(row.id) === undefined) insert.run(values);
      else update.run([...values, row.id]);
    },
  };
}

/** Every row that can be read, by its number; tells how many between them can not. */
function* readableRows(
  damaged: Connection,
  { name }: StoredTable,
  onUnreadable: (count: number) => void,
): Generator<DocumentRow> {
  const read = damaged.prepare<[number], DocumentRow>(`SELECT * FROM ${quoteIdentifier(name)} WHERE rowid = ?`);
  const last = lastRowId(damaged, name);
  let gap = 0;
  for (let rowId = 1; rowId <= (last ?? Number.MAX_SAFE_INTEGER) && gap < MAX_GAP; rowId++) {
    const row = attempt(() => read.get(rowId));
    if (row === UNREADABLE) {
      gap++;
      continue;
    }
    onUnreadable(gap);
    gap = 0;
    if (row !== undefined) yield row;
  }
  // Beyond a last row that is not known there may have been nothing.
  if (last !== undefined) onUnreadable(gap);
}

/** The highest number a row has, from the table or from whichever of its indexes can be read. */
function lastRowId(damaged: Connection, name: string): number | undefined {
  const table = quoteIdentifier(name);
  const indexes = attempt(() =>
    damaged.prepare('SELECT name FROM pragma_index_list(?) WHERE partial = 0').pluck().all(name).map(String),
  );
  const ways = [
    'NOT INDEXED',
    ...(indexes === UNREADABLE ? [] : indexes.map((index) => `INDEXED BY ${quoteIdentifier(index)}`)),
  ];
  for (const way of ways) {
    const last = attempt(() =>
      damaged.prepare<[], number | null>(`SELECT max(rowid) FROM ${table} ${way}`).pluck().get(),
    );
    if (last !== UNREADABLE) return last ?? 0;
  }
  return undefined;
}

/** SQLite fails at the first damaged page on the way to what was asked for. */
function attempt<T>(read: () => T): T | typeof UNREADABLE {
  try {
    return read();
  } catch (error) {
    if (error instanceof Database.SqliteError) return UNREADABLE;
    throw error;
  }
}

function isDocument({ collection }: StoredTable, { document }: DocumentRow): boolean {
  try {
    const { _rev, _meta, _deleted, _attachments, ...content } = JSON.parse(document);
    return _deleted === true || DOCUMENT_SCHEMAS[collection].safeParse(content).success;
  } catch {
    return false;
  }
}
