import type { RestoreReport } from '../../../../shared/api/index.ts';
import { runInWorker, type WorkOptions } from '../../tasks/run-in-worker.ts';

/** Beside this file: TypeScript when run from source, JavaScript when bundled. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './restore-worker.ts' : './restore-worker.js',
  import.meta.url,
);

/** What is to be restored where. */
export interface RestoreTask {
  readonly directory: string;
  readonly key: Uint8Array;
  /** The instant it is, for the names of what is kept. */
  readonly at: Date;
  /** The backup's file; the newest whole backup of the data folder where it is not named. */
  readonly backup?: string;
}

/**
 * As `restoreBackup` or `restoreNewest`, in a thread of its own: the program goes on answering.
 * @throws AttacheError what these throw; Cancelled where it was stopped before the backup was in its place
 */
export function restoreInWorker(task: RestoreTask, options: WorkOptions): Promise<RestoreReport> {
  return runInWorker(WORKER, task, options);
}
