import { AttacheError, type RestoreReport } from '../../../../shared/api/index.ts';
import { backupPath, listBackups } from './backup-folder.ts';
import { type RestoreOptions, restoreBackup } from './restore-backup.ts';

/** Damaged, or not to be opened: an earlier one may serve. */
const PASSED_OVER: ReadonlySet<string> = new Set(['Corrupt', 'Rejected']);

/**
 * Restores the newest backup that is whole, passing over those that are damaged themselves.
 * @throws AttacheError NotFound where there is no backup, Corrupt where none is whole, and what `restoreBackup` throws
 */
export async function restoreNewest(options: Omit<RestoreOptions, 'backup'>): Promise<RestoreReport> {
  let failure = new AttacheError('NotFound', 'There is no backup of this library yet.', {
    hint: 'If you have one elsewhere, name its file: attache restore FILE.',
  });
  for (const { name } of listBackups(options.directory)) {
    try {
      return await restoreBackup({ ...options, backup: backupPath(options.directory, name) });
    } catch (error) {
      if (!(error instanceof AttacheError) || !PASSED_OVER.has(error.kind)) throw error;
      failure = error;
    }
  }
  throw failure;
}
