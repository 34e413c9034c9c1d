import { constants, copyFileSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { AttacheError } from '../../../../shared/api/index.ts';
import { syncFile, syncFolder } from '../../../sync-folder.ts';
import { type PartialFiles, partialNameFor } from '../partial-files.ts';

/**
 * Copies a backup to a place of the person's own: beside it first, flushed, then renamed. Holds the thread.
 * @param partials remembers the file beside, so that the next start removes it should this process be killed
 * @throws AttacheError Full, NotFound (no such folder) or Rejected (no permission); nothing is left behind then
 */
export function copyBackupOut(backup: string, to: string, partials: PartialFiles): void {
  const beside = partialNameFor(to);
  partials.begin(beside);
  try {
    copyFileSync(backup, beside, constants.COPYFILE_FICLONE);
    syncFile(beside);
    renameSync(beside, to);
    syncFolder(dirname(to));
  } catch (error) {
    rmSync(beside, { force: true });
    throw explained(error, to);
  } finally {
    partials.end(beside);
  }
}

function explained(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const options = { hint: 'The backup in the data folder was made.', cause: error };
  if (code === 'ENOSPC') return new AttacheError('Full', `There is no room for ${path}.`, options);
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new AttacheError('NotFound', `There is no folder ${dirname(path)}.`, options);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'EISDIR')
    return new AttacheError('Rejected', `${path} can not be written.`, options);
  return error;
}
