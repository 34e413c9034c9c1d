import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  AttacheError,
  type BackupReason,
  type BackupSummary,
  backupReasonSchema,
} from '../../../../shared/api/index.ts';
import { BACKUP_FOLDER } from '../data-files.ts';

const NAME = /^attache-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z-([a-z-]+)\.sqlite$/;

/** The backups of a data folder, newest first. Each was verified before it got its name. */
export function listBackups(directory: string): BackupSummary[] {
  const folder = join(directory, BACKUP_FOLDER);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => {
      const parts = partsOf(name);
      const bytes = statSync(join(folder, name), { throwIfNoEntry: false })?.size;
      return parts === undefined || bytes === undefined ? [] : [{ name, ...parts, bytes }];
    })
    .sort((a, b) => (a.name < b.name ? 1 : -1));
}

/** Where a backup of this name is, or would be. */
export function backupPath(directory: string, name: string): string {
  return join(directory, BACKUP_FOLDER, name);
}

/** @throws AttacheError NotFound where there is no such backup */
export function findBackup(directory: string, name: string): BackupSummary {
  const found = listBackups(directory).find((backup) => backup.name === name);
  if (found !== undefined) return found;
  throw new AttacheError('NotFound', 'There is no such backup.', { hint: 'Look at the list of backups again.' });
}

/** A name no backup has yet: by the instant, or by the first free millisecond after it. */
export function freeBackupName(directory: string, instant: Date, reason: BackupReason): string {
  for (let milliseconds = instant.getTime(); ; milliseconds++) {
    const digits = new Date(milliseconds).toISOString().replaceAll(/[-:.]/g, '');
    const name = `attache-${digits}-${reason}.sqlite`;
    if (!existsSync(backupPath(directory, name))) return name;
  }
}

function partsOf(name: string): Pick<BackupSummary, 'madeAt' | 'reason'> | undefined {
  const [, year, month, day, hour, minute, second, millisecond, why] = NAME.exec(name) ?? [];
  const reason = backupReasonSchema.safeParse(why);
  if (!reason.success) return undefined;
  return { madeAt: `${year}-${month}-${day}T${hour}:${minute}:${second}.${millisecond}Z`, reason: reason.data };
}
