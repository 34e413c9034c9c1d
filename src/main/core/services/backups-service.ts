import {
  type ApiError,
  AttacheError,
  type BackupReason,
  type BackupSummary,
  type BackupsService,
  type RestoreReport,
  toApiError,
} from '../../../shared/api/index.ts';
import { backupPath, findBackup, listBackups } from '../store/backup/backup-folder.ts';
import { makeBackup, makeBackupOfChanges } from '../store/backup/make-backup.ts';

/** What the service takes from outside. */
interface Surroundings {
  readonly directory: string;
  readonly key: Uint8Array;
  readonly now: () => Date;
  /** Closes the store, puts the backup in its place and opens it again. Absent where nobody can. */
  readonly restore: ((backupFile: string) => Promise<RestoreReport>) | undefined;
  /** Called when the list of backups is another, or the last one failed. */
  readonly onChange: () => void;
  readonly onFault: (fault: unknown) => void;
}

/** The service, and what the program does with backups by itself. */
export interface Backups extends BackupsService {
  /** Makes a backup unless nothing was written since the newest one. */
  makeScheduled(): Promise<BackupSummary | undefined>;
  /** Waits for a backup that is being made. */
  close(): Promise<void>;
}

/** Lists, makes and restores the backups of one data folder. One backup is made at a time. */
export function createBackupsService(surroundings: Surroundings): Backups {
  const { directory, onChange, onFault } = surroundings;
  let running: Promise<unknown> = Promise.resolve();
  let failure: ApiError | undefined;

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = running.then(work);
    running = result.then(
      () => {
        failure = undefined;
        onChange();
      },
      (fault: unknown) => {
        failure = toApiError(fault);
        if (failure.kind === 'Bug') onFault(fault);
        onChange();
      },
    );
    return result;
  }

  const optionsFor = (reason: BackupReason) => ({ ...surroundings, reason });
  return {
    async list() {
      return { backups: listBackups(directory), ...(failure === undefined ? {} : { failure }) };
    },
    make: () => inTurn(() => makeBackup(optionsFor('manual'))),
    makeScheduled: () => inTurn(() => makeBackupOfChanges(optionsFor('scheduled'))),
    async restore(name) {
      findBackup(directory, name);
      if (surroundings.restore === undefined) {
        throw new AttacheError('Unavailable', 'This program can not restore a library it has open.', {
          hint: 'Close it and run “attache restore”.',
        });
      }
      await running;
      return surroundings.restore(backupPath(directory, name));
    },
    async close() {
      await running;
    },
  };
}
