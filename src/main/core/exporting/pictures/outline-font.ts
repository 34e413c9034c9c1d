import font from '../../../../../resources/pictures/arimo-outlines.json' with { type: 'json' };
import type { Point } from '../../../../shared/pictures/index.ts';

/** Straight pieces a curve of an outline is drawn in: finer can not be told at the size of a picture's text. */
const PIECES = 3;
/** Width of the box that stands for a character the font has not, in font units, and its edge. */
const BOX = { width: 1_100, height: 1_400, edge: 130 } as const;

/** A letter in font units, `UNITS_PER_EM` to its size; the origin is where it begins on its baseline, and y goes upwards. */
export interface Outline {
  readonly width: number;
  /** Corners of closed polygons, x and y in turn. */
  readonly contours: readonly (readonly number[])[];
}

export const UNITS_PER_EM = font.unitsPerEm;

const GLYPHS = new Map<string, string>(Object.entries(font.glyphs));
const known = new Map<string, Outline>();

/** Width of a text set in Arimo. There is no kerning and no shaping. */
export function outlinedWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text.normalize('NFC')) width += outlineOf(character).width;
  return (width * size) / UNITS_PER_EM;
}

/** A character's outline in Arimo; a box where the font has none. */
export function outlineOf(character: string): Outline {
  const found = known.get(character);
  if (found !== undefined) return found;
  const read = readOutline(character);
  known.set(character, read);
  return read;
}

function readOutline(character: string): Outline {
  const glyph = GLYPHS.get(character);
  if (glyph === undefined) return /[\p{M}\p{Cf}\p{Cc}]/u.test(character) ? { width: 0, contours: [] } : box();
  const [width, ...contours] = glyph.split('z');
  return { width: Number(width), contours: contours.filter((contour) => contour !== '').map(readContour) };
}

function box(): Outline {
  const { width, height, edge } = BOX;
  const [right, inner] = [width - edge, 2 * edge];
  return {
    width,
    contours: [
      [edge, 0, right, 0, right, height, edge, height],
      [inner, edge, inner, height - edge, width - inner, height - edge, width - inner, edge],
    ],
  };
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
