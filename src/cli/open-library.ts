import { randomUUID } from 'node:crypto';
import type { Core, CoreOptions } from '../main/core/core.ts';
import { loadKey } from '../main/core/store/load-key.ts';
import type { Host, SaveTarget } from '../main/host.ts';
import { hasSealedKey } from '../main/key-location.ts';
import { printWithBrowser } from '../main/printing/print-with-browser.ts';
import { AttacheError } from '../shared/api/index.ts';
import { LIBRARY_DIRECTORY, programVersion } from './program-files.ts';
import { progressTeller } from './watched-work.ts';

/**
 * The key of a data folder whose key is in a file or comes from ATTACHE_PASSPHRASE.
 * @throws AttacheError Locked where it is in the system's keychain, and what `loadKey` throws
 */
export async function loadLibraryKey(directory: string): Promise<Uint8Array> {
  refuseSealedKey(directory);
  return loadKey(directory, process.env.ATTACHE_PASSPHRASE);
}

/** @throws AttacheError Locked where the key is in the system's keychain */
export function refuseSealedKey(directory: string): void {
  if (hasSealedKey(directory)) {
    throw new AttacheError('Locked', "This library's key is in the system's keychain.", {
      hint: 'Open it with the desktop program, or name another folder with --data.',
    });
  }
}

/** What the core needs besides a host, for such a data folder. */
export async function coreOptions(directory: string): Promise<Omit<CoreOptions, 'host'>> {
  return {
    directory,
    key: await loadLibraryKey(directory),
    libraryDirectory: LIBRARY_DIRECTORY,
    now: () => new Date(),
    opening: { onProgress: progressTeller() },
    newId: randomUUID,
    onFault: (fault) => console.error(fault),
  };
}

/** Opens the library, does the work, and closes it whatever happens. What opens it is loaded here: help and mistakes need none of it. */
export async function withCore<Result>(
  directory: string,
  work: (core: Core) => Promise<Result>,
  saveTarget: SaveTarget | (() => SaveTarget) = { kind: 'cancelled' },
): Promise<Result> {
  const [{ openCore }, { translatedError }] = await Promise.all([
    import('../main/core/open-core.ts'),
    import('../main/core/store/sqlite/connection.ts'),
  ]);
  const core = await openCore({ ...(await coreOptions(directory)), host: commandLineHost(saveTarget) });
  try {
    return await work(core);
  } catch (error) {
    throw translatedError(error);
  } finally {
    await core.close();
  }
}

/** The command line as the core sees it: it saves where it was told and has no file manager. */
function commandLineHost(saveTarget: SaveTarget | (() => SaveTarget)): Host {
  return {
    application: { version: programVersion(), host: 'cli', platform: process.platform, canShowInFolder: false },
    chooseSaveTarget: async () => (typeof saveTarget === 'function' ? saveTarget() : saveTarget),
    printToPdf: printWithBrowser,
    async showInFolder() {
      throw new AttacheError('Unavailable', 'The command line has no file manager to show.');
    },
  };
}
