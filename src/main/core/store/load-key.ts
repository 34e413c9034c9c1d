import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync } from 'node:fs';
import { access, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { AttacheError } from '../../../shared/api/index.ts';
import { SCRYPT_COSTS, scryptCostsShape } from '../../../shared/keys/scrypt-parameters.ts';
import { replaceFile } from '../../replace-file.ts';
import { DATABASE_FILE, KEY_FILE, PASSPHRASE_FILE, type SEALED_KEY_FILE } from './data-files.ts';
import { finishInterrupted } from './replacement/finish-interrupted.ts';
import { scryptKey } from './scrypt-key.ts';
import { KEY_LENGTH } from './sqlite/connection.ts';

const derivationSchema = z.strictObject({
  salt: z.base64(),
  ...scryptCostsShape,
  /** HMAC of the key, to tell a wrong passphrase from a damaged library. */
  check: z.base64(),
});
type Derivation = z.infer<typeof derivationSchema>;

/**
 * The store's key for hosts without a keychain: 32 random bytes in a file only the user can read or, where a passphrase is given at
 * the first start, derived from it by scrypt and kept nowhere.
 * @throws AttacheError Locked where the passphrase is wrong or missing, or the key is gone; Corrupt where its file is damaged
 */
export async function loadKey(directory: string, passphrase?: string): Promise<Uint8Array> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  finishInterrupted(directory);
  const derivation = await readIfPresent(join(directory, PASSPHRASE_FILE));
  if (derivation !== undefined) return derivedKey(parseDerivation(derivation), passphrase);
  const file = await readIfPresent(join(directory, KEY_FILE));
  if (file !== undefined) {
    if (passphrase)
      throw locked('This library’s key is in a file, not derived from a passphrase.', 'Unset ATTACHE_PASSPHRASE.');
    return parseKey(file);
  }
  if (await exists(join(directory, DATABASE_FILE))) {
    throw locked('The key of this library is missing.', `Bring ${KEY_FILE} back into the data folder from a backup.`);
  }
  const made = passphrase ? await deriveNewKey(passphrase) : randomNewKey();
  replaceFile(join(directory, made.file), made.content);
  return made.key;
}

/** A key, and the file that leads to it. */
export interface NewKey {
  readonly key: Uint8Array;
  readonly file: typeof KEY_FILE | typeof PASSPHRASE_FILE | typeof SEALED_KEY_FILE;
  readonly content: string | Uint8Array;
}

/** Says whether a library’s key can be had from this folder, with its passphrase where it has one. */
export function hasKey(directory: string): boolean {
  return [KEY_FILE, PASSPHRASE_FILE].some((name) => existsSync(join(directory, name)));
}

/** A key made at random, to be kept in a file. */
export function randomNewKey(): NewKey {
  const key = randomBytes(KEY_LENGTH);
  return { key, file: KEY_FILE, content: `${key.toString('base64')}\n` };
}

function parseKey(file: string): Uint8Array {
  const key = Buffer.from(file.trim(), 'base64');
  if (key.length !== KEY_LENGTH) throw corrupt(KEY_FILE);
  return key;
}

/** A key derived from a passphrase with a new salt; the file holds all but the passphrase. */
export async function deriveNewKey(passphrase: string): Promise<NewKey> {
  const parameters = { salt: randomBytes(16).toString('base64'), ...SCRYPT_COSTS };
  const key = await scryptKey(parameters, passphrase);
  const derivation: Derivation = { ...parameters, check: checkOf(key).toString('base64') };
  return { key, file: PASSPHRASE_FILE, content: `${JSON.stringify(derivation)}\n` };
}

async function derivedKey(derivation: Derivation, passphrase: string | undefined): Promise<Uint8Array> {
  if (!passphrase) throw locked('This library is protected by a passphrase.', 'Set ATTACHE_PASSPHRASE to it.');
  const key = await scryptKey(derivation, passphrase);
  const check = Buffer.from(derivation.check, 'base64');
  const own = checkOf(key);
  if (check.length !== own.length || !timingSafeEqual(check, own)) {
    throw locked(
      'The passphrase does not open this library.',
      'Set ATTACHE_PASSPHRASE to the one it was made with. Nothing was changed.',
    );
  }
  return key;
}

function checkOf(key: Buffer): Buffer {
  return createHmac('sha256', key).update('attache key check').digest();
}

function parseDerivation(text: string): Derivation {
  try {
    return derivationSchema.parse(JSON.parse(text));
  } catch (error) {
    throw corrupt(PASSPHRASE_FILE, error);
  }
}

async function readIfPresent(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function locked(message: string, hint: string): AttacheError {
  return new AttacheError('Locked', message, { hint });
}

function corrupt(file: string, cause?: unknown): AttacheError {
  return new AttacheError('Corrupt', `${file} in the data folder is damaged.`, {
    hint: 'Bring it back from a backup.',
    cause,
  });
}
