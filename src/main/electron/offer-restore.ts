import { dialog } from 'electron';
import type { AttacheError, BackupSummary } from '../../shared/api/index.ts';

const INSTANT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });

/** Asks whether to restore the newest backup of a damaged library. */
export async function offerRestore(damage: AttacheError, newest: BackupSummary): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: damage.message,
    detail: `Restore the backup of ${INSTANT.format(new Date(newest.madeAt))}? What is newer and can still be read is carried over, and the damaged file is kept.`,
    buttons: ['Restore', 'Quit'],
    defaultId: 0,
    cancelId: 1,
  });
  return response === 0;
}
