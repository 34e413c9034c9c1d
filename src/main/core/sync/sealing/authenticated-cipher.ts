import { createCipheriv, createDecipheriv } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const TAG_LENGTH = 16;
/** Bytes of a nonce; one is never used twice with a key. */
export const NONCE_LENGTH = 12;

/** What a text is encrypted with, and bound to: it is opened only where `boundTo` is the same. */
interface Lock {
  readonly key: Uint8Array;
  readonly nonce: Uint8Array;
  readonly boundTo: string;
}

/** Encrypts by AES-256-GCM; the tag follows the text. In Base64. @see https://doi.org/10.6028/NIST.SP.800-38D */
export function encrypted(bytes: Uint8Array, { key, nonce, boundTo }: Lock): string {
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_LENGTH }).setAAD(Buffer.from(boundTo));
  return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]).toString('base64');
}

/** What was encrypted; `undefined` where this is not the key, or anything was changed. */
export function decrypted(ciphertext: string, { key, nonce, boundTo }: Lock): Buffer | undefined {
  const bytes = Buffer.from(ciphertext, 'base64');
  try {
    const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_LENGTH })
      .setAAD(Buffer.from(boundTo))
      .setAuthTag(bytes.subarray(-TAG_LENGTH));
    return Buffer.concat([decipher.update(bytes.subarray(0, -TAG_LENGTH)), decipher.final()]);
  } catch {
    return undefined;
  }
}
