import { parentPort, workerData } from 'node:worker_threads';
import { type ApiError, AttacheError, toApiError } from '../../../../shared/api/errors.ts';
import { openConnection } from '../sqlite/connection.ts';
import { type CopyOptions, copyDatabase } from './copy-database.ts';
import { writtenState } from './document-tables.ts';

/** What the worker is to do; made by `copyInWorker`, in the same program. */
export interface CopyTask extends CopyOptions {
  /** An earlier copy: where nothing was written since, none is made. */
  readonly previous: string | undefined;
}

/** What came of it. */
export type CopyAnswer =
  | { readonly documentCount: number }
  | { readonly unchanged: true }
  | { readonly error: ApiError };

parentPort?.postMessage(answer(workerData as CopyTask));

function answer(task: CopyTask): CopyAnswer {
  try {
    if (task.previous !== undefined && isSameState(task.source, task.previous, task.key)) return { unchanged: true };
    return { documentCount: copyDatabase(task).documentCount };
  } catch (fault) {
    // A bug ends the worker with its stack; an expected failure crosses as a value, because classes do not.
    if (fault instanceof AttacheError) return { error: toApiError(fault) };
    throw fault;
  }
}

function isSameState(source: string, previous: string, key: Uint8Array): boolean {
  const [now, then] = [source, previous].map((file) => {
    try {
      const connection = openConnection(file, key, { isReadOnly: true });
      try {
        return JSON.stringify(writtenState(connection));
      } finally {
        connection.close();
      }
    } catch {
      // One that can not be read, or is under an earlier key, is no copy to rely on.
      return undefined;
    }
  });
  return now !== undefined && now === then;
}
