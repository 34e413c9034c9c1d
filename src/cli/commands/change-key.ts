import { changeKey } from '../../main/core/store/rekey/change-key.ts';
import type { CommandContext } from '../command-context.ts';
import { refuseSealedKey } from '../open-library.ts';
import { countOf } from '../terminal-text.ts';
import { watched } from '../watched-work.ts';

/** `change-key`: encrypts the library anew, under a passphrase or a key in a file. */
export async function changeLibraryKey(context: CommandContext, newPassphrase: string | undefined): Promise<void> {
  const { directory, terminal, isJson } = context;
  refuseSealedKey(directory);
  const passphrase = process.env.ATTACHE_PASSPHRASE;
  const now = () => new Date();
  const report = await watched((work) => changeKey({ directory, passphrase, newPassphrase, now, work }));
  const kind = newPassphrase === undefined ? 'key-file' : 'passphrase';
  if (isJson) return terminal.printJson({ kind, ...report });
  terminal.print(`Encrypted anew: ${countOf(report.documentCount, 'document')}.`);
  terminal.print(
    newPassphrase === undefined
      ? 'The key is in the data folder, in attache.key. Unset ATTACHE_PASSPHRASE from now on.'
      : 'Set ATTACHE_PASSPHRASE to the new passphrase from now on. There is no recovery without it.',
  );
}
