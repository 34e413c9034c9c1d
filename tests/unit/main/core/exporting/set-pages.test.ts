import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FlowUnit } from '../../../../../src/main/core/exporting/flow-units.ts';
import { setPages } from '../../../../../src/main/core/exporting/set-pages.ts';

const room = { height: 1_000, separator: 60 };
const nothing = () => [];

function unitOf(given: Partial<FlowUnit> = {}): FlowUnit {
  return {
    height: 200,
    before: 0,
    after: 0,
    keepNext: false,
    startsPage: false,
    notes: 0,
    noteNumbers: [],
    draw: nothing,
    anchors: [],
    repeatedHeader: 0,
    drawRepeated: nothing,
    ...given,
  };
}

const rarely = fc.integer({ min: 0, max: 9 }).map((digit) => digit === 0);
const arbitraryUnit = fc
  .record({
    height: fc.integer({ min: 20, max: 400 }),
    before: fc.constantFrom(0, 0, 80),
    after: fc.constantFrom(0, 0, 60),
    keepNext: fc.boolean(),
    startsPage: rarely,
    notes: fc.constantFrom(0, 0, 0, 90),
    repeatedHeader: fc.constantFrom(0, 0, 50),
  })
  .map(unitOf);
const arbitraryUnits = fc.array(arbitraryUnit, { maxLength: 80 });
/** From where how many units are replaced, and by what. */
const arbitraryChange = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.integer({ min: 0, max: 4 }),
  added: fc.array(arbitraryUnit, { maxLength: 4 }),
});

describe('units on pages', () => {
  it('law: after any changes they stand where they would, set from the first page on', () => {
    fc.assert(
      fc.property(arbitraryUnits, fc.array(arbitraryChange, { minLength: 1, maxLength: 6 }), (first, changes) => {
        let units: readonly FlowUnit[] = first;
        let set = setPages(units, room);
        for (const { at, removed, added } of changes) {
          units = units.toSpliced(Math.floor(at * units.length), removed, ...added);
          set = setPages(units, room, set);
          expect(set).toEqual(setPages(units, room));
        }
      }),
      { seed: 20260523, numRuns: 1_500 },
    );
  });

  it('are set anew only until the pages are as they were', () => {
    const units = Array.from({ length: 500 }, () => unitOf());
    const before = setPages(units, room);
    const after = setPages(units.with(252, unitOf({ height: 190 })), room, before);
    const isKept = after.placed.map((one, index) => one === before.placed[index]);
    expect(isKept.indexOf(false)).toBeGreaterThanOrEqual(250);
    expect(isKept.lastIndexOf(false)).toBeLessThan(255);
  });
});
