import { AttacheError } from '../../../../shared/api/index.ts';
import { listBackups } from './backup-folder.ts';

/** Adds to the news that a library is damaged which backup there is, and how to bring it back. Other errors stay as they are. */
export function offerBackup(error: unknown, directory: string): unknown {
  if (!(error instanceof AttacheError) || error.kind !== 'Corrupt') return error;
  const [newest] = listBackups(directory);
  if (newest === undefined) return error;
  return new AttacheError('Corrupt', error.message, {
    hint: `There is a backup of ${newest.madeAt.slice(0, 16).replace('T', ' ')} UTC. “attache restore --newest” brings it back, with what is newer and can still be read. Nothing was changed.`,
    cause: error,
  });
}
