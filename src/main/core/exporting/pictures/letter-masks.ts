import { outlineOf, UNITS_PER_EM } from './outline-font.ts';
import { type Mask, polygonMask, SUBPIXELS } from './polygon-mask.ts';

/** A letter, and the pixel at which it begins on its baseline. */
export interface PlacedLetter {
  readonly mask: Mask;
  readonly left: number;
}

/** Places within a pixel at which a letter may begin: finer can not be told. */
const PLACES = 4;

/** Masks by letter, size and place within a pixel: a text has the same few again and again. */
const known = new Map<string, Mask>();

/** The letters of a text set in Arimo, `size` pixels high, that begins at `left`. There is no kerning and no shaping. */
export function placedLetters(text: string, size: number, left: number): PlacedLetter[] {
  let x = left;
  return Array.from(text, (character) => {
    const start = Math.round(x * PLACES);
    x += (outlineOf(character).width * size) / UNITS_PER_EM;
    const pixel = Math.floor(start / PLACES);
    return { mask: letterMask(character, size, start - pixel * PLACES), left: pixel };
  });
}

function letterMask(character: string, size: number, place: number): Mask {
  const key = `${character} ${size} ${place}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const scale = (size * SUBPIXELS) / UNITS_PER_EM;
  const start = (place * SUBPIXELS) / PLACES;
  const contours = outlineOf(character).contours.map((contour) =>
    contour.map((at, index) => (index % 2 === 0 ? start + Math.round(at * scale) : 0 - Math.round(at * scale))),
  );
  const mask = polygonMask(contours);
  known.set(key, mask);
  return mask;
}
