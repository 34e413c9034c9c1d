import { renderDocx } from '../../src/main/core/exporting/render-docx.ts';
import { lookOf } from '../../src/main/core/exporting/template.ts';
import { renderTrackedDocx } from '../../src/main/core/exporting/tracked-changes/render-tracked-docx.ts';
import { composePack, type Pack, type PackInput } from '../../src/shared/pack/index.ts';

/** The document of a pack in the built-in look, printed in this thread. */
export function docxOf(input: PackInput): Promise<Uint8Array> {
  return docxOfPack(composePack(input));
}

/** As `docxOf`, of a pack that is composed already. */
export function docxOfPack(pack: Pack): Promise<Uint8Array> {
  return renderDocx(pack, lookOf(pack), () => {});
}

/** The document of a pack with what changed since an earlier one marked. */
export function trackedDocxOf(earlier: Pack, later: Pack): Promise<Uint8Array> {
  return renderTrackedDocx(earlier, later, lookOf(later), () => {});
}
