import { scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import type { ScryptParameters } from '../../../shared/keys/scrypt-parameters.ts';
import { KEY_LENGTH } from './sqlite/connection.ts';

const scryptAsync = promisify<string, Buffer, number, object, Buffer>(scrypt);

/** Derives a key of 32 bytes from a passphrase by scrypt. */
export function scryptKey(
  { salt, cost, blockSize, parallelization }: ScryptParameters,
  passphrase: string,
): Promise<Buffer> {
  const maxmem = 256 * cost * blockSize * parallelization;
  // The same passphrase typed on another keyboard is the same passphrase.
  return scryptAsync(passphrase.normalize('NFC'), Buffer.from(salt, 'base64'), KEY_LENGTH, {
    cost,
    blockSize,
    parallelization,
    maxmem,
  });
}
