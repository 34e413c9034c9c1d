import { AttacheError } from '../../../shared/api/index.ts';
import { debtOf, hasBacklog, setIndexing } from '../search/index.ts';
import type { Store } from '../store/store.ts';
import type { WorkOptions } from '../tasks/run-in-worker.ts';
import type { TaskBoard } from '../tasks/task-board.ts';
import { endOtherTurn, writeTurnsOf } from '../turns/write-turns.ts';
import { leaveLog } from './checkpointer.ts';
import { indexInWorker } from './index-in-worker.ts';

/** Milliseconds after a write until the backlog is looked at: a command that ends at once need start no thread. */
const DELAY = 200;
/** Milliseconds until it is tried again where the store could not be written. */
const RETRY_DELAY = 30_000;

interface Surroundings {
  /** The store's file. */
  readonly file: string;
  readonly key: Uint8Array;
  readonly tasks: TaskBoard;
  /** Told of every fault that is a bug. */
  readonly onFault: (fault: unknown) => void;
}

export interface BackgroundIndexer {
  /** Ends it between two transactions. What is left waits for the next start. */
  stop(): Promise<void>;
}

/** Indexes what bulk writes left in the backlog of the search index, whenever there is one, in a thread of its own. */
export function startBackgroundIndexer(
  { connection, tables, changes }: Pick<Store, 'connection' | 'tables' | 'changes'>,
  { file, key, tasks, onFault }: Surroundings,
): BackgroundIndexer {
  const turns = writeTurnsOf(connection).shared;
  const debt = debtOf(connection);
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;

  function lookIn(delay: number): void {
    if (timer !== undefined || running !== undefined || stopping.signal.aborted) return;
    timer = setTimeout(() => {
      timer = undefined;
      running = look();
    }, delay);
    timer.unref();
  }

  async function look(): Promise<void> {
    let next: number | undefined;
    try {
      if (!hasBacklog(connection)) return;
      // Something may be written while it ends.
      next = DELAY;
      await tasks.run('index', index);
    } catch (fault) {
      next = RETRY_DELAY;
      if (!(fault instanceof AttacheError)) onFault(fault);
    } finally {
      running = undefined;
      if (next !== undefined) lookIn(next);
    }
  }

  async function index(work: Required<WorkOptions>): Promise<void> {
    const signal = AbortSignal.any([work.signal, stopping.signal]);
    const takeLogBack = leaveLog(connection);
    try {
      await indexInWorker({ file, key, tables, turns, debt }, { ...work, signal });
    } finally {
      // Those who wait first: they need no connection.
      setIndexing(debt, false);
      endOtherTurn(turns);
      takeLogBack();
    }
  }

  const watching = changes.subscribe(() => lookIn(DELAY));
  lookIn(DELAY);
  return {
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      watching.unsubscribe();
      await running;
    },
  };
}
