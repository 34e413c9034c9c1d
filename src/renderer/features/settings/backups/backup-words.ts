import type { BackupReason, RestoreReport } from '../../../../shared/api/index.ts';

/** Why a backup was made, in a few words. */
export const REASON_LABELS: Readonly<Record<BackupReason, string>> = {
  scheduled: 'By the hour',
  manual: 'Made by you',
  'before-restore': 'Before a restore',
  'before-migration': 'Before an update',
  'before-key-change': 'Before the key was changed',
};

const INSTANT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const MEGABYTE = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** An instant as a reader's clock shows it. */
export function instantText(iso: string): string {
  return INSTANT.format(new Date(iso));
}

/** A size in megabytes. */
export function sizeText(bytes: number): string {
  return `${MEGABYTE.format(bytes / 1_000_000)} MB`;
}

/** What a restore brought back, in a sentence or two. */
export function restoredText({ documentCount, salvagedCount, unreadableCount }: RestoreReport): string {
  const restored = `Restored ${documentCount.toLocaleString('en')} documents.`;
  const salvaged =
    salvagedCount > 0 ? ` ${salvagedCount.toLocaleString('en')} newer ones came from the damaged file.` : '';
  const lost = unreadableCount > 0 ? ` ${unreadableCount.toLocaleString('en')} could not be read.` : '';
  return `${restored}${salvaged}${lost}`;
}
