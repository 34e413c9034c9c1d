import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '../../main/core/core.ts';
import { backupPath } from '../../main/core/store/backup/backup-folder.ts';
import { KEY_FILE, PASSPHRASE_FILE } from '../../main/core/store/data-files.ts';
import type { BackupSummary } from '../../shared/api/index.ts';
import type { CommandContext } from '../command-context.ts';

/** `backup [--out FILE]`: makes a verified, encrypted backup; with `--out` a copy of it that is never removed by itself. */
export async function backup(context: CommandContext, out: string | undefined): Promise<void> {
  const { directory, isJson, terminal } = context;
  const made = await context.withCore((core) => makeBackup(core, out));
  const path = out ?? backupPath(directory, made.name);
  if (isJson) return terminal.printJson({ path, madeAt: made.madeAt, bytes: made.bytes });
  terminal.print(
    `Saved ${terminal.text(path)} (${Math.ceil(made.bytes / 1_024)} KB), encrypted with the library’s key.`,
  );
  if (out !== undefined) terminal.print(terminal.wrap(whatElseIsNeeded(directory)));
}

async function makeBackup(core: Core, out: string | undefined): Promise<BackupSummary> {
  const made = await core.services.backups.make();
  if (out !== undefined) core.copyBackup(made.name, out);
  return made;
}

/** A copy elsewhere is of use where the key is lost with the machine only if that can be had again. */
function whatElseIsNeeded(directory: string): string {
  const needed = existsSync(join(directory, PASSPHRASE_FILE)) ? `${PASSPHRASE_FILE} and the passphrase` : KEY_FILE;
  return `To open it on another machine you also need ${needed} of the data folder. Keep a copy, apart from this file.`;
}
