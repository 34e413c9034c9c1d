import { finishBacklog } from '../search/index.ts';
import type { Store } from '../store/store.ts';
import { GENERATED_PREFIX, type GeneratedLibrary } from './generated-library.ts';

/** Entries a transaction: what a cancelled run may lose, and how long the process is held. */
const BATCH = 500;

/** What a run is told and tells. */
export interface WriteOptions {
  /** How many generated entries there shall be. */
  readonly entryCount: number;
  /** Ends the run before the next batch; what was written stays. */
  readonly signal?: AbortSignal;
  /** Called after each batch with how many generated entries there are. */
  readonly onProgress?: (written: number) => void;
}

/**
 * Writes generated entries and their sources into a store, going on behind those it has: a run that was cancelled is
 * completed by the next one.
 * @returns how many generated entries the store has
 */
export async function writeGeneratedLibrary(
  { collections, connection, tables }: Store,
  library: GeneratedLibrary,
  { entryCount, signal, onProgress }: WriteOptions,
): Promise<number> {
  throwOnFailure(await collections.sources.bulkUpsert([...library.sources]));
  const isThere = connection.prepare(`SELECT 1 FROM "${tables.entries}" WHERE id = ? AND deleted = 0`);
  let written = firstMissing(entryCount, (index) => isThere.get(`${GENERATED_PREFIX}${index}`) !== undefined);
  while (written < entryCount && !signal?.aborted) {
    const end = Math.min(entryCount, written + BATCH);
    const batch = Array.from({ length: end - written }, (_, index) => library.entry(written + index));
    throwOnFailure(await collections.entries.bulkUpsert(batch));
    // Nobody waits, and a made-up library is to be like one that was used.
    finishBacklog(connection, tables);
    written = end;
    onProgress?.(written);
    // Signals are only heard between turns of the event loop.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return written;
}

/** Entries are written in order, so the first that is missing is found by halving. */
function firstMissing(count: number, isThere: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isThere(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function throwOnFailure({ error }: { error: readonly unknown[] }): void {
  const [first] = error;
  if (first !== undefined) throw new Error('Generated entries could not be written.', { cause: first });
}
