import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { SCRYPT_COSTS, type ScryptParameters } from '../../../../shared/keys/scrypt-parameters.ts';
import { canonicalJson } from '../../../../shared/model/index.ts';
import { SEALED_VERSION, type SealingParameters } from '../../../../shared/sync/sealed-document.ts';
import { scryptKey } from '../../store/scrypt-key.ts';
import { decrypted, encrypted, NONCE_LENGTH } from './authenticated-cipher.ts';
import { subKey } from './sub-key.ts';

const KEY_LENGTH = 32;
const SALT_LENGTH = 16;
const BOUND_TO = `attache private keys ${SEALED_VERSION}`;

/** The keys of what is private, the newest first: that encrypts; the others open what is still there from before. */
export type KeyRing = readonly [Buffer, ...Buffer[]];

/** What new keys are made of. */
export interface KeyMaking {
  readonly randomBytes: (length: number) => Buffer;
  /** Of deriving a key from a passphrase. */
  readonly costs: Omit<ScryptParameters, 'salt'>;
}

export const KEY_MAKING: KeyMaking = { randomBytes, costs: SCRYPT_COSTS };

/** How the passphrase leads to the keys. */
type Wrapping = Omit<SealingParameters, 'form' | 'epoch' | 'change' | 'signature'>;

export function newKey(making: KeyMaking): Buffer {
  return making.randomBytes(KEY_LENGTH);
}

/** Encrypts the keys with a passphrase, by a new salt. */
export async function wrapKeys(keys: KeyRing, passphrase: string, making: KeyMaking): Promise<Wrapping> {
  const derivation = { salt: making.randomBytes(SALT_LENGTH).toString('base64'), ...making.costs };
  const nonce = making.randomBytes(NONCE_LENGTH);
  const key = await passphraseKey(derivation, passphrase);
  const wrapped = encrypted(Buffer.concat(keys), { key, nonce, boundTo: BOUND_TO });
  return { version: SEALED_VERSION, ...derivation, nonce: nonce.toString('base64'), keys: wrapped };
}

/** The keys; `undefined` where the passphrase is not the one, or anybody without them changed a word of the parameters. */
export async function unwrapKeys(parameters: SealingParameters, passphrase: string): Promise<KeyRing | undefined> {
  const key = await passphraseKey(parameters, passphrase);
  const nonce = Buffer.from(parameters.nonce, 'base64');
  const bytes = decrypted(parameters.keys, { key, nonce, boundTo: BOUND_TO });
  if (bytes === undefined) return undefined;
  const count = Math.floor(bytes.length / KEY_LENGTH);
  const [newest, ...earlier] = Array.from({ length: count }, (_, index) =>
    Buffer.from(bytes.subarray(index * KEY_LENGTH, (index + 1) * KEY_LENGTH)),
  );
  return newest !== undefined && isSignedBy(parameters, newest) ? [newest, ...earlier] : undefined;
}

async function passphraseKey(derivation: ScryptParameters, passphrase: string): Promise<Buffer> {
  return subKey('keys', await scryptKey(derivation, passphrase));
}

/** Signs parameters with the newest key. */
export function signed(parameters: Omit<SealingParameters, 'signature'>, key: Uint8Array): SealingParameters {
  return { ...parameters, signature: signatureOf(parameters, key).toString('base64') };
}

/** Whether whoever wrote these parameters had this key. */
export function isSignedBy({ signature, ...parameters }: SealingParameters, key: Uint8Array): boolean {
  const [wanted, given] = [signatureOf(parameters, key), Buffer.from(signature, 'base64')];
  return wanted.length === given.length && timingSafeEqual(wanted, given);
}

function signatureOf(parameters: Omit<SealingParameters, 'signature'>, key: Uint8Array): Buffer {
  const { signature: _, ...unsigned } = parameters as SealingParameters;
  return createHmac('sha256', subKey('signature', key)).update(canonicalJson(unsigned)).digest();
}
