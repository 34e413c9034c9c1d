import { parentPort, workerData } from 'node:worker_threads';
import type { WrittenFormat } from '../../../shared/api/export-format.ts';
import type { Pack } from '../../../shared/pack/index.ts';
import type { RenderProgress } from './render-docx.ts';
import type { Look } from './template.ts';

/** What a thread is opened to print: a pack in a format, or as a Word document with its changes marked. */
export type RenderOutput = WrittenFormat | 'tracked-docx';

/** What it is sent once. */
export interface RenderWork {
  readonly pack: Pack;
  readonly look: Look;
  /** Where changes are marked: the pack since which. */
  readonly earlier?: Pack;
}

/** What it says: how far it is, then the document. A failure ends it with an error. */
export type RenderMessage = RenderProgress | { readonly archive: Uint8Array };

/** Made by `render-in-worker.ts`, in the same program. */
const port = parentPort;
if (port === null) throw new TypeError('This is run as a worker.');
const say = (message: RenderMessage) => port.postMessage(message);

const print = await printerOf(workerData as RenderOutput);
port.once('message', async (work: RenderWork) => say({ archive: await print(work) }));

/** Loads what an output is printed with, and nothing else. */
async function printerOf(output: RenderOutput): Promise<(work: RenderWork) => Promise<Uint8Array>> {
  switch (output) {
    case 'docx': {
      const { renderDocx } = await import('./render-docx.ts');
      return ({ pack, look }) => renderDocx(pack, look, say);
    }
    case 'tracked-docx': {
      const { renderTrackedDocx } = await import('./tracked-changes/render-tracked-docx.ts');
      return ({ earlier, pack, look }) => renderTrackedDocx(earlier ?? pack, pack, look, say);
    }
    case 'md': {
      const { renderMarkdown } = await import('./markdown/render-markdown.ts');
      return ({ pack, look }) => writtenText(() => renderMarkdown(pack, look));
    }
    case 'html': {
      const { renderHtml } = await import('./html/render-html.ts');
      return ({ pack, look }) => writtenText(() => renderHtml(pack, look));
    }
  }
}

async function writtenText(write: () => string): Promise<Uint8Array> {
  say({ step: 'Writing the document', fraction: 0 });
  const bytes = new TextEncoder().encode(write());
  say({ step: 'Writing the document', fraction: 1 });
  return bytes;
}
