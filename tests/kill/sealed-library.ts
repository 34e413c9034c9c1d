import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KEY_FILE, SEALED_KEY_FILE } from '../../src/main/core/store/data-files.ts';
import { loadKey } from '../../src/main/core/store/load-key.ts';
import '../support/stand-in-for-electron.ts';

/** A copy of a library with its key in the keychain of the stand-in of Electron. */
export async function copyWithSealedKey(from: string, to: string): Promise<void> {
  const { safeStorage } = await import('../support/electron-stand-in.ts');
  const key = await loadKey(from);
  cpSync(from, to, { recursive: true });
  rmSync(join(to, KEY_FILE));
  writeFileSync(join(to, SEALED_KEY_FILE), await safeStorage.encryptStringAsync(Buffer.from(key).toString('base64')));
}

/** The key of such a library, as the desktop program gets it at its next start. */
export async function sealedLibraryKey(directory: string): Promise<Uint8Array> {
  const { storeKey } = await import('../../src/main/electron/store-key.ts');
  return storeKey(directory, undefined);
}
