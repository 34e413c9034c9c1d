import { statSync } from 'node:fs';
import { runInWorker } from '../../tasks/run-in-worker.ts';
import { checkPages } from './check-pages.ts';

/** Up to this size a store is checked whole when it is opened; beyond it, page by page as they are read. */
const CHECKED_SIZE = 64 * 1_048_576;
/** Up to this size it takes less than a thread takes to start. */
const SMALL_SIZE = 8 * 1_048_576;
/** Beside this file: TypeScript when run from source, JavaScript when bundled. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './page-check-worker.ts' : './page-check-worker.js',
  import.meta.url,
);

/**
 * Makes sure that no page of the store's file is damaged, where it is not too large for that. Windows that wait for the library to be
 * opened again are answered meanwhile.
 * @throws AttacheError Corrupt; nothing was changed then
 */
export async function refuseDamagedFile(file: string, key: Uint8Array): Promise<void> {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size === 0 || size > CHECKED_SIZE) return;
  if (size <= SMALL_SIZE) checkPages({ file, key });
  else await runInWorker(WORKER, { file, key });
}
