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
  /** Of a Word document: the pack since which changes are marked. */
  readonly earlier?: Pack;
}

const say = (message: DocxWorkerMessage) => parentPort?.postMessage(message);

/** Made by `renderInWorker`, in the same program. */
const { pack, look, format, earlier } = workerData as DocxWorkerData;
const archive =
  earlier === undefined
    ? await renderPack(pack, { look, format, onProgress: say })
    : await renderTracked(earlier, pack, look);
say({ archive });

/** Loaded only where it is asked for. */
async function renderTracked(former: Pack, later: Pack, inLook: Look): Promise<Uint8Array> {
  const { renderTrackedDocx } = await import('./tracked-changes/render-tracked-docx.ts');
  return renderTrackedDocx(former, later, inLook, say);
}
