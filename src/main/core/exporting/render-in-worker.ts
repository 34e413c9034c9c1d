import { Worker } from 'node:worker_threads';
import { AttacheError } from '../../../shared/api/errors.ts';
import type { WrittenFormat } from '../../../shared/api/export-format.ts';
import type { Pack } from '../../../shared/pack/index.ts';
import type { DocxWorkerData, DocxWorkerMessage } from './docx-worker.ts';
import type { RenderProgress } from './render-docx.ts';
import { lookOf } from './template.ts';

/** Beside this file: TypeScript when run from source, JavaScript when bundled. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './docx-worker.ts' : './docx-worker.js', import.meta.url);

export interface RenderOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: RenderProgress) => void;
}

/**
 * Prints a pack, as DOCX where no format is named, in a thread of its own, so that the window goes on answering.
 * @throws AttacheError Cancelled once the signal is aborted, NotFound where the pack's template is missing
 */
export function renderInWorker(
  pack: Pack,
  options: RenderOptions,
  format: WrittenFormat = 'docx',
): Promise<Uint8Array> {
  return runWorker(() => ({ pack, look: lookOf(pack), format }), options);
}

/** As `renderInWorker`, with what changed since an earlier pack as tracked changes. */
export function renderChangesInWorker(earlier: Pack, pack: Pack, options: RenderOptions): Promise<Uint8Array> {
  return runWorker(() => ({ pack, earlier, look: lookOf(pack), format: 'docx' }), options);
}

async function runWorker(dataOf: () => DocxWorkerData, { signal, onProgress }: RenderOptions): Promise<Uint8Array> {
  if (signal.aborted) throw cancelled();
  const workerData = dataOf();
  return new Promise((resolve, reject) => {
    const worker = new Worker(WORKER, { workerData });
    const stop = () => {
      reject(cancelled());
      void worker.terminate();
    };
    signal.addEventListener('abort', stop, { once: true });
    worker.on('message', (message: DocxWorkerMessage) => {
      if ('archive' in message) resolve(message.archive);
      else onProgress(message);
    });
    worker.on('error', reject);
    worker.on('messageerror', reject);
    worker.on('exit', (code) => {
      signal.removeEventListener('abort', stop);
      reject(new Error(`The export ended with ${code} before the document was made.`));
    });
  });
}

export function cancelled(): AttacheError {
  return new AttacheError('Cancelled', 'The export was cancelled. Nothing was written.');
}
