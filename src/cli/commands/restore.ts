import { restoreInWorker } from '../../main/core/store/backup/restore-in-worker.ts';
import { KEY_FILE, PASSPHRASE_FILE } from '../../main/core/store/data-files.ts';
import { hasKey } from '../../main/core/store/load-key.ts';
import { AttacheError, type RestoreReport } from '../../shared/api/index.ts';
import type { CommandContext } from '../command-context.ts';
import { loadLibraryKey, refuseSealedKey } from '../open-library.ts';
import { countOf } from '../terminal-text.ts';
import { watched } from '../watched-work.ts';

/** `restore FILE`, or without one the newest backup: puts it in the library's place and keeps what was there. Ctrl+C stops it. */
export async function restore(context: CommandContext, file: string | undefined): Promise<void> {
  const { directory, terminal, isJson } = context;
  requireKey(directory);
  const key = await loadLibraryKey(directory);
  const task = { directory, key, at: new Date(), ...(file === undefined ? {} : { backup: file }) };
  const report = await watched((options) => restoreInWorker(task, options));
  // Opening it brings what is derived from documents up to date, and shows that it opens.
  await context.withCore(({ services }) => services.library.overview());
  if (isJson) return terminal.printJson(report);
  terminal.print(terminal.wrap(sentenceOf(report)));
  if (report.replaced !== undefined) terminal.print(`What was there is kept as ${terminal.text(report.replaced)}`);
}

/** Without this a key would be made, which opens no backup there is. */
function requireKey(directory: string): void {
  refuseSealedKey(directory);
  if (hasKey(directory)) return;
  throw new AttacheError('NotFound', `There is no key in ${directory}.`, {
    hint: `Copy ${KEY_FILE} or ${PASSPHRASE_FILE} of the library the backup is of into it first.`,
  });
}

function sentenceOf({ backup, documentCount, salvagedCount, unreadableCount }: RestoreReport): string {
  const restored = `Restored ${backup}: ${countOf(documentCount, 'document')}.`;
  const salvaged = salvagedCount > 0 ? ` ${countOf(salvagedCount, 'newer document')} came from the damaged file.` : '';
  const lost = unreadableCount > 0 ? ` ${countOf(unreadableCount, 'row')} of it could not be read.` : '';
  return `${restored}${salvaged}${lost}`;
}
