import { FADE_STEPS } from './mix-colours.ts';

/** Units of a contour in a pixel. */
export const SUBPIXELS = 256;

/** Corners of a closed polygon, x and y in turn, in whole subpixels. */
export type Contour = readonly number[];

/** How much of each pixel of a box is covered, in rows from the top, in steps of `FADE_STEPS`. */
export interface Mask {
  /** In pixels, from where the contours have their origin. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly steps: Uint8Array;
}

/** What an edge adds to a pixel it covers from top to bottom and from side to side. */
const WHOLE = SUBPIXELS * SUBPIXELS * 2;
const STEP = WHOLE / FADE_STEPS;

/**
 * What contours cover; one that turns the other way cuts a hole.
 *
 * Each edge adds to the pixels of its rows how much of them it begins or ends to cover; summed along a row this is the coverage. All
 * are whole numbers, so that every machine gives the same mask, and the first is made as fast as the last.
 * @see https://github.com/raphlinus/font-rs
 */
export function polygonMask(contours: readonly Contour[]): Mask {
  const box = boxOf(contours);
  const sums = new Int32Array(box.width * box.height);
  for (const contour of contours) addContour(sums, box, contour);
  const steps = new Uint8Array(sums.length);
  let sum = 0;
  // Contours are closed: what begins in a row ends in it, and the next one begins with nothing.
  for (let at = 0; at < sums.length; at++) {
    sum += sums[at] ?? 0;
    if (sum !== 0) steps[at] = Math.min(FADE_STEPS, Math.floor((Math.abs(sum) + STEP / 2) / STEP));
  }
  return { ...box, steps };
}

type Box = Omit<Mask, 'steps'>;

/** The pixels that contours touch, with one to spare at the right for what their edges add to the next. */
function boxOf(contours: readonly Contour[]): Box {
  const [left, right] = extent(contours, 0);
  const [top, bottom] = extent(contours, 1);
  if (right < left) return { left: 0, top: 0, width: 0, height: 0 };
  return { left, top, width: right + 2 - left, height: bottom + 1 - top };
}

/** First and last pixel that contours touch, in columns (`axis` 0) or rows (1); the last before the first where there is none. */
function extent(contours: readonly Contour[], axis: 0 | 1): readonly [first: number, last: number] {
  let least = Number.MAX_SAFE_INTEGER;
  let most = Number.MIN_SAFE_INTEGER;
  for (const contour of contours) {
    for (let at = axis; at < contour.length; at += 2) {
      const value = contour[at] ?? 0;
      if (value < least) least = value;
      if (value > most) most = value;
    }
  }
  return [Math.floor(least / SUBPIXELS), Math.floor(most / SUBPIXELS)];
}

function addContour(sums: Int32Array, box: Box, contour: Contour): void {
  const left = box.left * SUBPIXELS;
  const top = box.top * SUBPIXELS;
  let x1 = (contour[contour.length - 2] ?? 0) - left;
  let y1 = (contour[contour.length - 1] ?? 0) - top;
  for (let at = 0; at < contour.length; at += 2) {
    const x2 = (contour[at] ?? 0) - left;
    const y2 = (contour[at + 1] ?? 0) - top;
    if (y1 < y2) addEdge(sums, box.width, 1, x1, y1, x2, y2);
    else if (y2 < y1) addEdge(sums, box.width, -1, x2, y2, x1, y1);
    x1 = x2;
    y1 = y2;
  }
}

/** An edge from its upper end to its lower one. */
function addEdge(
  sums: Int32Array,
  width: number,
  direction: number,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
): void {
  let x = x1;
  let y = y1;
  while (y < y2) {
    const row = Math.floor(y / SUBPIXELS);
    const nextY = Math.min(y2, (row + 1) * SUBPIXELS);
    const nextX = nextY === y2 ? x2 : x1 + Math.round(((x2 - x1) * (nextY - y1)) / (y2 - y1));
    addSpan(sums, row * width, direction * (nextY - y), Math.min(x, nextX), Math.max(x, nextX));
    x = nextX;
    y = nextY;
  }
}

/** What an edge within the row that begins at `start`, `high` subpixels high, adds to the pixels it crosses and to the one after them. */
function addSpan(sums: Int32Array, start: number, high: number, left: number, right: number): void {
  const last = Math.floor(right / SUBPIXELS);
  let x = left;
  let rest = high;
  for (let pixel = Math.floor(left / SUBPIXELS); pixel <= last; pixel++) {
    const end = (pixel + 1) * SUBPIXELS;
    const nextX = Math.min(right, end);
    const crossed = pixel === last ? rest : Math.round((high * (nextX - x)) / (right - left));
    const within = crossed * (end * 2 - x - nextX);
    const at = start + pixel;
    sums[at] = (sums[at] ?? 0) + within;
    sums[at + 1] = (sums[at + 1] ?? 0) + crossed * SUBPIXELS * 2 - within;
    rest -= crossed;
    x = nextX;
  }
}
