import { runInWorker, type WorkOptions } from '../tasks/run-in-worker.ts';
import type { IndexTask } from './index-in-turns.ts';

/** Beside this file: TypeScript when run from source, JavaScript when bundled. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './index-worker.ts' : './index-worker.js', import.meta.url);

/** As `indexInTurns`, in a thread of its own. */
export function indexInWorker(task: IndexTask, options: WorkOptions): Promise<void> {
  return runInWorker(WORKER, task, options);
}
