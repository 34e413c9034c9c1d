import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SEALED_KEY_FILE } from './core/store/data-files.ts';

/** Where a data folder's sealed key is, or would be. */
export function sealedKeyPath(directory: string): string {
  return join(directory, SEALED_KEY_FILE);
}

/** Says whether a library's key is in the system's keychain, where only Electron reaches it. */
export function hasSealedKey(directory: string): boolean {
  return existsSync(sealedKeyPath(directory));
}
