import { AttacheError, type BackupSummary } from '../../shared/api/index.ts';
import type { Core, CoreOptions } from './core.ts';
import { openRestorableCore } from './open-restorable-core.ts';
import { listBackups } from './store/backup/backup-folder.ts';
import { restoreInWorker } from './store/backup/restore-in-worker.ts';

/**
 * Opens the core; where the library is damaged and there is a backup, asks the person whether to restore the newest one first.
 * @param isWanted asks, and says what they answered
 * @throws AttacheError what `openRestorableCore` and `restoreInWorker` throw; Cancelled where they do not want it, or stop it
 */
export async function openOrRestore(
  options: CoreOptions,
  isWanted: (damage: AttacheError, newest: BackupSummary) => Promise<boolean>,
): Promise<Core> {
  try {
    return await openRestorableCore(options);
  } catch (error) {
    const [newest] = listBackups(options.directory);
    if (!(error instanceof AttacheError) || error.kind !== 'Corrupt' || newest === undefined) throw error;
    if (!(await isWanted(error, newest))) {
      throw new AttacheError('Cancelled', 'The library was left as it is.', { cause: error });
    }
  }
  const { directory, key, now, opening = {} } = options;
  await restoreInWorker({ directory, key, at: now() }, opening);
  return openRestorableCore(options);
}
