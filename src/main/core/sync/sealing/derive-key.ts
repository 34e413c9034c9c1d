import { hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { SCRYPT_COSTS } from '../../../../shared/keys/scrypt-parameters.ts';
import { SEALED_VERSION, type SealingParameters } from '../../../../shared/sync/sealed-document.ts';
import { scryptKey } from '../../store/scrypt-key.ts';

const KEY_LENGTH = 32;
const SALT_LENGTH = 16;

/** A key made of a passphrase with a new salt, and what leads to it again with the passphrase. */
export async function deriveNewSealingKey(passphrase: string): Promise<{ key: Buffer; parameters: SealingParameters }> {
  const derivation = { salt: randomBytes(SALT_LENGTH).toString('base64'), ...SCRYPT_COSTS };
  const key = await scryptKey(derivation, passphrase);
  return { key, parameters: { version: SEALED_VERSION, ...derivation, check: checkOf(key).toString('base64') } };
}

/** The key of a passphrase; `undefined` where the passphrase is not the one. */
export async function deriveSealingKey(parameters: SealingParameters, passphrase: string): Promise<Buffer | undefined> {
  const key = await scryptKey(parameters, passphrase);
  return fits(key, parameters) ? key : undefined;
}

/** Whether a key is the one these parameters lead to. */
export function fits(key: Uint8Array, { check }: SealingParameters): boolean {
  const [own, wanted] = [checkOf(key), Buffer.from(check, 'base64')];
  return own.length === wanted.length && timingSafeEqual(own, wanted);
}

/** A key for one purpose. @see https://www.rfc-editor.org/rfc/rfc5869 */
export function keyFor(purpose: 'contents' | 'ids' | 'check', key: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `attache private ${purpose}`, KEY_LENGTH));
}

function checkOf(key: Uint8Array): Buffer {
  return keyFor('check', key);
}
