import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RxCollection } from 'rxdb';
import type { AttacheError } from '../../../shared/api/index.ts';
import { refusalOf } from './refusal.ts';

/**
 * Milliseconds one transaction shall take: what a window waits for an answer meanwhile. How many documents that is depends on the
 * machine and on their length, so it is measured; search merges parts of its index now and then, which takes some times as long.
 */
const HOLD = 20;
const FIRST_BATCH = 10;
/** Fewer are hardly sooner done: flushing the transaction to the disk takes the same time. */
const MIN_BATCH = 5;
/** One that is found to be too large holds everybody, so the next is at most so many times the last. */
const MAX_GROWTH = 1.5;
const MAX_BATCH = 500;

export interface SteadyWriteOptions {
  /** Ends the stream before the next transaction; what was written stays. */
  readonly signal?: AbortSignal;
  /** Milliseconds of a clock that only goes forward. */
  readonly clock?: () => number;
  /** Told after each transaction how many documents were taken so far. */
  readonly onProgress?: (taken: number) => void;
}

/** What came of a stream: how many documents were written, and which were refused and why. */
export interface SteadyWriteResult {
  readonly written: number;
  readonly refused: readonly AttacheError[];
}

/**
 * Streams documents into a collection beside people who read and write it: in small transactions, with a turn of the event loop
 * for everybody else after each. Documents that are there are replaced. One that the collection refuses stops no other.
 * @throws AttacheError Full, Unavailable or Corrupt where the store fails; what was written before stays
 */
export async function writeSteadily<T>(
  collection: RxCollection<T>,
  documents: Iterable<T> | AsyncIterable<T>,
  { signal, onProgress, clock = () => performance.now() }: SteadyWriteOptions = {},
): Promise<SteadyWriteResult> {
  const refused: AttacheError[] = [];
  let taken = 0;
  let size = FIRST_BATCH;
  for await (const batch of batchesOf(documents, () => size)) {
    if (signal?.aborted) break;
    const start = clock();
    const { error } = await collection.bulkUpsert(batch);
    size = nextSize(batch.length, clock() - start);
    for (const one of error) refused.push(expected(one));
    taken += batch.length;
    onProgress?.(taken);
    await nextTurn();
  }
  return { written: taken - refused.length, refused };
}

function nextSize(size: number, milliseconds: number): number {
  const fitting = (size * HOLD) / Math.max(milliseconds, 0.01);
  return Math.floor(Math.max(MIN_BATCH, Math.min(fitting, size * MAX_GROWTH + 1, MAX_BATCH)));
}

async function* batchesOf<T>(documents: Iterable<T> | AsyncIterable<T>, size: () => number): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const document of documents) {
    batch.push(document);
    if (batch.length < size()) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function expected(error: unknown): AttacheError {
  const refusal = refusalOf(error);
  if (refusal === undefined) throw error;
  return refusal;
}
