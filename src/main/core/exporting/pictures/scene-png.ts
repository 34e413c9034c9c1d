import { EDGE_WIDTH, type Point, type Scene, type Shape, type Tone } from '../../../../shared/pictures/index.ts';
import { placedLetters } from './letter-masks.ts';
import type { Colour } from './mix-colours.ts';
import { drawableText, outlinedWidth } from './outline-font.ts';
import { pngOf } from './png.ts';
import { polygonMask, SUBPIXELS } from './polygon-mask.ts';
import { type Canvas, createCanvas } from './raster.ts';
import type { Palette } from './scene-svg.ts';

/** Pixels in a point: 144 in an inch, what an older Word shows sharply and a file holds easily. */
const PIXELS_PER_POINT = 2;

/** A rest of a dash as short as this, in points, is one of rounding: going on with it would never end. */
const LEAST_DASH = 1e-6;

/** Tones by the numbers their colours have on a canvas: the paper is what is there before anything is painted. */
const TONES = ['paper', 'ink', 'muted', 'primary', 'accent', 'rule', 'fill'] as const satisfies readonly Tone[];

/** A scene as PNG, for programs that show no SVG. The same scene and palette give the same bytes on every machine. */
export function scenePng({ width, height, shapes }: Scene, palette: Palette): Uint8Array {
  const scale = PIXELS_PER_POINT;
  const colours = TONES.map((tone) => colourOf(palette[tone]));
  const canvas = createCanvas(Math.ceil(width * scale), Math.ceil(height * scale), colours);
  for (const shape of shapes) paint(canvas, shape);
  return pngOf(canvas.raster, PIXELS_PER_POINT * 72);
}

function paint(canvas: Canvas, shape: Shape): void {
  switch (shape.type) {
    case 'polygon': {
      const points = shape.points.map(scaled);
      fillPolygon(canvas, points.flat(), shape.fill);
      if (shape.stroke !== undefined) {
        fillStroke(canvas, [...points, ...points.slice(0, 2)], EDGE_WIDTH, shape.stroke);
      }
      return;
    }
    case 'line': {
      const pieces = shape.dash === undefined ? [shape.points] : dashes(shape.points, shape.dash);
      for (const piece of pieces) fillStroke(canvas, piece.map(scaled), shape.width, shape.stroke);
      return;
    }
    case 'text': {
      const size = shape.size * PIXELS_PER_POINT;
      const [x, y] = scaled(shape.at);
      const text = drawableText(shape.text);
      const width = shape.anchor === 'start' ? 0 : outlinedWidth(text, size);
      const left = x - (shape.anchor === 'middle' ? width / 2 : width);
      for (const letter of placedLetters(text, size, left)) {
        canvas.paint(letter.mask, letter.left, Math.round(y), TONES.indexOf(shape.fill));
      }
    }
  }
}

function scaled([x, y]: Point): Point {
  return [x * PIXELS_PER_POINT, y * PIXELS_PER_POINT];
}

function fillPolygon(canvas: Canvas, corners: readonly number[], tone: Tone): void {
  const contour = corners.map((length) => Math.round(length * SUBPIXELS));
  canvas.paint(polygonMask([contour]), 0, 0, TONES.indexOf(tone));
}

/** A line as one four-sided piece between each two of its points. */
function fillStroke(canvas: Canvas, points: readonly Point[], width: number, tone: Tone): void {
  const half = (width * PIXELS_PER_POINT) / 2;
  points.slice(1).forEach((to, index) => {
    const from = points[index] ?? to;
    const length = distance(from, to);
    if (length === 0) return;
    const [dx, dy] = [((to[0] - from[0]) / length) * half, ((to[1] - from[1]) / length) * half];
    const sides = [
      from[0] - dy,
      from[1] + dx,
      to[0] - dy,
      to[1] + dx,
      to[0] + dy,
      to[1] - dx,
      from[0] + dy,
      from[1] - dx,
    ];
    fillPolygon(canvas, sides, tone);
  });
}

/** The drawn pieces of a dashed line. */
function dashes(points: readonly Point[], [dash, gap]: readonly [number, number]): Point[][] {
  const pieces: Point[][] = [];
  let rest = dash;
  let isDrawn = true;
  points.slice(1).forEach((to, index) => {
    const from = points[index] ?? to;
    const length = distance(from, to);
    const along = (done: number): Point => [
      from[0] + ((to[0] - from[0]) * done) / length,
      from[1] + ((to[1] - from[1]) * done) / length,
    ];
    let done = 0;
    while (done < length) {
      const end = Math.min(length, done + rest);
      if (isDrawn) pieces.push([along(done), along(end)]);
      rest -= end - done;
      done = end;
      if (rest > LEAST_DASH) continue;
      isDrawn = !isDrawn;
      rest = isDrawn ? dash : gap;
    }
  });
  return pieces;
}

function colourOf(hexadecimal: string): Colour {
  const value = Number.parseInt(hexadecimal, 16);
  return [value >> 16, (value >> 8) & 0xff, value & 0xff];
}

function distance([x1, y1]: Point, [x2, y2]: Point): number {
  return Math.sqrt((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1));
}
