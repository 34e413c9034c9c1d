import type { BackupSummary } from '../../../../shared/api/index.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
/** Backups may take this many times the newest one's size, or this much where that is more. */
const BUDGET_FACTOR = 4;
const BUDGET_BYTES = 1_073_741_824;
/** Kept whatever their size: one that turns out to be damaged is not the only one. */
const ALWAYS_KEPT = 2;

/**
 * Which backups are no longer needed. For a day the newest of every hour is kept, for a week the newest of every day; those made by
 * hand or before something was replaced, for a week. The oldest go first where together they take too much room.
 * @param backups newest first
 */
export function backupsToRemove(backups: readonly BackupSummary[], now: Date): BackupSummary[] {
  const budget = Math.max(BUDGET_BYTES, BUDGET_FACTOR * (backups[0]?.bytes ?? 0));
  const slots = new Set<string>();
  let bytes = 0;
  return backups.filter((backup, index) => {
    const isNeeded = takesSlot(backup, now, slots) || index < ALWAYS_KEPT;
    if (!isNeeded) return true;
    bytes += backup.bytes;
    return bytes > budget && index >= ALWAYS_KEPT;
  });
}

function takesSlot({ madeAt, reason }: BackupSummary, now: Date, taken: Set<string>): boolean {
  const instant = Date.parse(madeAt);
  const age = now.getTime() - instant;
  if (age > WEEK) return false;
  if (reason !== 'scheduled') return true;
  const slots = [`day ${Math.floor(instant / DAY)}`, ...(age <= DAY ? [`hour ${Math.floor(instant / HOUR)}`] : [])];
  const isNewest = slots.some((slot) => !taken.has(slot));
  for (const slot of slots) taken.add(slot);
  return isNewest;
}
