import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Bitmap,
  bitmapOf,
  countCommon,
  holds,
  intersectionOf,
  unionOf,
} from '../../../../../src/main/core/search/filter-bitmaps.ts';

const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 300 }), { maxLength: 80 });

function countOf(bitmap: Bitmap): number {
  return countCommon(bitmap, bitmap);
}

describe('bitmaps of entry numbers', () => {
  it('say of every number what a set says', () => {
    fc.assert(
      fc.property(numbers, (given) => {
        const bitmap = bitmapOf(given);
        const expected = new Set(given);
        for (let number = 0; number <= 400; number++) expect(holds(bitmap, number)).toBe(expected.has(number));
      }),
    );
  });

  it('are united, intersected and counted as sets are', () => {
    fc.assert(
      fc.property(fc.array(numbers, { minLength: 1, maxLength: 4 }), numbers, (given, other) => {
        const sets = given.map((one) => new Set(one));
        const bitmaps = given.map(bitmapOf);
        const union = sets.reduce((all, set) => all.union(set));
        const common = sets.reduce((all, set) => all.intersection(set));
        expect(countOf(unionOf(bitmaps))).toBe(union.size);
        expect(countOf(intersectionOf(bitmaps))).toBe(common.size);
        expect(countCommon(unionOf(bitmaps), bitmapOf(other))).toBe(union.intersection(new Set(other)).size);
      }),
    );
  });

  it('of nothing are empty', () => {
    expect(countOf(bitmapOf([]))).toBe(0);
    expect(countOf(unionOf([]))).toBe(0);
  });
});
