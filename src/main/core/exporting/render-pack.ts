import type { WrittenFormat } from '../../../shared/api/export-format.ts';
import type { Pack } from '../../../shared/pack/index.ts';
import { renderHtml } from './html/render-html.ts';
import { renderMarkdown } from './markdown/render-markdown.ts';
import { type RenderProgress, renderDocx } from './render-docx.ts';
import type { Look } from './template.ts';

export interface PackRendering {
  readonly look: Look;
  readonly format: WrittenFormat;
  readonly onProgress: (progress: RenderProgress) => void;
}

/** Prints a pack in one of the formats the program writes itself: the bytes of the file. */
export async function renderPack(pack: Pack, { look, format, onProgress }: PackRendering): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return renderDocx(pack, look, onProgress);
    case 'md':
      return writtenText(() => renderMarkdown(pack, look), onProgress);
    case 'html':
      return writtenText(() => renderHtml(pack, look), onProgress);
  }
}

function writtenText(write: () => string, onProgress: (progress: RenderProgress) => void): Uint8Array {
  onProgress({ step: 'Writing the document', fraction: 0 });
  const bytes = new TextEncoder().encode(write());
  onProgress({ step: 'Writing the document', fraction: 1 });
  return bytes;
}
