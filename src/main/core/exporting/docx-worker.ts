import { parentPort, workerData } from 'node:worker_threads';
import type { WrittenFormat } from '../../../shared/api/export-format.ts';
import type { Pack } from '../../../shared/pack/index.ts';
import type { RenderProgress } from './render-docx.ts';
import { renderPack } from './render-pack.ts';
import type { Look } from './template.ts';

/** What the worker says: how far it is, then the document. A failure ends it with an error. */
export type DocxWorkerMessage = RenderProgress | { readonly archive: Uint8Array };

/** What the worker is given. */
export interface DocxWorkerData {
  readonly pack: Pack;
  readonly look: Look;
  readonly format: WrittenFormat;
}

const say = (message: DocxWorkerMessage) => parentPort?.postMessage(message);

/** Made by `renderInWorker`, in the same program. */
const { pack, look, format } = workerData as DocxWorkerData;
say({ archive: await renderPack(pack, { look, format, onProgress: say }) });
