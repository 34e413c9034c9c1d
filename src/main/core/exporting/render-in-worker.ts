import { Worker } from 'node:worker_threads';
import { AttacheError } from '../../../shared/api/errors.ts';
import type { WrittenFormat } from '../../../shared/api/export-format.ts';
import type { Pack } from '../../../shared/pack/index.ts';
import type { RenderMessage, RenderOutput, RenderWork } from './docx-worker.ts';
import type { RenderProgress } from './render-docx.ts';
import { lookOf } from './template.ts';

/** Beside this file: TypeScript when run from source, JavaScript when bundled. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './docx-worker.ts' : './docx-worker.js', import.meta.url);

export interface RenderOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: RenderProgress) => void;
}

/** A thread that prints one pack. It loads what it prints with as soon as it is opened, while the pack is still gathered. */
export interface RenderThread {
  /** @throws AttacheError Cancelled once the signal is aborted, NotFound where the pack's template is missing */
  readonly render: (pack: Pack, options: RenderOptions) => Promise<Uint8Array>;
  /** Ends it, whether it has printed or not. */
  readonly close: () => void;
}

/** Opens a thread for a pack in this format. It is the caller's to close. */
export function openRenderThread(format: WrittenFormat): RenderThread {
  const { print, close } = openThread(format);
  return { render: (pack, options) => print(() => ({ pack, look: lookOf(pack) }), options), close };
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
  return printOnce(format, () => ({ pack, look: lookOf(pack) }), options);
}

/** As `renderInWorker`, with what changed since an earlier pack as tracked changes. */
export function renderChangesInWorker(earlier: Pack, pack: Pack, options: RenderOptions): Promise<Uint8Array> {
  return printOnce('tracked-docx', () => ({ pack, earlier, look: lookOf(pack) }), options);
}

async function printOnce(output: RenderOutput, workOf: () => RenderWork, options: RenderOptions): Promise<Uint8Array> {
  if (options.signal.aborted) throw cancelled();
  const { print, close } = openThread(output);
  try {
    return await print(workOf, options);
  } finally {
    close();
  }
}

function openThread(output: RenderOutput) {
  const worker = new Worker(WORKER, { workerData: output });
  // A program that ends while a person still chooses a place does not wait for it.
  worker.unref();
  const { promise: archive, resolve, reject } = Promise.withResolvers<Uint8Array>();
  // What goes wrong before anybody waits for the archive is told to who asks for it.
  archive.catch(() => {});
  worker.on('error', reject);
  worker.on('messageerror', reject);
  worker.on('exit', (code) => reject(new Error(`The export ended with ${code} before the document was made.`)));

  async function print(workOf: () => RenderWork, { signal, onProgress }: RenderOptions): Promise<Uint8Array> {
    if (signal.aborted) throw cancelled();
    const stop = () => {
      reject(cancelled());
      void worker.terminate();
    };
    worker.on('message', (message: RenderMessage) => {
      if ('archive' in message) resolve(message.archive);
      else onProgress(message);
    });
    signal.addEventListener('abort', stop, { once: true });
    worker.ref();
    try {
      worker.postMessage(workOf());
      return await archive;
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  return { print, close: () => void worker.terminate() };
}

export function cancelled(): AttacheError {
  return new AttacheError('Cancelled', 'The export was cancelled. Nothing was written.');
}
