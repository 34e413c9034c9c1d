import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { safeStorage } from 'electron';
import { AttacheError } from '../../shared/api/index.ts';
import { SEALED_KEY_FILE } from '../core/store/data-files.ts';
import type { NewKey } from '../core/store/load-key.ts';
import { replaceFile } from '../replace-file.ts';

const KEY_LENGTH = 32;

/**
 * The store's key, sealed by the system's keychain (Keychain, DPAPI, libsecret or KWallet) in the file at `path`; made the
 * first time. The key is never written unsealed: where the system has no keychain, this fails and says what to do.
 * @returns 32 bytes
 * @throws AttacheError Unavailable where there is no keychain, Locked where it can not unseal this file
 */
export async function sealedKey(path: string): Promise<Uint8Array> {
  const sealed = readIfPresent(path);
  if (!(await hasKeychain())) throw noKeychain();
  return sealed === undefined ? makeKey(path) : unsealKey(path, sealed);
}

/**
 * A key made at random and sealed by the keychain, not yet written anywhere.
 * @throws AttacheError Unavailable where there is no keychain
 */
export async function newSealedKey(): Promise<NewKey> {
  if (!(await hasKeychain())) throw noKeychain();
  const key = randomBytes(KEY_LENGTH);
  return { key, file: SEALED_KEY_FILE, content: await safeStorage.encryptStringAsync(key.toString('base64')) };
}

/** On Linux `basic_text` means a password that is in Chromium's source: no protection at all, so it does not count. */
async function hasKeychain(): Promise<boolean> {
  if (process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text') return false;
  return safeStorage.isAsyncEncryptionAvailable();
}

async function makeKey(path: string): Promise<Uint8Array> {
  const key = randomBytes(KEY_LENGTH);
  await seal(path, key.toString('base64'));
  return key;
}

async function unsealKey(path: string, sealed: Buffer): Promise<Uint8Array> {
  const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(sealed).catch((cause: unknown) => {
    throw new AttacheError('Locked', "The system's keychain does not open this library's key.", {
      hint: 'Sign in as the user who made the library, unlock the keychain and start Attaché again.',
      cause,
    });
  });
  const key = Buffer.from(result, 'base64');
  if (key.length !== KEY_LENGTH) {
    throw new AttacheError('Corrupt', "The file with this library's key is damaged.", {
      hint: `Bring ${path} back from a backup.`,
    });
  }
  if (shouldReEncrypt) await seal(path, result);
  return key;
}

async function seal(path: string, text: string): Promise<void> {
  replaceFile(path, await safeStorage.encryptStringAsync(text));
}

function readIfPresent(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return undefined;
    throw fault;
  }
}

function noKeychain(): AttacheError {
  return new AttacheError('Unavailable', 'This system offers no keychain to keep the library’s key in.', {
    hint: 'Unlock or install one (GNOME Keyring, KWallet), or set ATTACHE_PASSPHRASE to protect the key with a passphrase.',
  });
}
