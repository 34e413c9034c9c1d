import { changeKey } from '../../main/core/store/rekey/change-key.ts';
import type { CommandContext } from '../command-context.ts';
import { refuseSealedKey } from '../open-library.ts';
import { countOf } from '../terminal-text.ts';

/** `change-key`: encrypts the library anew, under a passphrase or a key in a file. */
export async function changeLibraryKey(context: CommandContext, newPassphrase: string | undefined): Promise<void> {
  const { directory, terminal, isJson } = context;
  refuseSealedKey(directory);
  const report = await changeKey({
    directory,
    passphrase: process.env.ATTACHE_PASSPHRASE,
    newPassphrase,
    now: () => new Date(),
  });
  const kind = newPassphrase === undefined ? 'key-file' : 'passphrase';
  if (isJson) return terminal.printJson({ kind, ...report });
  terminal.print(`Encrypted anew: ${countOf(report.documentCount, 'document')}.`);
  terminal.print(
    newPassphrase === undefined
      ? 'The key is in the data folder, in attache.key. Unset ATTACHE_PASSPHRASE from now on.'
      : 'Set ATTACHE_PASSPHRASE to the new passphrase from now on. There is no recovery without it.',
  );
}
