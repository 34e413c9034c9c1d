import type { VerifyReport } from '../../../shared/api/index.ts';
import { runInWorker, type WorkOptions } from '../tasks/run-in-worker.ts';
import type { CheckOptions } from './check-library.ts';

/** Beside this file: TypeScript when run from source, JavaScript when bundled. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './check-worker.ts' : './check-worker.js', import.meta.url);

/** As `checkLibrary`, in a thread of its own. */
export function checkInWorker(check: CheckOptions, options: WorkOptions): Promise<VerifyReport> {
  return runInWorker(WORKER, check, options);
}
