import { renderDocx } from '../../src/main/core/exporting/render-docx.ts';
import { lookOf } from '../../src/main/core/exporting/template.ts';
import { composePack, type PackInput } from '../../src/shared/pack/index.ts';

/** The document of a pack in the built-in look, printed in this thread. */
export function docxOf(input: PackInput): Promise<Uint8Array> {
  const pack = composePack(input);
  return renderDocx(pack, lookOf(pack), () => {});
}
