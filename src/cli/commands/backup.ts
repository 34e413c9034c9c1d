import { constants, copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { backupPath } from '../../main/core/store/backup/backup-folder.ts';
import { KEY_FILE, PASSPHRASE_FILE } from '../../main/core/store/data-files.ts';
import { syncFile, syncFolder } from '../../main/sync-folder.ts';
import { AttacheError, type BackupSummary } from '../../shared/api/index.ts';
import type { CommandContext } from '../command-context.ts';

/** `backup [--out FILE]`: makes a verified, encrypted backup; with `--out` a copy of it that is never removed by itself. */
export async function backup(context: CommandContext, out: string | undefined): Promise<void> {
  const { directory, isJson, terminal } = context;
  const made: BackupSummary = await context.withCore(({ services }) => services.backups.make());
  const path = out ?? backupPath(directory, made.name);
  if (out !== undefined) copyOut(backupPath(directory, made.name), out);
  if (isJson) return terminal.printJson({ path, madeAt: made.madeAt, bytes: made.bytes });
  terminal.print(
    `Saved ${terminal.text(path)} (${Math.ceil(made.bytes / 1_024)} KB), encrypted with the library’s key.`,
  );
  if (out !== undefined) terminal.print(terminal.wrap(whatElseIsNeeded(directory)));
}

/** @throws AttacheError Full, NotFound (no such folder) or Rejected (no permission); nothing is left behind then */
function copyOut(from: string, to: string): void {
  const beside = `${to}.part`;
  try {
    copyFileSync(from, beside, constants.COPYFILE_FICLONE);
    syncFile(beside);
    renameSync(beside, to);
    syncFolder(dirname(to));
  } catch (error) {
    rmSync(beside, { force: true });
    throw explained(error, to);
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

/** A copy elsewhere is of use where the key is lost with the machine only if that can be had again. */
function whatElseIsNeeded(directory: string): string {
  const needed = existsSync(join(directory, PASSPHRASE_FILE)) ? `${PASSPHRASE_FILE} and the passphrase` : KEY_FILE;
  return `To open it on another machine you also need ${needed} of the data folder. Keep a copy, apart from this file.`;
}
