import { runInWorker, type WorkOptions } from '../../tasks/run-in-worker.ts';
import type { Copied, CopyTask } from './backup-worker.ts';

/** Beside this file: TypeScript when run from source, JavaScript when bundled. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './backup-worker.ts' : './backup-worker.js', import.meta.url);

/**
 * Copies a database in a thread of its own, so that the program goes on answering.
 * @returns `undefined` where nothing was written since the previous copy
 * @throws AttacheError what `copyDatabase` throws
 */
export function copyInWorker(task: CopyTask, options: WorkOptions = {}): Promise<Copied> {
  return runInWorker(WORKER, task, options);
}
