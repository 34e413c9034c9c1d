import { hkdfSync } from 'node:crypto';

const KEY_LENGTH = 32;

/** A key for one purpose, of a key for all. @see https://www.rfc-editor.org/rfc/rfc5869 */
export function subKey(purpose: 'contents' | 'ids' | 'keys' | 'signature', key: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `attache private ${purpose}`, KEY_LENGTH));
}
