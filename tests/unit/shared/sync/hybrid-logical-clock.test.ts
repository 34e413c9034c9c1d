import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHybridLogicalClock } from '../../../../src/shared/sync/hybrid-logical-clock.ts';

const NOON = Date.parse('2026-02-01T12:00:00.000Z');
const DAY = 24 * 3_600_000;

describe('a hybrid logical clock', () => {
  it('gives rising stamps whatever the system’s clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -DAY, max: DAY }), { minLength: 2 }), (skews) => {
        let skew = 0;
        const clock = createHybridLogicalClock(
          () => 'device',
          () => new Date(NOON + skew),
        );
        const stamps = skews.map((next) => {
          skew = next;
          return clock.tick();
        });
        expect(stamps).toEqual(stamps.toSorted());
        expect(new Set(stamps).size).toBe(stamps.length);
      }),
      { seed: 4 },
    );
  });

  it('stamps after what it received, from a device whose clock is a day ahead', () => {
    const ahead = createHybridLogicalClock(
      () => 'ahead',
      () => new Date(NOON + DAY),
    );
    const behind = createHybridLogicalClock(
      () => 'behind',
      () => new Date(NOON),
    );
    const received = ahead.tick();
    behind.receive(received);
    expect(behind.tick() > received).toBe(true);
  });

  it('does not follow a clock that is years ahead, nor what is no stamp', () => {
    const clock = createHybridLogicalClock(
      () => 'device',
      () => new Date(NOON),
    );
    const before = clock.tick();
    clock.receive(
      createHybridLogicalClock(
        () => 'wrong',
        () => new Date(NOON + 900 * DAY),
      ).tick(),
    );
    clock.receive('~~~');
    const next = createHybridLogicalClock(
      () => 'device',
      () => new Date(NOON),
      before,
    );
    expect(clock.tick()).toBe(next.tick());
  });

  it('goes on where it stopped, even if the system’s clock was set back meanwhile', () => {
    const before = createHybridLogicalClock(
      () => 'device',
      () => new Date(NOON),
    ).tick();
    const after = createHybridLogicalClock(
      () => 'device',
      () => new Date(NOON - DAY),
      before,
    ).tick();
    expect(after > before).toBe(true);
  });
});
