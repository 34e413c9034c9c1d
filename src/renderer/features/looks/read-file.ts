import type { LookDefinition } from '../../../shared/looks/look-definition.ts';
import { MAX_LOGO_BYTES } from '../../../shared/looks/look-definition.ts';
import { pictureTypeOf } from '../../../shared/looks/picture-type.ts';

/** A logo that was just chosen is drawn at most this large, in millimetres. */
const LOGO_WIDTH = 40;
const LOGO_HEIGHT = 15;

/** The bytes of a file in base64. */
export async function base64Of(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x80_00) text += String.fromCharCode(...bytes.subarray(at, at + 0x80_00));
  return btoa(text);
}

/** A chosen picture as a logo; in a sentence what is wrong with it where it can be none. */
export async function logoOf(file: File): Promise<NonNullable<LookDefinition['logo']> | string> {
  if (file.size > MAX_LOGO_BYTES) return `This picture is larger than ${MAX_LOGO_BYTES / 1_024} KB.`;
  const mediaType = pictureTypeOf(new Uint8Array(await file.slice(0, 16).arrayBuffer()));
  if (mediaType === undefined) return 'A logo is a PNG or JPEG picture.';
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(LOGO_WIDTH / picture.width, LOGO_HEIGHT / picture.height);
    const size = (pixels: number) => Math.max(1, Math.round(pixels * scale * 10) / 10);
    return { mediaType, data: await base64Of(file), width: size(picture.width), height: size(picture.height) };
  } catch {
    return 'This picture can not be read.';
  }
}
