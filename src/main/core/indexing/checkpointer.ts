import type { Connection } from '../store/sqlite/connection.ts';

/** Milliseconds between two looks at the log. */
const PAUSE = 500;
/** Pages of a log that is to begin anew, some 16 MB; and of one that a commit sees to, though somebody else does, some 64 MB. */
const LONG = 4_000;
const TOO_LONG = 16_000;

interface Surroundings {
  /** Milliseconds. */
  readonly now: () => number;
  /** Does something while nobody else writes. */
  readonly alone: (work: () => void) => void;
}

/**
 * Moves what stands in the write-ahead log into the database's file, from time to time, beside those who write it: SQLite would have it
 * done by whoever commits once the log is long. A log begins anew once all of it is moved, so of a long one the rest is moved while nobody
 * writes.
 * @see https://www.sqlite.org/wal.html#ckpt
 */
export function createCheckpointer(
  connection: Connection,
  { now, alone }: Surroundings,
): (options?: { readonly isLast?: boolean }) => void {
  // Its own commits need not do it either, which others wait for.
  connection.pragma('wal_autocheckpoint = 0');
  let last = now();
  return ({ isLast = false } = {}) => {
    if (!isLast && now() - last < PAUSE) return;
    if (isLast || moveLog(connection) > LONG) alone(() => moveLog(connection));
    last = now();
  };
}

/** @returns pages of the log */
function moveLog(connection: Connection): number {
  const [{ log } = { log: 0 }] = connection.pragma('wal_checkpoint(PASSIVE)') as { readonly log: number }[];
  return log;
}

/** Has commits on a connection leave the log to somebody else, until the returned function is called. */
export function leaveLog(connection: Connection): () => void {
  const before = Number(connection.pragma('wal_autocheckpoint', { simple: true }));
  connection.pragma(`wal_autocheckpoint = ${TOO_LONG}`);
  return () => {
    if (connection.open) connection.pragma(`wal_autocheckpoint = ${before}`);
  };
}
