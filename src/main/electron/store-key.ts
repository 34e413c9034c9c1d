import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DATABASE_FILE } from '../core/store/data-files.ts';
import { loadKey } from '../core/store/load-key.ts';
import { finishInterrupted } from '../core/store/replacement/finish-interrupted.ts';
import { hasSealedKey, sealedKeyPath } from '../key-location.ts';
import { sealedKey } from './sealed-key.ts';

/**
 * The key of the library in `directory`, from wherever it was put when the library was made. A new library's key is derived
 * from the passphrase where one is set, and otherwise sealed by the system's keychain.
 * @throws AttacheError what `sealedKey` and `loadKey` throw
 */
export async function storeKey(directory: string, passphrase: string | undefined): Promise<Uint8Array> {
  finishInterrupted(directory);
  if (hasSealedKey(directory)) return sealedKey(sealedKeyPath(directory));
  // Made by the command line or the loopback host, which keep the key themselves.
  const isMadeElsewhere = existsSync(join(directory, DATABASE_FILE));
  return passphrase || isMadeElsewhere ? loadKey(directory, passphrase) : sealedKey(sealedKeyPath(directory));
}
