import type { Entry } from '../../../shared/model/index.ts';
import { hasBacklog, indexBacklog } from './index-backlog.ts';
import { namesIn, type SideRow, sideRowOf } from './index-row.ts';
import { createSumChanges, type SumChanges } from './index-sums.ts';
import type { SearchConnection } from './search-connection.ts';
import { quoteIdentifier, type SearchTables, SIDE_COLUMNS } from './search-schema.ts';

/** Most documents taken up at once, so that their texts need not all be in memory. */
const BATCH = 1_000;
/** What a person writes at once: it is indexed with its texts in the write. More than that is a bulk, whose texts wait. */
const FEW = 16;

/**
 * Takes up in the index what was written since it was last up to date: what entries are filtered, sorted and named by, always; their
 * texts, where they are few and none wait already. Other texts stay in the backlog, see `indexBacklog`.
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
      const isComplete = !hasBacklog(connection);
      moveNotes(connection, tables);
      let taken = 0;
      for (let ids = nextPending(connection); ids.length > 0; ids = nextPending(connection)) {
        const sums = createSumChanges();
        takeOut(connection, ids, sums);
        putIn(connection, tables, ids, sums);
        sums.write(connection);
        const done = connection.prepare('DELETE FROM search_pending_entries WHERE id = ?');
        for (const id of ids) done.run(id);
        taken += ids.length;
      }
      if (isComplete && taken <= FEW) indexBacklog(connection, tables, FEW);
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
  if (rows.length === 0) return;
  rows.sort((a, b) => a.number - b.number);
  const indexed = Number(connection.prepare('SELECT indexed FROM search_totals').pluck().get());
  const removeTexts = ['search_text', 'search_tiers'].map((table) =>
    connection.prepare(`DELETE FROM ${table} WHERE rowid = ?`),
  );
  const removeRow = connection.prepare('DELETE FROM search_entries WHERE number = ?');
  const removeName = connection.prepare('DELETE FROM search_names WHERE name = ? AND number = ?');
  for (const row of rows) {
    if (row.number <= indexed) for (const remove of removeTexts) remove.run(row.number);
    removeRow.run(row.number);
    for (const name of namesIn(row)) removeName.run(name, row.number);
    sums.remove(row.number, row);
  }
}

type NumberedRow = SideRow & { readonly number: number };

/** Adds those of the entries that are there, without their texts. */
function putIn(connection: SearchConnection, tables: SearchTables, ids: readonly string[], sums: SumChanges): void {
  const read = connection
    .prepare(`SELECT document FROM ${quoteIdentifier(tables.entries)} WHERE id = ? AND deleted = 0`)
    .pluck();
  const countNotes = connection.prepare('SELECT count(*) FROM search_notes WHERE entry = ?').pluck();
  const columns = ['number', 'id', ...SIDE_COLUMNS];
  const addSide = connection.prepare(
    `INSERT INTO search_entries (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  const addName = connection.prepare('INSERT INTO search_names (name, number) VALUES (?, ?)');
  let number = Number(connection.prepare('SELECT newest FROM search_totals').pluck().get());
  for (const id of ids) {
    const document = read.get(id);
    if (document === undefined) continue;
    // The store has checked what it holds against the model.
    const row = sideRowOf(JSON.parse(String(document)) as Entry, Number(countNotes.get(id)));
    addSide.run(++number, id, ...SIDE_COLUMNS.map((column) => row[column]));
    for (const name of namesIn(row)) addName.run(name, number);
    sums.add(number, row);
  }
  connection.prepare('UPDATE search_totals SET newest = ?').run(number);
}
