import { type LookDefinition, MAX_LOGO_BYTES } from '../../../../shared/looks/look-definition.ts';
import { pictureTypeOf } from '../../../../shared/looks/picture-type.ts';
import type { WordFile } from './open-word-file.ts';
import { childOf, elementsIn } from './read-xml.ts';

const EMU_PER_MILLIMETRE = 36_000;
/** A logo is drawn no larger than this, in millimetres. */
const MAX_WIDTH = 80;
const MAX_HEIGHT = 30;

/** The first picture of a part that can be printed anywhere; what can not is named in `left`. */
export function logoOf(file: WordFile, partName: string, left: string[]): LookDefinition['logo'] {
  const part = file.part(partName);
  if (part === undefined) return undefined;
  const relations = file.relationships(partName);
  for (const drawing of elementsIn(part, 'drawing')) {
    const [blip] = elementsIn(drawing, 'blip');
    const extent =
      [...elementsIn(drawing, 'extent')][0]?.attributes ?? childOf(drawing, 'inline', 'extent')?.attributes;
    const target = relations.get(blip?.attributes.embed ?? '')?.target;
    const bytes = target === undefined ? undefined : file.bytes(target);
    if (target === undefined || bytes === undefined) continue;
    const mediaType = pictureTypeOf(bytes);
    if (mediaType === undefined) {
      left.push(
        `The picture ${fileName(target)}: only PNG and JPEG are printed the same everywhere. Save it as PNG and add it to the look.`,
      );
      continue;
    }
    if (bytes.byteLength > MAX_LOGO_BYTES) {
      left.push(
        `The picture ${fileName(target)}: it is larger than ${MAX_LOGO_BYTES / 1_024} KB. Save it smaller and add it to the look.`,
      );
      continue;
    }
    return { mediaType, data: Buffer.from(bytes).toString('base64'), ...sizeOf(extent?.cx, extent?.cy) };
  }
  if ([...elementsIn(part, 'pict')].length > 0) left.push('A picture drawn as in Word 2003 (VML).');
  return undefined;
}

/** Width and height as the template draws it, in millimetres, made smaller where it is too large for a logo. */
function sizeOf(cx = '', cy = ''): { width: number; height: number } {
  const [width, height] = [Number(cx) / EMU_PER_MILLIMETRE, Number(cy) / EMU_PER_MILLIMETRE];
  if (!(width > 0 && height > 0)) return { width: 30, height: 15 };
  const scale = Math.min(1, MAX_WIDTH / width, MAX_HEIGHT / height);
  return { width: Math.max(1, round(width * scale)), height: Math.max(1, round(height * scale)) };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
