import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RxCollection } from 'rxdb';
import type { AttacheError } from '../../../shared/api/index.ts';
import { refusalOf } from './refusal.ts';

/**
 * Documents a transaction. With the search index one takes about half a millisecond, so that a window waits some 15 ms for an
 * answer; five hundred would be a quarter faster in all and hold every window for a quarter of a second at a time.
 */
const BATCH = 25;

export interface SteadyWriteOptions {
  /** Ends the stream before the next transaction; what was written stays. */
  readonly signal?: AbortSignal;
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
  { signal, onProgress }: SteadyWriteOptions = {},
): Promise<SteadyWriteResult> {
  const refused: AttacheError[] = [];
  let taken = 0;
  for await (const batch of batchesOf(documents)) {
    if (signal?.aborted) break;
    const { error } = await collection.bulkUpsert(batch);
    for (const one of error) refused.push(expected(one));
    taken += batch.length;
    onProgress?.(taken);
    await nextTurn();
  }
  return { written: taken - refused.length, refused };
}

async function* batchesOf<T>(documents: Iterable<T> | AsyncIterable<T>): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const document of documents) {
    batch.push(document);
    if (batch.length < BATCH) continue;
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
