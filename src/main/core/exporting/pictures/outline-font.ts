import font from '../../../../../resources/pictures/arimo-outlines.json' with { type: 'json' };
import type { Point } from '../../../../shared/pictures/index.ts';

/** Straight pieces a curve of an outline is drawn in: finer can not be told at the size of a picture's text. */
const PIECES = 4;
/** Width of the box that stands for a character the font has not, in font units, and its edge. */
const BOX = { width: 1_100, height: 1_400, edge: 130 } as const;

interface Outline {
  readonly width: number;
  readonly contours: readonly (readonly Point[])[];
}

const GLYPHS = new Map<string, string>(Object.entries(font.glyphs));
const known = new Map<string, Outline>();

/**
 * The outlines of a text set in Arimo, `size` high, its baseline beginning at `start`; what the font has not is a box. There is no
 * kerning and no shaping.
 */
export function textOutlines(text: string, size: number, [left, baseline]: Point): Point[][] {
  const scale = size / font.unitsPerEm;
  const contours: Point[][] = [];
  let x = left;
  for (const character of text.normalize('NFC')) {
    const { width, contours: outline } = outlineOf(character);
    for (const points of outline) contours.push(points.map(([px, py]) => [x + px * scale, baseline - py * scale]));
    x += width * scale;
  }
  return contours;
}

/** Width of a text set in Arimo. */
export function outlinedWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text.normalize('NFC')) width += outlineOf(character).width;
  return (width * size) / font.unitsPerEm;
}

function outlineOf(character: string): Outline {
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
  const outer: Point[] = [
    [edge, 0],
    [width - edge, 0],
    [width - edge, height],
    [edge, height],
  ];
  const inner: Point[] = [
    [2 * edge, edge],
    [2 * edge, height - edge],
    [width - 2 * edge, height - edge],
    [width - 2 * edge, edge],
  ];
  return { width, contours: [outer, inner] };
}

/** A contour as straight pieces; `q` begins the point that steers the curve to the one after it. */
function readContour(written: string): Point[] {
  const numbers = written.split(' ');
  const points: Point[] = [];
  const at = (index: number): Point => [
    Number((numbers[index % numbers.length] ?? '0').replace('q', '')),
    Number(numbers[(index + 1) % numbers.length] ?? 0),
  ];
  for (let index = 0; index < numbers.length; index += 2) {
    const isControl = numbers[index]?.startsWith('q') === true;
    const last = points.at(-1);
    if (isControl && last !== undefined) points.push(...curve(last, at(index), at(index + 2)));
    else if (!isControl) points.push(at(index));
  }
  return points;
}

/** The inner points of a quadratic curve; its end is the next point of the contour. */
function curve([x0, y0]: Point, [x1, y1]: Point, [x2, y2]: Point): Point[] {
  return Array.from({ length: PIECES - 1 }, (_, index): Point => {
    const t = (index + 1) / PIECES;
    const [a, b, c] = [(1 - t) * (1 - t), 2 * (1 - t) * t, t * t];
    return [a * x0 + b * x1 + c * x2, a * y0 + b * y1 + c * y2];
  });
}
