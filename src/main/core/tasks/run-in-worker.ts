import { Worker } from 'node:worker_threads';
import { type ApiError, AttacheError } from '../../../shared/api/errors.ts';
import type { WorkerMessage, WorkerTask } from './answer-task.ts';

/** How far work is: what it is doing, and 0 to 1 of it. */
export interface WorkProgress {
  readonly step: string;
  readonly fraction: number;
}

export interface WorkOptions {
  /** Asks it to stop; it does where it still can, and is then `Cancelled`. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: WorkProgress) => void;
}

/**
 * Does work in a thread of its own, so that the program goes on answering.
 * @param worker a file that calls `answerTask`
 * @param task what it is to do; crosses as a structured clone
 * @throws AttacheError what the work throws, Cancelled where it stopped because it was asked to
 */
export function runInWorker<Answer>(worker: URL, task: object, options: WorkOptions = {}): Promise<Answer> {
  const { signal, onProgress } = options;
  const stopped = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const stop = () => Atomics.store(stopped, 0, 1);
  if (signal?.aborted) stop();
  signal?.addEventListener('abort', stop, { once: true });
  return new Promise<Answer>((resolve, reject) => {
    const thread = new Worker(worker, { workerData: { task, stopped } satisfies WorkerTask });
    thread.on('message', (message: WorkerMessage<Answer>) => {
      if ('progress' in message) onProgress?.(message.progress);
      else if ('error' in message) reject(failureOf(message.error));
      else resolve(message.answer);
    });
    thread.on('error', reject);
    thread.on('messageerror', reject);
    thread.on('exit', (code) => reject(new Error(`A thread ended with ${code} before its work was done.`)));
  }).finally(() => signal?.removeEventListener('abort', stop));
}

/** Work as a part of other work: its fractions from 0 to 1 lie between `from` and `to`. */
export function partOfWork({ signal, onProgress }: WorkOptions, from: number, to: number): WorkOptions {
  return {
    ...(signal === undefined ? {} : { signal }),
    onProgress: ({ step, fraction }) => onProgress?.({ step, fraction: from + (to - from) * fraction }),
  };
}

function failureOf({ kind, message, hint }: ApiError): Error {
  if (kind === 'Bug') return new Error(message);
  return new AttacheError(kind, message, hint === undefined ? {} : { hint });
}
