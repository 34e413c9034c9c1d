import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  endsEarly,
  heightOf,
  placeAfterScroll,
  placeOf,
  placeShowing,
  type ScrollExtent,
  type ScrollPlace,
} from '../../../../src/renderer/features/library/scaled-scroll.ts';

const ROW = 104;
const A_MILLION: ScrollExtent = { rowsHeight: 1_000_000 * ROW, viewHeight: 700 };
const TOP: ScrollPlace = { scrollTop: 0, position: 0 };
/** Where Chromium ends an element. */
const CHROMIUM_LIMIT = 33_554_428;
const SETTINGS = { seed: 3, numRuns: 300 };

const extents = fc.record({
  rowsHeight: fc.integer({ min: 1, max: 10_000_000 }).map((rows) => rows * ROW),
  viewHeight: fc.integer({ min: 100, max: 3_000 }),
});
const part = fc.double({ min: 0, max: 1, noNaN: true });

function lastPosition({ rowsHeight, viewHeight }: ScrollExtent): number {
  return Math.max(0, rowsHeight - viewHeight);
}

/** Turns a wheel step by step, and lets it rest where the list asks for it. */
function wheel(extent: ScrollExtent, from: ScrollPlace, step: number, steps: number): ScrollPlace {
  let place = from;
  for (let turn = 0; turn < steps; turn++) {
    const scrollTop = Math.min(Math.max(0, place.scrollTop + step), heightOf(extent) - extent.viewHeight);
    place = placeAfterScroll(extent, place, scrollTop);
    if (endsEarly(extent, place)) place = placeOf(extent, place.position);
  }
  return placeOf(extent, place.position);
}

describe('a list that is taller than an element can be', () => {
  it('has an element below the limit of the browser', () => {
    expect(heightOf(A_MILLION)).toBeLessThan(CHROMIUM_LIMIT);
  });

  it('comes to its last row when the bar is at its end', () => {
    const end = heightOf(A_MILLION) - A_MILLION.viewHeight;
    expect(placeAfterScroll(A_MILLION, TOP, end).position).toBe(lastPosition(A_MILLION));
  });

  it('shows the middle when the bar is in the middle', () => {
    const { position } = placeAfterScroll(A_MILLION, TOP, (heightOf(A_MILLION) - A_MILLION.viewHeight) / 2);
    expect(position).toBeCloseTo(lastPosition(A_MILLION) / 2, 3);
  });

  it('passes what is near pixel by pixel, wherever it is', () => {
    fc.assert(
      fc.property(extents, part, fc.integer({ min: -150, max: 150 }), (extent, where, step) => {
        const place = placeOf(extent, where * lastPosition(extent));
        const { position } = placeAfterScroll(extent, place, place.scrollTop + step);
        const expected = Math.min(Math.max(0, place.position + step), lastPosition(extent));
        expect(position).toBeCloseTo(expected, 3);
      }),
      SETTINGS,
    );
  });

  it('is where the bar says once it rests', () => {
    fc.assert(
      fc.property(extents, part, (extent, where) => {
        const place = placeOf(extent, where * lastPosition(extent));
        const leapt = placeAfterScroll(extent, { scrollTop: -1e9, position: 0 }, place.scrollTop);
        expect(leapt.position).toBeCloseTo(place.position, 3);
      }),
      SETTINGS,
    );
  });

  it('leaves no row out and does not end early, however long a wheel is turned', () => {
    const before = placeOf(A_MILLION, 3_000_000);
    expect(wheel(A_MILLION, before, -120, 24_000).position).toBeCloseTo(120_000, 0);
    expect(wheel(A_MILLION, before, -120, 25_001)).toEqual(TOP);
    const nearEnd = placeOf(A_MILLION, lastPosition(A_MILLION) - 3_000_000);
    expect(wheel(A_MILLION, nearEnd, 120, 25_001).position).toBe(lastPosition(A_MILLION));
  });

  it('shows any row whole that is asked for, and does not move where it is in sight', () => {
    fc.assert(
      fc.property(extents, part, part, (extent, where, which) => {
        fc.pre(extent.viewHeight >= ROW);
        const start = Math.floor(which * (extent.rowsHeight / ROW - 1)) * ROW;
        const place = placeShowing(extent, placeOf(extent, where * lastPosition(extent)), start, ROW);
        expect(place.position).toBeLessThanOrEqual(start + 0.001);
        expect(place.position + extent.viewHeight).toBeGreaterThanOrEqual(start + ROW - 0.001);
        expect(placeShowing(extent, place, start, ROW)).toEqual(place);
      }),
      SETTINGS,
    );
  });
});

describe('an ordinary list', () => {
  it('is scrolled as the element is', () => {
    const extent = { rowsHeight: 500 * ROW, viewHeight: 700 };
    for (const scrollTop of [0, 40, 25_000, 500 * ROW - 700]) {
      expect(placeAfterScroll(extent, TOP, scrollTop)).toEqual({ scrollTop, position: scrollTop });
    }
    expect(heightOf(extent)).toBe(extent.rowsHeight);
  });
});
