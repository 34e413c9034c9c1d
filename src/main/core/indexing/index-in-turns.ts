import { backlogLength, hasBacklog, indexBacklog } from '../search/index.ts';
import { openConnection } from '../store/sqlite/connection.ts';
import type { DocumentTables } from '../store/store.ts';
import type { Report } from '../tasks/report.ts';

export interface IndexTask {
  /** The store's file. */
  readonly file: string;
  readonly key: Uint8Array;
  readonly tables: DocumentTables;
  /** Counts the writes of everybody else. */
  readonly writes: Int32Array;
}

/** Milliseconds one transaction shall take: what a write of somebody else waits. How many entries that is, is measured. */
const HOLD = 25;
const FIRST = 20;
const FEWEST = 5;
const MOST = 500;
/** After a write, milliseconds without one after which it goes on; and how long it waits at most where they do not end. */
const QUIET = 100;
const PATIENCE = 2_000;

/**
 * Indexes the backlog of a store that others have open, in short transactions, while nobody writes. Each is whole, so it may be stopped or
 * killed at any time; what was indexed stays. Holds the thread.
 * @throws AttacheError Cancelled, and what the store throws
 */
export function indexInTurns({ file, key, tables, writes }: IndexTask, report: Report): void {
  const connection = openConnection(file, key);
  try {
    // What a power failure takes back is indexed again: only what is written by people is to be on the disk at once.
    connection.pragma('synchronous = NORMAL');
    let size = FIRST;
    let seen = Atomics.load(writes, 0);
    for (let done = 0; hasBacklog(connection); done += size) {
      const tell = () => report('Indexing what was added', done / (done + backlogLength(connection)));
      tell();
      seen = waitForQuiet(writes, seen, tell);
      const start = performance.now();
      indexBacklog(connection, tables, size);
      const fitting = (size * HOLD) / Math.max(1, performance.now() - start);
      size = Math.floor(Math.max(FEWEST, Math.min(fitting, size * 2, MOST)));
    }
  } finally {
    connection.close();
  }
}

/** @returns the number of writes there were */
function waitForQuiet(writes: Int32Array, seen: number, tell: () => void): number {
  let last = seen;
  for (let waited = 0; waited < PATIENCE; waited += QUIET) {
    const now = Atomics.load(writes, 0);
    if (now === last) return now;
    last = now;
    Atomics.wait(writes, 0, now, QUIET);
    tell();
  }
  return last;
}
