import { constants, copyFileSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { backupPath } from '../../main/core/store/backup/backup-folder.ts';
import { syncFile, syncFolder } from '../../main/sync-folder.ts';
import type { BackupSummary } from '../../shared/api/index.ts';
import type { CommandContext } from '../command-context.ts';

/** `backup [--out FILE]`: makes a verified, encrypted backup; with `--out` a copy of it that is never removed by itself. */
export async function backup(context: CommandContext, out: string | undefined): Promise<void> {
  const made = await context.withCore(({ services }) => services.backups.make());
  const path = out ?? backupPath(context.directory, made.name);
  if (out !== undefined) copyOut(backupPath(context.directory, made.name), out);
  print(context, made, path);
}

function copyOut(from: string, to: string): void {
  const beside = `${to}.part`;
  try {
    copyFileSync(from, beside, constants.COPYFILE_FICLONE);
    syncFile(beside);
    renameSync(beside, to);
    syncFolder(dirname(to));
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

function print({ isJson, terminal }: CommandContext, { madeAt, bytes }: BackupSummary, path: string): void {
  if (isJson) terminal.printJson({ path, madeAt, bytes });
  else
    terminal.print(`Saved ${terminal.text(path)} (${Math.ceil(bytes / 1_024)} KB), encrypted with the library’s key.`);
}
