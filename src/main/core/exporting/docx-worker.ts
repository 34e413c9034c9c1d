import { parentPort, workerData } from 'node:worker_threads';
import type { Pack } from '../../../shared/pack/index.ts';
import { type RenderProgress, renderDocx } from './render-docx.ts';
import { templateNamed } from './template.ts';

/** What the worker says: how far it is, then the document. A failure ends it with an error. */
export type DocxWorkerMessage = RenderProgress | { readonly archive: Uint8Array };

const say = (message: DocxWorkerMessage) => parentPort?.postMessage(message);

/** Made by `renderInWorker`, in the same program. */
const { pack } = workerData as { readonly pack: Pack };
say({ archive: await renderDocx(pack, templateNamed(pack.template), say) });
