import { nextTurn } from '../turns/next-turn.ts';

/**
 * Milliseconds of work one turn shall take: what a window waits for an answer meanwhile. How many items that is depends on the machine and
 * on their length, so it is measured; not by the clock on the wall, or a busy machine would make ever shorter transactions, which are
 * ever more work.
 */
const HOLD = 20;
const FIRST_BATCH = 10;
/** Fewer are hardly sooner done: flushing a transaction to the disk takes the same time. */
const MIN_BATCH = 5;
/** One that is found to be too large holds everybody, so the next is at most so many times the last. */
const MAX_GROWTH = 1.5;
const MAX_BATCH = 500;
/** So many of the last turns say what an item costs. */
const REMEMBERED = 3;

export interface TurnOptions {
  /** Ends it before the next turn. */
  readonly signal?: AbortSignal;
  /** Milliseconds this thread has worked. */
  readonly clock?: () => number;
  /** Items of the first turn. */
  readonly first?: number;
}

function workOfThread(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

/** Does work that holds the process on many items: as many at once as take a short time, making them included, with a turn of the event loop for everybody else after each. */
export async function inShortTurns<T>(
  items: Iterable<T> | AsyncIterable<T>,
  work: (batch: readonly T[]) => Promise<void>,
  { signal, clock = workOfThread, first = FIRST_BATCH }: TurnOptions = {},
): Promise<void> {
  let size = first;
  const costs: number[] = [];
  let start = clock();
  for await (const batch of batchesOf(items, () => size)) {
    if (signal?.aborted) return;
    await work(batch);
    costs.push((clock() - start) / batch.length);
    // What others do while the work waits is counted with it: the least of some is nearest to what it costs itself.
    size = nextSize(batch.length, Math.min(...costs.slice(-REMEMBERED)));
    await nextTurn();
    start = clock();
  }
}

function nextSize(size: number, cost: number): number {
  return Math.floor(Math.max(MIN_BATCH, Math.min(HOLD / Math.max(cost, 0.0001), size * MAX_GROWTH + 1, MAX_BATCH)));
}

async function* batchesOf<T>(items: Iterable<T> | AsyncIterable<T>, size: () => number): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < size()) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
