import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BackupReason, BackupSummary } from '../../../../shared/api/index.ts';
import { syncFolder } from '../../../sync-folder.ts';
import type { Report } from '../../tasks/report.ts';
import type { WorkOptions } from '../../tasks/run-in-worker.ts';
import { DATABASE_FILE } from '../data-files.ts';
import { backupPath, findBackup, freeBackupName, listBackups } from './backup-folder.ts';
import { copyDatabase, removeDatabase } from './copy-database.ts';
import { copyInWorker } from './copy-in-worker.ts';
import { backupsToRemove } from './prune-backups.ts';

export interface BackupOptions {
  readonly directory: string;
  readonly key: Uint8Array;
  readonly now: () => Date;
  readonly reason: BackupReason;
  /** Where it is given, this thread makes the copy and tells how far it is; else another does. */
  readonly report?: Report;
  /** Hears of that other thread, and stops it. */
  readonly work?: WorkOptions;
}

/**
 * Makes a backup of the store, which may be open in this process: a verified copy under the same key, written beside and renamed.
 * Backups that are no longer needed are removed afterwards.
 * @throws AttacheError Full, Corrupt; nothing is left behind then
 */
export async function makeBackup(options: BackupOptions): Promise<BackupSummary> {
  const made = await copyTo(options, undefined);
  if (made === undefined) throw new Error('A backup that was asked for was not made.');
  return made;
}

/** As `makeBackup`, but only where something was written since the newest backup. */
export function makeBackupOfChanges(options: BackupOptions): Promise<BackupSummary | undefined> {
  const [newest] = listBackups(options.directory);
  return copyTo(options, newest === undefined ? undefined : backupPath(options.directory, newest.name));
}

async function copyTo(
  { directory, key, now, reason, report, work }: BackupOptions,
  previous: string | undefined,
): Promise<BackupSummary | undefined> {
  const name = freeBackupName(directory, now(), reason);
  const path = backupPath(directory, name);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const beside = `${path}.part`;
  const copy = { source: join(directory, DATABASE_FILE), target: beside, key };
  const copied = report === undefined ? await copyInWorker({ ...copy, previous }, work) : copyDatabase(copy, report);
  if (copied === undefined) return undefined;
  try {
    renameSync(beside, path);
    syncFolder(dirname(path));
  } catch (error) {
    removeDatabase(beside);
    throw error;
  }
  for (const old of backupsToRemove(listBackups(directory), now())) {
    rmSync(backupPath(directory, old.name), { force: true });
  }
  return findBackup(directory, name);
}
