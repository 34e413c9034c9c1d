import { runInWorker, type WorkOptions } from '../../tasks/run-in-worker.ts';
import type { RekeyTask } from './rekey-copy.ts';

/** Beside this file: TypeScript when run from source, JavaScript when bundled. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './rekey-worker.ts' : './rekey-worker.js', import.meta.url);

/**
 * As `rekeyCopy`, in a thread of its own: the program goes on answering.
 * @throws AttacheError what `rekeyCopy` throws
 */
export function rekeyInWorker(task: RekeyTask, options: WorkOptions): Promise<number> {
  return runInWorker(WORKER, task, options);
}
