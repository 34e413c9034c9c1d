import font from '../../../../../resources/pictures/arimo-outlines.json' with { type: 'json' };
import type { Point } from '../../../../shared/pictures/index.ts';

/** Straight pieces a curve of an outline is drawn in: finer can not be told at the size of a picture's text. */
const PIECES = 3;
/** Stands for words the font has no letters for. */
const LEFT_OUT = '…';

/** A letter in font units, `UNITS_PER_EM` to its size; the origin is where it begins on its baseline, and y goes upwards. */
export interface Outline {
  readonly width: number;
  /** Corners of closed polygons, x and y in turn. */
  readonly contours: readonly (readonly number[])[];
}

export const UNITS_PER_EM = font.unitsPerEm;

const GLYPHS = new Map<string, string>(Object.entries(font.glyphs));
const known = new Map<string, Outline>();

/**
 * A text as the font can draw it. Words in a script it has no letters for are left out, and an ellipsis says so: a reader sees that there
 * is more, and not what looks like a broken file.
 */
export function drawableText(text: string): string {
  let drawn = '';
  for (const character of text.normalize('NFC')) {
    if (GLYPHS.has(character)) drawn += character;
    else if (!/[\p{M}\p{Cf}\p{Cc}]/u.test(character)) drawn += LEFT_OUT;
  }
  return drawn.replaceAll(/…(?:\s*…)+/g, LEFT_OUT);
}

/** Width of a text set in Arimo. There is no kerning and no shaping. */
export function outlinedWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += outlineOf(character).width;
  return (width * size) / UNITS_PER_EM;
}

/** A character's outline in Arimo; nothing where the font has none. */
export function outlineOf(character: string): Outline {
  const found = known.get(character);
  if (found !== undefined) return found;
  const read = readOutline(character);
  known.set(character, read);
  return read;
}

function readOutline(character: string): Outline {
  const glyph = GLYPHS.get(character);
  if (glyph === undefined) return { width: 0, contours: [] };
  const [width, ...contours] = glyph.split('z');
  return { width: Number(width), contours: contours.filter((contour) => contour !== '').map(readContour) };
}

/** A contour as straight pieces; `q` begins the point that steers the curve to the one after it. */
function readContour(written: string): number[] {
  const words = written.split(' ');
  const numbers = words.map((word) => Number(word.startsWith('q') ? word.slice(1) : word));
  const points: number[] = [];
  for (let at = 0; at < numbers.length; at += 2) {
    const [x = 0, y = 0] = numbers.slice(at, at + 2);
    if (words[at]?.startsWith('q') !== true) {
      points.push(x, y);
      continue;
    }
    const [fromX = x, fromY = y] = points.slice(-2);
    const next = (at + 2) % numbers.length;
    addCurve(points, [fromX, fromY], [x, y], [numbers[next] ?? x, numbers[next + 1] ?? y]);
  }
  return points;
}

/** The inner points of a quadratic curve; its end is the next point of the contour. */
function addCurve(points: number[], [x0, y0]: Point, [x1, y1]: Point, [x2, y2]: Point): void {
  for (let piece = 1; piece < PIECES; piece++) {
    const t = piece / PIECES;
    const [a, b, c] = [(1 - t) * (1 - t), 2 * (1 - t) * t, t * t];
    points.push(a * x0 + b * x1 + c * x2, a * y0 + b * y1 + c * y2);
  }
}
