import { backlogLength, hasBacklog, indexBacklog, owedIn, pay, setIndexing } from '../search/index.ts';
import { openConnection } from '../store/sqlite/connection.ts';
import type { DocumentTables } from '../store/store.ts';
import type { Report } from '../tasks/report.ts';
import { inOtherTurn, waitForWrite, writesIn } from '../turns/write-turns.ts';
import { createCheckpointer } from './checkpointer.ts';

export interface IndexTask {
  /** The store's file. */
  readonly file: string;
  readonly key: Uint8Array;
  readonly tables: DocumentTables;
  /** Whose turn it is to write; counts the writes of everybody else. */
  readonly turns: Int32Array;
  /** What searches had to read of the backlog. */
  readonly debt: Int32Array;
}

/** Milliseconds of work a transaction is, folding its texts included: what a write of somebody else waits, at most. How many entries that is, is measured. */
const HOLD = 40;
const FIRST = 20;
const FEWEST = 5;
const MOST = 500;
/** After a write, milliseconds without one after which it goes on; and how long it waits at most where they do not end. */
const QUIET = 100;
const PATIENCE = 2_000;

/**
 * Indexes the backlog of a store that others have open, in short transactions, while nobody writes or as soon as somebody searches. Moves
 * the log into the file meanwhile, so that others need not. Each transaction is whole, so it may be stopped or killed at any time; what was
 * indexed stays. Holds the thread.
 * @throws AttacheError Cancelled, and what the store throws
 */
export function indexInTurns({ file, key, tables, turns, debt }: IndexTask, report: Report): void {
  const connection = openConnection(file, key);
  try {
    // What a power failure takes back is indexed again: only what is written by people is to be on the disk at once.
    connection.pragma('synchronous = NORMAL');
    const alone = (write: () => void) => inOtherTurn(turns, write);
    const moveLog = createCheckpointer(connection, { now: () => performance.now(), alone });
    setIndexing(debt, true);
    let size = FIRST;
    let seen = writesIn(turns);
    for (let done = 0; hasBacklog(connection); ) {
      const tell = () => {
        report('Indexing what was added', done / (done + backlogLength(connection)));
        moveLog();
      };
      tell();
      seen = waitForQuiet(turns, seen, debt, tell);
      const begun = workOfThread();
      const indexed = indexBacklog(connection, tables, size, alone);
      size = fittingSize(size, workOfThread() - begun);
      pay(debt, indexed);
      done += indexed;
    }
    moveLog({ isLast: true });
  } finally {
    setIndexing(debt, false);
    connection.close();
  }
}

function fittingSize(size: number, milliseconds: number): number {
  const fitting = (size * HOLD) / Math.max(1, milliseconds);
  return Math.floor(Math.max(FEWEST, Math.min(fitting, size * 2, MOST)));
}

function workOfThread(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

/** @returns the number of writes there were */
function waitForQuiet(turns: Int32Array, seen: number, debt: Int32Array, tell: () => void): number {
  let last = seen;
  for (let waited = 0; waited < PATIENCE && owedIn(debt) === 0; waited += QUIET) {
    const now = writesIn(turns);
    if (now === last) return now;
    last = now;
    waitForWrite(turns, now, QUIET);
    tell();
  }
  return last;
}
