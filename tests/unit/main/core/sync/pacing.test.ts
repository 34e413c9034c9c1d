import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backOff } from '../../../../../src/main/core/sync/back-off.ts';
import { createBatchSize } from '../../../../../src/main/core/sync/batch-size.ts';

describe('the wait before the next try', () => {
  it('grows with failures up to five minutes, and half of it is chance', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (failures, chance) => {
          const longest = Math.min(1_000 * 2 ** Math.min(failures - 1, 20), 300_000);
          const wait = backOff(failures, () => chance);
          expect(wait).toBeGreaterThanOrEqual(longest / 2);
          expect(wait).toBeLessThanOrEqual(longest);
        },
      ),
      { seed: 4 },
    );
  });
});

describe('the size of a batch', () => {
  it('doubles while answers come fast, and halves when one is slow', async () => {
    let clock = 0;
    const batch = createBatchSize(() => clock);
    const request = (milliseconds: number) =>
      batch.measure(async () => {
        clock += milliseconds;
      });
    const first = batch.limit;
    await request(10);
    expect(batch.limit).toBe(first * 2);
    await request(10_000);
    expect(batch.limit).toBe(first);
    await request(2_000);
    expect(batch.limit).toBe(first);
  });

  it('never ends at nothing', () => {
    const batch = createBatchSize(() => 0);
    while (batch.shrink());
    expect(batch.limit).toBe(1);
  });
});
