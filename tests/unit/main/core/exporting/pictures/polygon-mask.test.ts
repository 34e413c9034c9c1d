import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FADE_STEPS } from '../../../../../../src/main/core/exporting/pictures/mix-colours.ts';
import {
  type Contour,
  type Mask,
  polygonMask,
  SUBPIXELS,
} from '../../../../../../src/main/core/exporting/pictures/polygon-mask.ts';

/** A place on a picture of 64 × 64 pixels, and beyond its edges. */
const place = fc.integer({ min: -8 * SUBPIXELS, max: 64 * SUBPIXELS });
const triangle = fc.array(place, { minLength: 6, maxLength: 6 });

/** Twice the area, in pixels; negative where it turns the other way. @see https://en.wikipedia.org/wiki/Shoelace_formula */
function area(contour: Contour): number {
  let twice = 0;
  for (let at = 0; at < contour.length; at += 2) {
    const [x1 = 0, y1 = 0] = contour.slice(at, at + 2);
    const [x2 = 0, y2 = 0] = [...contour, ...contour].slice(at + 2, at + 4);
    twice += x1 * y2 - x2 * y1;
  }
  return twice / 2 / SUBPIXELS / SUBPIXELS;
}

const covered = ({ steps }: Mask) => steps.reduce((sum, step) => sum + step, 0) / FADE_STEPS;
/** Pixels that an edge goes through fade by whole steps: each is wrong by half a step at most, and some are rounded away. */
const tolerance = (mask: Mask) =>
  1 + mask.steps.filter((step) => step !== 0 && step !== FADE_STEPS).length / FADE_STEPS;

describe('what a polygon covers of the pixels', () => {
  it('is as much as its area, whichever way it turns', () => {
    fc.assert(
      fc.property(triangle, (contour) => {
        const mask = polygonMask([contour]);
        expect(Math.abs(covered(mask) - Math.abs(area(contour)))).toBeLessThan(tolerance(mask));
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  it('is cut by a contour that turns the other way', () => {
    const square = (from: number, to: number) => [from, from, to, from, to, to, from, to].map((at) => at * SUBPIXELS);
    const hole = [3, 3, 3, 6, 6, 6, 6, 3].map((at) => at * SUBPIXELS);
    expect(covered(polygonMask([square(2, 8), hole]))).toBe(6 * 6 - 3 * 3);
    expect(covered(polygonMask([square(2, 8), square(3, 6)]))).toBe(6 * 6);
  });

  it('moves with it by whole pixels', () => {
    fc.assert(
      fc.property(triangle, fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 }), (contour, x, y) => {
        const there = contour.map((at, index) => at + (index % 2 === 0 ? x : y) * SUBPIXELS);
        const [here, moved] = [polygonMask([contour]), polygonMask([there])];
        expect(moved).toEqual({ ...here, left: here.left + x, top: here.top + y });
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it('is nothing where there is no corner', () => {
    expect(polygonMask([])).toMatchObject({ width: 0, height: 0 });
  });
});
