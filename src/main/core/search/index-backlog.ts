import type { Annotation, Entry } from '../../../shared/model/index.ts';
import { type Report, unseen } from '../tasks/report.ts';
import { createWordSample } from './frequent-words.ts';
import { type IndexRow, indexedRow, indexRowOf } from './index-row.ts';
import type { SearchConnection } from './search-connection.ts';
import { quoteIdentifier, type SearchTables, TEXT_COLUMNS } from './search-schema.ts';

/** Whether there are entries whose texts are not in the full-text tables yet. */
export function hasBacklog(connection: SearchConnection): boolean {
  const sql = 'SELECT EXISTS (SELECT 1 FROM search_entries WHERE number > (SELECT indexed FROM search_totals))';
  return connection.prepare(sql).pluck().get() === 1;
}

/** How many numbers lie behind the mark: at least as many as there are entries in the backlog, and hardly more. */
export function backlogLength(connection: SearchConnection): number {
  return Number(connection.prepare('SELECT newest - indexed FROM search_totals').pluck().get());
}

/**
 * Indexes the texts of the oldest entries of the backlog, at most `limit`, and moves the mark behind them: in one transaction, so that a
 * process that is killed leaves either both or neither. The texts are folded before it begins, so that it is short. Entries that were
 * changed meanwhile have numbers further behind, and where somebody else moved the mark nothing is done.
 * @param inTurn does what writes, when its turn has come
 * @returns how many were indexed
 */
export function indexBacklog(
  connection: SearchConnection,
  tables: SearchTables,
  limit: number,
  inTurn: (write: () => void) => void = (write) => write(),
): number {
  const readMark = connection.prepare('SELECT indexed FROM search_totals').pluck();
  const mark = readMark.get();
  const waiting = readWaiting(connection, tables, limit);
  const last = waiting.at(-1);
  if (last === undefined) return 0;
  const isThere = connection.prepare('SELECT 1 FROM search_entries WHERE number = ?').pluck();
  const write = connection.transaction(() => {
    if (readMark.get() !== mark) return;
    addTexts(
      connection,
      waiting.filter(({ number }) => isThere.get(number) === 1),
    );
    connection.prepare('UPDATE search_totals SET indexed = ?').run(last.number);
  });
  inTurn(() => write.immediate());
  return waiting.length;
}

/** Entries a transaction where nobody waits: a quarter less work than in short ones. */
const MANY = 500;

/**
 * Indexes all of the backlog. Holds the thread.
 * @throws AttacheError Cancelled where the report says so; what was indexed stays
 */
export function finishBacklog(connection: SearchConnection, tables: SearchTables, report: Report = unseen): void {
  const total = backlogLength(connection);
  while (hasBacklog(connection)) {
    report('Indexing', 1 - backlogLength(connection) / total);
    indexBacklog(connection, tables, MANY);
  }
}

/** An entry whose texts wait, with its row. */
interface WaitingEntry {
  readonly number: number;
  readonly row: IndexRow;
}

function readWaiting(connection: SearchConnection, tables: SearchTables, limit: number): WaitingEntry[] {
  const stored = connection
    .prepare(
      `SELECT s.number, s.id, s.note_count AS noteCount, e.document
        FROM search_entries s JOIN ${quoteIdentifier(tables.entries)} e ON e.id = s.id
        WHERE s.number > (SELECT indexed FROM search_totals) ORDER BY s.number LIMIT ?`,
    )
    .all(limit) as { number: number; id: string; noteCount: number; document: string }[];
  const readNotes = connection
    .prepare(
      `SELECT a.document FROM search_notes n JOIN ${quoteIdentifier(tables.annotations)} a ON a.id = n.id
        WHERE n.entry = ? ORDER BY n.id`,
    )
    .pluck();
  return stored.map(({ number, id, noteCount, document }) => {
    const notes = noteCount === 0 ? [] : readNotes.all(id).map((note) => JSON.parse(String(note)) as Annotation);
    // The store has checked what it holds against the model.
    return { number, row: indexRowOf(JSON.parse(document) as Entry, notes) };
  });
}

/** By rising number: FTS5 writes a segment whenever numbers fall. */
function addTexts(connection: SearchConnection, waiting: readonly WaitingEntry[]): void {
  const addText = connection.prepare(insertInto('search_text', ['rowid', ...TEXT_COLUMNS]));
  const addTiers = connection.prepare(insertInto('search_tiers', ['rowid', 'terms']));
  const sample = createWordSample();
  for (const { number, row } of waiting) {
    const { text, tiers } = indexedRow(number, row);
    addText.run(number, ...text);
    addTiers.run(number, ...tiers);
    sample.add(number, row);
  }
  sample.write(connection);
}

function insertInto(table: string, columns: readonly string[]): string {
  return `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
}
