import type { Pack } from '../../../shared/pack/index.ts';
import { docxContext } from './docx-context.ts';
import { plainCoverLine } from './docx-cover.ts';
import { docxPackage } from './docx-package.ts';
import { flowOfPack } from './flow-of-pack.ts';
import { pageNumbers } from './page-numbers.ts';
import { printablePack } from './printable-pack.ts';
import type { Look } from './template.ts';

/** How far the making of a document is; `fraction` runs from 0 to 1. */
export interface RenderProgress {
  readonly step: string;
  readonly fraction: number;
}

/**
 * Prints a pack as an Office Open XML document. The table of contents comes filled in, so that nothing asks the reader to update
 * fields. The same pack and look give the same bytes.
 */
export async function renderDocx(
  given: Pack,
  look: Look,
  onProgress: (progress: RenderProgress) => void,
): Promise<Uint8Array> {
  onProgress({ step: 'Setting the text', fraction: 0 });
  const pack = printablePack(given);
  const context = docxContext(pack, look);
  const flow = flowOfPack(pack, context);
  onProgress({ step: 'Numbering the pages', fraction: 0.2 });
  const pages = pageNumbers(flow, look);
  onProgress({ step: 'Writing the document', fraction: 0.4 });
  const archive = await docxPackage({ pack, line: plainCoverLine(pack.cover), flow, pages }, context);
  onProgress({ step: 'Writing the document', fraction: 1 });
  return archive;
}
