import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AttacheError } from '../../../../shared/api/errors.ts';
import { EARLIER_KEYS_FILE } from '../data-files.ts';
import { openConnection } from '../sqlite/connection.ts';

/** AES-256-GCM with a nonce of 96 bits. @see NIST SP 800-38D */
const CIPHER = 'aes-256-gcm';
const NONCE_LENGTH = 12;
const TAG_LENGTH = 16;
const sealedSchema = z.array(z.base64());

/**
 * The keys the library had before, newest first: backups made then are encrypted with them. They are sealed under the present key.
 * @throws AttacheError Corrupt where the file is damaged
 */
export function readEarlierKeys(directory: string, key: Uint8Array): Uint8Array[] {
  const path = join(directory, EARLIER_KEYS_FILE);
  if (!existsSync(path)) return [];
  try {
    return sealedSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).map((sealed) => unseal(sealed, key));
  } catch (cause) {
    throw new AttacheError('Corrupt', `${EARLIER_KEYS_FILE} in the data folder is damaged.`, {
      hint: 'Backups made before the key was last changed can not be opened without it.',
      cause,
    });
  }
}

/** The content of the file of earlier keys, sealed under `key`. */
export function sealEarlierKeys(earlier: readonly Uint8Array[], key: Uint8Array): string {
  return JSON.stringify(earlier.map((one) => seal(one, key)));
}

/**
 * The key that opens a backup: the present one, or one the library had before.
 * @throws AttacheError Rejected where none does, Corrupt where it is damaged
 */
export function keyOfBackup(file: string, directory: string, key: Uint8Array): Uint8Array {
  for (const candidate of [key, ...readEarlierKeys(directory, key)]) {
    if (keyOpens(file, candidate)) return candidate;
  }
  throw new AttacheError('Rejected', 'This backup was made with another key.', {
    hint: 'A backup opens with the key its library had. Choose another one. Nothing was changed.',
  });
}

/** Says whether a key opens a database. @throws AttacheError Corrupt where it is damaged */
export function keyOpens(file: string, key: Uint8Array): boolean {
  try {
    openConnection(file, key, { isReadOnly: true }).close();
    return true;
  } catch (error) {
    if (error instanceof AttacheError && error.kind === 'Locked') return false;
    throw error;
  }
}

function seal(content: Uint8Array, key: Uint8Array): string {
  const nonce = randomBytes(NONCE_LENGTH);
  const cipher = createCipheriv(CIPHER, key, nonce);
  return Buffer.concat([nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()]).toString('base64');
}

function unseal(sealed: string, key: Uint8Array): Uint8Array {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_LENGTH));
  decipher.setAuthTag(bytes.subarray(-TAG_LENGTH));
  return Buffer.concat([decipher.update(bytes.subarray(NONCE_LENGTH, -TAG_LENGTH)), decipher.final()]);
}
