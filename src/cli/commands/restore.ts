import { backupPath, listBackups } from '../../main/core/store/backup/backup-folder.ts';
import { restoreBackup } from '../../main/core/store/backup/restore-backup.ts';
import { AttacheError, type RestoreReport } from '../../shared/api/index.ts';
import type { CommandContext } from '../command-context.ts';
import { loadLibraryKey } from '../open-library.ts';
import { countOf } from '../terminal-text.ts';

/** `restore FILE`, or without one the newest backup: puts it in the library's place and keeps what was there. */
export async function restore(context: CommandContext, file: string | undefined): Promise<void> {
  const { directory, terminal, isJson } = context;
  const key = await loadLibraryKey(directory);
  const report = await restoreBackup({
    directory,
    key,
    now: () => new Date(),
    backup: file ?? newestBackup(directory),
  });
  // Opening it brings what is derived from documents up to date, and shows that it opens.
  await context.withCore(({ services }) => services.library.overview());
  if (isJson) return terminal.printJson(report);
  terminal.print(terminal.wrap(sentenceOf(report)));
  if (report.replaced !== undefined) terminal.print(`What was there is kept as ${terminal.text(report.replaced)}`);
}

function newestBackup(directory: string): string {
  const [newest] = listBackups(directory);
  if (newest !== undefined) return backupPath(directory, newest.name);
  throw new AttacheError('NotFound', 'There is no backup of this library yet.', {
    hint: 'Name the file of one: attache restore FILE.',
  });
}

function sentenceOf({ backup, documentCount, salvagedCount, unreadableCount }: RestoreReport): string {
  const restored = `Restored ${backup}: ${countOf(documentCount, 'document')}.`;
  const salvaged = salvagedCount > 0 ? ` ${countOf(salvagedCount, 'newer document')} came from the damaged file.` : '';
  const lost = unreadableCount > 0 ? ` ${countOf(unreadableCount, 'row')} of it could not be read.` : '';
  return `${restored}${salvaged}${lost}`;
}
