import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupsToRemove } from '../../../../../src/main/core/store/backup/prune-backups.ts';
import type { BackupReason, BackupSummary } from '../../../../../src/shared/api/index.ts';

const NOW = new Date('2026-02-10T12:00:00.000Z');
const HOUR = 3_600_000;

function aBackup(hoursAgo: number, { reason = 'scheduled' as BackupReason, bytes = 1_000_000 } = {}): BackupSummary {
  const madeAt = new Date(NOW.getTime() - hoursAgo * HOUR).toISOString();
  return { name: `attache-${madeAt}-${reason}.sqlite`, madeAt, reason, bytes };
}

function keptOf(backups: readonly BackupSummary[]): BackupSummary[] {
  const removed = backupsToRemove(backups, NOW);
  return backups.filter((backup) => !removed.includes(backup));
}

describe('backups made every quarter of an hour for two weeks', () => {
  const backups = Array.from({ length: 14 * 24 * 4 }, (_, index) => aBackup(index / 4));
  const kept = keptOf(backups);

  it('are kept by the hour for a day and by the day for a week', () => {
    const ages = kept.map(({ madeAt }) => (NOW.getTime() - Date.parse(madeAt)) / HOUR);
    expect(ages.filter((age) => age <= 24).length).toBeGreaterThanOrEqual(24);
    expect(ages.filter((age) => age <= 24).length).toBeLessThanOrEqual(27);
    expect(ages.filter((age) => age > 24).length).toBeGreaterThanOrEqual(6);
    expect(ages.filter((age) => age > 24).length).toBeLessThanOrEqual(7);
    expect(Math.max(...ages)).toBeLessThanOrEqual(7 * 24);
  });

  it('stay the same however often they are pruned', () => {
    expect(keptOf(kept)).toEqual(kept);
  });
});

describe('a backup that was made for a reason', () => {
  it.each(['manual', 'before-restore', 'before-migration', 'before-key-change'] as const)(
    'is kept for a week when it was made %s, beside others of its hour',
    (reason) => {
      const newer = [aBackup(0), aBackup(0.1), aBackup(0.2)];
      expect(keptOf([...newer, aBackup(100, { reason }), aBackup(100.1, { reason })])).toHaveLength(4);
      expect(keptOf([...newer, aBackup(170, { reason })])).toHaveLength(2);
    },
  );
});

describe('backups of a large library', () => {
  it('take at most four times its size, the oldest going first', () => {
    const bytes = 5_000_000_000;
    const kept = keptOf(Array.from({ length: 20 }, (_, hours) => aBackup(hours, { bytes })));
    expect(kept).toHaveLength(4);
    expect(kept[0]?.madeAt).toBe(NOW.toISOString());
  });
});

describe('pruning', () => {
  it('never removes the two newest, whatever there is', () => {
    const any = fc.record({ hours: fc.double({ min: 0, max: 1_000, noNaN: true }), bytes: fc.nat(10_000_000_000) });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 60 }), (drawn) => {
        const backups = drawn.map(({ hours, bytes }) => aBackup(hours, { bytes }));
        backups.sort((a, b) => Date.parse(b.madeAt) - Date.parse(a.madeAt));
        expect(keptOf(backups).slice(0, 2)).toEqual(backups.slice(0, 2));
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
