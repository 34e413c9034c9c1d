import type { WrittenFormat } from '../../../shared/api/export-format.ts';
import type { Pack } from '../../../shared/pack/index.ts';
import type { RenderProgress } from './render-docx.ts';
import type { Look } from './template.ts';

export interface PackRendering {
  readonly look: Look;
  readonly format: WrittenFormat;
  readonly onProgress: (progress: RenderProgress) => void;
}

/** Prints a pack in one of the formats the program writes itself, of which no other is loaded: the bytes of the file. */
export async function renderPack(pack: Pack, { look, format, onProgress }: PackRendering): Promise<Uint8Array> {
  switch (format) {
    case 'docx': {
      const { renderDocx } = await import('./render-docx.ts');
      return renderDocx(pack, look, onProgress);
    }
    case 'md': {
      const { renderMarkdown } = await import('./markdown/render-markdown.ts');
      return writtenText(() => renderMarkdown(pack, look), onProgress);
    }
    case 'html': {
      const { renderHtml } = await import('./html/render-html.ts');
      return writtenText(() => renderHtml(pack, look), onProgress);
    }
  }
}

function writtenText(write: () => string, onProgress: (progress: RenderProgress) => void): Uint8Array {
  onProgress({ step: 'Writing the document', fraction: 0 });
  const bytes = new TextEncoder().encode(write());
  onProgress({ step: 'Writing the document', fraction: 1 });
  return bytes;
}
