import { Worker } from 'node:worker_threads';
import { type ApiError, AttacheError } from '../../../../shared/api/errors.ts';
import type { CopyAnswer, CopyTask } from './backup-worker.ts';

/** Beside this file: TypeScript when run from source, JavaScript when bundled. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './backup-worker.ts' : './backup-worker.js', import.meta.url);

/**
 * Copies a database in a thread of its own, so that the program goes on answering.
 * @returns `undefined` where nothing was written since the previous copy
 * @throws AttacheError what `copyDatabase` throws
 */
export function copyInWorker(task: CopyTask): Promise<{ readonly documentCount: number } | undefined> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(WORKER, { workerData: task });
    worker.on('message', (answer: CopyAnswer) => {
      if ('error' in answer) reject(failureOf(answer.error));
      else resolve('documentCount' in answer ? answer : undefined);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`The copy ended with ${code} before it was made.`)));
  });
}

function failureOf({ kind, message, hint }: ApiError): Error {
  if (kind === 'Bug') return new Error(message);
  return new AttacheError(kind, message, hint === undefined ? {} : { hint });
}
