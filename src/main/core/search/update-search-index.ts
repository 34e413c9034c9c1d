import type { Annotation, Entry } from '../../../shared/model/index.ts';
import type { FilteredRow } from './filter-terms.ts';
import { createWordSample } from './frequent-words.ts';
import { type IndexRow, indexRowOf, namesIn } from './index-row.ts';
import { createSumChanges, type SumChanges } from './index-sums.ts';
import type { SearchConnection } from './search-connection.ts';
import { quoteIdentifier, type SearchTables, SIDE_COLUMNS, TEXT_COLUMNS } from './search-schema.ts';

/** Most documents taken up at once, so that their texts need not all be in memory. */
const BATCH = 1_000;

/**
 * Takes up in the index what was written since it was last up to date.
 *
 * The store calls this before it commits, so that documents and index change together; a search calls it too, so that what
 * another writer left pending is found. Within the caller's transaction, or one of its own.
 */
export function updateSearchIndex(connection: SearchConnection, tables: SearchTables): void {
  const isPending = connection
    .prepare(
      'SELECT EXISTS (SELECT 1 FROM search_pending_entries) OR EXISTS (SELECT 1 FROM search_pending_notes) AS pending',
    )
    .pluck();
  if (isPending.get() === 0) return;
  connection
    .transaction(() => {
      moveNotes(connection, tables);
      for (let ids = nextPending(connection); ids.length > 0; ids = nextPending(connection)) {
        const sums = createSumChanges();
        takeOut(connection, ids, sums);
        putIn(connection, tables, ids, sums);
        sums.write(connection);
        const done = connection.prepare('DELETE FROM search_pending_entries WHERE id = ?');
        for (const id of ids) done.run(id);
      }
    })
    .immediate();
}

/** Links pending notes to the entries they are on now; the entries they were on and are on become pending. */
function moveNotes(connection: SearchConnection, tables: SearchTables): void {
  // The table remembers where a note was: a REPLACE tells no trigger what was there before.
  connection.exec(`
    INSERT OR IGNORE INTO search_pending_entries (id)
      SELECT n.entry FROM search_pending_notes p JOIN search_notes n ON n.id = p.id;
    DELETE FROM search_notes WHERE id IN (SELECT id FROM search_pending_notes);
    INSERT INTO search_notes (id, entry)
      SELECT a.id, json_extract(a.document, '$.target.source')
      FROM search_pending_notes p JOIN ${quoteIdentifier(tables.annotations)} a ON a.id = p.id WHERE a.deleted = 0;
    INSERT OR IGNORE INTO search_pending_entries (id)
      SELECT n.entry FROM search_pending_notes p JOIN search_notes n ON n.id = p.id;
    DELETE FROM search_pending_notes;`);
}

function nextPending(connection: SearchConnection): string[] {
  return connection.prepare('SELECT id FROM search_pending_entries LIMIT ?').pluck().all(BATCH).map(String);
}

/** Removes entries from the index. By rising number: FTS5 writes a segment whenever numbers fall. */
function takeOut(connection: SearchConnection, ids: readonly string[], sums: SumChanges): void {
  const read = connection.prepare(`SELECT number, ${SIDE_COLUMNS.join(', ')} FROM search_entries WHERE id = ?`);
  const rows = ids.map((id) => read.get(id) as NumberedRow | undefined).filter((row) => row !== undefined);
  rows.sort((a, b) => a.number - b.number);
  const removals = ['search_text WHERE rowid', 'search_tiers WHERE rowid', 'search_entries WHERE number'].map((place) =>
    connection.prepare(`DELETE FROM ${place} = ?`),
  );
  const removeName = connection.prepare('DELETE FROM search_names WHERE name = ? AND number = ?');
  for (const row of rows) {
    for (const remove of removals) remove.run(row.number);
    for (const name of namesIn(row)) removeName.run(name, row.number);
    sums.remove(row.number, row);
  }
}

type NumberedRow = FilteredRow & Pick<IndexRow, 'names'> & { readonly number: number };

/** Adds those of the entries that are there. */
function putIn(connection: SearchConnection, tables: SearchTables, ids: readonly string[], sums: SumChanges): void {
  const read = connection
    .prepare(`SELECT document FROM ${quoteIdentifier(tables.entries)} WHERE id = ? AND deleted = 0`)
    .pluck();
  const readNotes = connection
    .prepare(
      `SELECT a.document FROM search_notes n JOIN ${quoteIdentifier(tables.annotations)} a ON a.id = n.id
        WHERE n.entry = ? ORDER BY n.id`,
    )
    .pluck();
  // Without RETURNING, which opens a savepoint, at which FTS5 writes a segment.
  const addSide = connection.prepare(insertInto('search_entries', ['id', ...SIDE_COLUMNS]));
  const addText = connection.prepare(insertInto('search_text', ['rowid', ...TEXT_COLUMNS]));
  const addTiers = connection.prepare(insertInto('search_tiers', ['rowid', 'terms']));
  const addName = connection.prepare(insertInto('search_names', ['name', 'number']));
  const sample = createWordSample();
  for (const id of ids) {
    const document = read.get(id);
    if (document === undefined) continue;
    const notes = readNotes.all(id).map((note) => JSON.parse(String(note)) as Annotation);
    // The store has checked what it holds against the model.
    const row = indexRowOf(JSON.parse(String(document)) as Entry, notes);
    const number = addSide.run(id, ...SIDE_COLUMNS.map((column) => row[column])).lastInsertRowid;
    addText.run(number, ...TEXT_COLUMNS.map((column) => row[column]));
    addTiers.run(number, row.tiers);
    for (const name of namesIn(row)) addName.run(name, number);
    sums.add(Number(number), row);
    sample.add(Number(number), row);
  }
  sample.write(connection);
}

function insertInto(table: string, columns: readonly string[]): string {
  return `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
}
