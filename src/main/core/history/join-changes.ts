import { differenceOf } from '../../../shared/history/patch.ts';
import type { RecordedContent } from '../../../shared/history/recorded-content.ts';
import type { HistoryRow, HistoryTable, Subject } from './history-table.ts';
import { type PastChange, pastChanges } from './past-versions.ts';

/** A document with more rows than this has its oldest joined, */
const MOST_ROWS = 120;
/** until so many are left: not at every write. */
const ROWS_KEPT = 100;
/** Bytes of what the rows of one document undo before its oldest are joined, */
const MOST_BYTES = 2_000_000;
/** and what is left of them; one row alone may be as long as its document. */
const BYTES_KEPT = 1_000_000;
/** Names of those whose changes were joined; the first ones. */
const MOST_AUTHORS = 20;

/** Two or more changes, newest first, as one. */
export function joined(changes: readonly PastChange[]): HistoryRow | undefined {
  const [newest, oldest] = [changes[0], changes.at(-1)];
  if (newest === undefined || oldest === undefined) return undefined;
  const rows = changes.map(({ row }) => row);
  const authors = rows.toReversed().flatMap((row) => row.authors);
  const isOneOrigin = rows.every(({ origin }) => origin === newest.row.origin);
  const isOneState = rows.every(({ state }) => state === 'changed');
  return {
    ...newest.row,
    changes: rows.reduce((sum, row) => sum + row.changes, 0),
    since: oldest.row.since,
    origin: isOneOrigin ? newest.row.origin : 'unknown',
    authors: [...new Set(authors)].slice(0, MOST_AUTHORS),
    state: isOneState ? 'changed' : newest.row.state,
    undo: differenceOf(newest.after, oldest.before),
  };
}

/**
 * Bounds what is kept of a document: its newest changes stay by themselves, all before them become one, so that the first version can
 * still be gone back to. Changes that fit nothing any more are dropped.
 */
export function joinOldest(table: HistoryTable, subject: Subject, present: RecordedContent): void {
  const { rows: count, bytes } = table.size(subject);
  if (count <= MOST_ROWS && bytes <= MOST_BYTES) return;
  const rows = table.all(subject);
  const kept = newestToKeep(rows);
  const old = [...pastChanges(rows, present)].slice(kept);
  const one = joined(old);
  for (const { version } of rows.slice(kept)) table.remove(subject, version);
  if (one !== undefined) table.put(subject, one);
}

/** At least the newest, and no more than fit. */
function newestToKeep(rows: readonly HistoryRow[]): number {
  let bytes = 0;
  const fitting = rows.findIndex((row) => {
    bytes += JSON.stringify(row.undo ?? null).length;
    return bytes > BYTES_KEPT;
  });
  return Math.max(1, Math.min(fitting === -1 ? rows.length : fitting, ROWS_KEPT - 1));
}
