import type { RxCollection } from 'rxdb';
import type { AttacheError } from '../../../shared/api/index.ts';
import { inShortTurns } from './in-short-turns.ts';
import { refusalOf } from './refusal.ts';

export interface SteadyWriteOptions {
  /** Ends the stream before the next transaction; what was written stays. */
  readonly signal?: AbortSignal;
  /** Milliseconds this thread has worked. */
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
  { onProgress, ...turns }: SteadyWriteOptions = {},
): Promise<SteadyWriteResult> {
  const refused: AttacheError[] = [];
  let taken = 0;
  await inShortTurns(
    documents,
    async (batch) => {
      const { error } = await collection.bulkUpsert([...batch]);
      for (const one of error) refused.push(expected(one));
      taken += batch.length;
      onProgress?.(taken);
    },
    turns,
  );
  return { written: taken - refused.length, refused };
}

function expected(error: unknown): AttacheError {
  const refusal = refusalOf(error);
  if (refusal === undefined) throw error;
  return refusal;
}
