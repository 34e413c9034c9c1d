import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CausalPast, covers, joinPasts } from '../../../../src/shared/sync/causal-past.ts';
import { createHybridLogicalClock } from '../../../../src/shared/sync/hybrid-logical-clock.ts';

const HOUR = 3_600_000;
const DEVICES = ['one', 'two', 'three'] as const;

interface Revision {
  readonly stamp: string;
  readonly past: CausalPast;
  /** Stamps of every revision it was made from, however long ago: what a past is short for. */
  readonly ancestors: ReadonlySet<string>;
}

/** Devices whose clocks are hours apart and that stamp a document, and now and then take in what another one stamped. */
function play(
  steps: readonly { readonly device: number; readonly from: number; readonly hours: number }[],
): Revision[] {
  const revisions: Revision[] = [];
  const present = DEVICES.map(() => ({ past: [] as CausalPast, ancestors: new Set<string>() }));
  const hours = DEVICES.map(() => 0);
  const clocks = DEVICES.map((name, index) =>
    createHybridLogicalClock(
      () => name,
      () => new Date((hours[index] ?? 0) * HOUR),
    ),
  );
  for (const { device, from, hours: time } of steps) {
    const [clock, here] = [clocks[device], present[device]];
    if (clock === undefined || here === undefined) continue;
    hours[device] = time;
    const other = revisions[from % Math.max(revisions.length, 1)];
    if (other !== undefined && from % 2 === 0) {
      here.past = joinPasts(here.past, other.past, [other.stamp]);
      here.ancestors = new Set([...here.ancestors, ...other.ancestors, other.stamp]);
    }
    const stamp = clock.tick();
    revisions.push({ stamp, past: here.past, ancestors: here.ancestors });
    present[device] = { past: joinPasts(here.past, [stamp]), ancestors: new Set([...here.ancestors, stamp]) };
  }
  return revisions;
}

const history = fc.array(fc.record({ device: fc.nat(2), from: fc.nat(), hours: fc.integer({ min: 1, max: 48 }) }), {
  maxLength: 25,
});

describe('the causal past of a revision', () => {
  it('covers exactly what the revision was made from, whatever the clocks say', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const revisions = play(steps);
        for (const { past, ancestors } of revisions) {
          for (const { stamp } of revisions) expect(covers(past, stamp)).toBe(ancestors.has(stamp));
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('is the same in whatever order it is joined, and grows by joining', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const [one, other] = play(steps).slice(-2);
        if (one === undefined || other === undefined) return;
        const joined = joinPasts(one.past, other.past);
        expect(joinPasts(other.past, one.past)).toEqual(joined);
        for (const stamp of [...one.past, ...other.past]) expect(covers(joined, stamp)).toBe(true);
      }),
      { seed: 8, numRuns: 100 },
    );
  });

  it('takes nothing from what is no stamp', () => {
    expect(joinPasts(['', 'nonsense', '0'.repeat(20)])).toEqual([]);
    expect(covers([''], '')).toBe(false);
  });
});
