import { parentPort, workerData } from 'node:worker_threads';
import { type ApiError, AttacheError, toApiError } from '../../../shared/api/errors.ts';
import { translatedError } from '../store/sqlite/connection.ts';
import type { Report } from './report.ts';
import type { WorkProgress } from './run-in-worker.ts';

/** What a worker is given. */
export interface WorkerTask {
  readonly task: object;
  /** Not zero once it is to stop. */
  readonly stopped: Int32Array;
}

/** What a worker says: how far it is, as often as it likes, then what came of it. */
export type WorkerMessage<Answer> =
  | { readonly progress: WorkProgress }
  | { readonly answer: Answer }
  | { readonly error: ApiError };

/** Of reports that follow each other faster than this, in milliseconds, only the first is passed on. */
const PAUSE = 100;

/** Does the task this thread was started for by `runInWorker`, and tells what came of it. */
export async function answerTask<Task, Answer>(
  work: (task: Task, report: Report) => Answer | Promise<Answer>,
): Promise<void> {
  const { task, stopped } = workerData as WorkerTask;
  const say = (message: WorkerMessage<Answer>) => parentPort?.postMessage(message);
  try {
    say({
      answer: await work(
        task as Task,
        reporter(stopped, (progress) => say({ progress })),
      ),
    });
  } catch (thrown) {
    const fault = translatedError(thrown);
    // A bug ends the thread with its stack; an expected failure crosses as a value, because classes do not.
    if (!(fault instanceof AttacheError)) throw fault;
    say({ error: toApiError(fault) });
  }
}

function reporter(stopped: Int32Array, say: (progress: WorkProgress) => void): Report {
  let said: { readonly step: string; readonly at: number } | undefined;
  return (step, fraction) => {
    if (Atomics.load(stopped, 0) !== 0) {
      throw new AttacheError('Cancelled', 'It was stopped. Nothing was changed.');
    }
    const at = performance.now();
    if (said?.step === step && at - said.at < PAUSE) return;
    said = { step, at };
    say({ step, fraction });
  };
}
