import { runInWorker, type WorkOptions } from '../../tasks/run-in-worker.ts';

/** Beside this file: TypeScript when run from source, JavaScript when bundled. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './migrate-worker.ts' : './migrate-worker.js',
  import.meta.url,
);

/** The store to be brought to this program's version. */
export interface MigrationTask {
  readonly directory: string;
  readonly key: Uint8Array;
  /** The instant it is, for the name of the backup. */
  readonly at: Date;
}

/**
 * As `migrateStore` to the versions of this program, in a thread of its own: the program goes on answering. The caller holds the
 * folder's lock until it ends.
 * @throws AttacheError what `migrateStore` throws; Cancelled where it was stopped, and the next one goes on where it was
 */
export function migrateInWorker(task: MigrationTask, options: WorkOptions): Promise<void> {
  return runInWorker(WORKER, task, options);
}
