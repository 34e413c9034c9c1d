import type { Point } from '../../../../shared/pictures/index.ts';

/** A picture of pixels, each the number of its colour, in rows from the top. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  /** At most 256. */
  readonly colours: Colour[];
}

/** Red, green and blue, 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

const MOST_COLOURS = 256;
/** Steps in which an edge fades: more can not be told, and would take more colours. */
const FADE_STEPS = 12;

/** A raster of the first of some colours; the others are sure to be there when they are painted with. */
export function blankRaster(width: number, height: number, colours: readonly Colour[]): Raster {
  return { width, height, pixels: new Uint8Array(width * height), colours: [...colours] };
}

/**
 * Fills contours, given in pixels, with a colour. What they cover of a pixel at its edge is as much as is mixed in; a contour that
 * turns the other way cuts a hole.
 *
 * Each edge adds to the pixels of its rows how much of them it begins or ends to cover; summed along a row this is the coverage. There
 * is nothing in it but sums and products, so that it gives the same pixels on every machine.
 * @see https://github.com/raphlinus/font-rs
 */
export function fillPolygons(raster: Raster, contours: readonly (readonly Point[])[], colour: Colour): void {
  const box = boxOf(contours, raster);
  if (box === undefined) return;
  const sums = new Float64Array(box.width * box.height + 1);
  for (const contour of contours) {
    contour.forEach((point, index) => {
      const next = contour[(index + 1) % contour.length];
      if (next !== undefined) addEdge(sums, box, point, next);
    });
  }
  mixIn(raster, box, sums, colour);
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The pixels of a raster that contours touch, with one to spare at the right. */
function boxOf(contours: readonly (readonly Point[])[], raster: Raster): Box | undefined {
  let [left, top, right, bottom] = [raster.width, raster.height, 0, 0];
  for (const [x, y] of contours.flat()) {
    left = Math.min(left, Math.floor(x));
    top = Math.min(top, Math.floor(y));
    right = Math.max(right, Math.ceil(x) + 2);
    bottom = Math.max(bottom, Math.ceil(y) + 1);
  }
  [left, top] = [Math.max(0, left), Math.max(0, top)];
  [right, bottom] = [Math.min(raster.width + 2, right), Math.min(raster.height, bottom)];
  return right <= left || bottom <= top ? undefined : { left, top, width: right - left, height: bottom - top };
}

function addEdge(sums: Float64Array, box: Box, [x1, y1]: Point, [x2, y2]: Point): void {
  if (y1 === y2) return;
  const direction = y1 < y2 ? 1 : -1;
  const [top, bottom] = y1 < y2 ? [y1, y2] : [y2, y1];
  const slope = (x2 - x1) / (y2 - y1);
  const first = Math.max(0, Math.floor(top - box.top));
  const last = Math.min(box.height, Math.ceil(bottom - box.top));
  for (let row = first; row < last; row++) {
    const from = Math.max(top, box.top + row);
    const to = Math.min(bottom, box.top + row + 1);
    if (to <= from) continue;
    const xFrom = x1 + (from - y1) * slope - box.left;
    const xTo = x1 + (to - y1) * slope - box.left;
    addSpan(sums, row * box.width, box.width, direction * (to - from), Math.min(xFrom, xTo), Math.max(xFrom, xTo));
  }
}

/** What an edge within one row, from `left` to `right`, adds to the pixels it crosses and to the one after them. */
function addSpan(sums: Float64Array, start: number, width: number, cover: number, left: number, right: number): void {
  const clampedLeft = Math.min(width - 1, Math.max(0, left));
  const clampedRight = Math.min(width - 1, Math.max(0, right));
  const first = Math.floor(clampedLeft);
  const last = Math.floor(clampedRight);
  const length = clampedRight - clampedLeft;
  let covered = 0;
  for (let pixel = first; pixel <= last; pixel++) {
    const [from, to] = [Math.max(clampedLeft, pixel), Math.min(clampedRight, pixel + 1)];
    const share = length === 0 ? 1 : (to - from) / length;
    const within = cover * share * (pixel + 1 - (from + to) / 2);
    const crossed = cover * share;
    add(sums, start + pixel, within);
    add(sums, start + pixel + 1, crossed - within);
    covered += crossed;
  }
  add(sums, start + last + 1, cover - covered);
}

function add(sums: Float64Array, at: number, value: number): void {
  sums[at] = (sums[at] ?? 0) + value;
}

function mixIn(raster: Raster, box: Box, sums: Float64Array, colour: Colour): void {
  const { width, pixels } = raster;
  const columns = Math.min(box.width, width - box.left);
  const mixed = new Map<number, number>();
  for (let row = 0; row < box.height; row++) {
    let sum = 0;
    for (let column = 0; column < columns; column++) {
      sum += sums[row * box.width + column] ?? 0;
      const step = Math.round(Math.min(1, Math.abs(sum)) * FADE_STEPS);
      if (step === 0) continue;
      const at = (box.top + row) * width + box.left + column;
      const below = pixels[at] ?? 0;
      const key = below * (FADE_STEPS + 1) + step;
      const number = mixed.get(key) ?? mixedColour(raster, below, colour, step / FADE_STEPS);
      mixed.set(key, number);
      pixels[at] = number;
    }
  }
}

/** The number of a colour with as much of another in it as `share`; of the nearest there is where there is no room for one more. */
function mixedColour({ colours }: Raster, below: number, colour: Colour, share: number): number {
  const lower = colours[below] ?? colour;
  const mix = (channel: 0 | 1 | 2) => Math.round(lower[channel] * (1 - share) + colour[channel] * share);
  const wanted: Colour = [mix(0), mix(1), mix(2)];
  const nearest = nearestColour(colours, wanted);
  if (distance(colours[nearest] ?? wanted, wanted) === 0 || colours.length === MOST_COLOURS) return nearest;
  return colours.push(wanted) - 1;
}

function nearestColour(colours: readonly Colour[], wanted: Colour): number {
  let nearest = 0;
  colours.forEach((colour, index) => {
    if (distance(colour, wanted) < distance(colours[nearest] ?? colour, wanted)) nearest = index;
  });
  return nearest;
}

function distance(one: Colour, other: Colour): number {
  return Math.abs(one[0] - other[0]) + Math.abs(one[1] - other[1]) + Math.abs(one[2] - other[2]);
}
