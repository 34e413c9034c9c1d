import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstDayOf, partialDateSchema, precisionOf } from '../../../../src/shared/model/index.ts';

describe('a partial date', () => {
  it.each(['2026', '2026-01', '2026-01-15', '2024-02-29'])('accepts %s', (date) => {
    expect(partialDateSchema.parse(date)).toBe(date);
  });

  it.each(['2026-13', '2026-02-30', '2025-02-29', '26', '2026-1', '2026-01-15T00:00', '', '20260-01'])(
    'refuses %j',
    (date) => {
      expect(partialDateSchema.safeParse(date).success).toBe(false);
    },
  );

  it('says how much of it is known', () => {
    expect(['2026', '2026-01', '2026-01-15'].map(precisionOf)).toEqual(['year', 'month', 'day']);
  });

  it('sorts by the first day it may mean', () => {
    expect(['2026', '2026-01', '2026-01-15'].map(firstDayOf)).toEqual(['2026-01-01', '2026-01-01', '2026-01-15']);
  });

  it('law: every real day is accepted and is its own first day', () => {
    const day = fc
      .date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(fc.property(day, (date) => partialDateSchema.safeParse(date).success && firstDayOf(date) === date));
  });
});
