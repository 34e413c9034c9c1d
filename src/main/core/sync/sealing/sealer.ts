import { createHmac, randomBytes } from 'node:crypto';
import {
  SEALED_PREFIX,
  SEALED_VERSION,
  type SealedDocument,
  sealedDocumentSchema,
} from '../../../../shared/sync/sealed-document.ts';
import { decrypted, encrypted, NONCE_LENGTH } from './authenticated-cipher.ts';
import { subKey } from './sub-key.ts';

/** Lengths are rounded up to this many bytes, so that they say little about a note. */
const PADDED_TO = 512;

/** Encrypts documents and opens them again. */
export interface Sealer {
  /** The id a document has on the server: the same on every device, and nothing to whoever has not the key. */
  idOf(plainId: string): string;
  seal(document: { readonly _id: string }): SealedDocument;
  /** What was sealed; `undefined` for what this key did not seal, or somebody changed or moved to another id. */
  open(document: unknown): { readonly _id: string } | undefined;
}

/**
 * Makes a sealer of a key of 32 bytes. The id is authenticated with the content, so that a server can not show one document in the
 * place of another.
 */
export function createSealer(key: Uint8Array): Sealer {
  const [contents, ids] = [subKey('contents', key), subKey('ids', key)];
  const idOf = (plainId: string) => SEALED_PREFIX + createHmac('sha256', ids).update(plainId).digest('hex');
  return {
    idOf,
    seal(document) {
      const _id = idOf(document._id);
      const nonce = randomBytes(NONCE_LENGTH);
      return {
        _id,
        type: 'sealed',
        version: SEALED_VERSION,
        nonce: nonce.toString('base64'),
        ciphertext: encrypted(padded(JSON.stringify(document)), { key: contents, nonce, boundTo: boundTo(_id) }),
      };
    },
    open(document) {
      const sealed = sealedDocumentSchema.safeParse(document);
      if (!sealed.success) return undefined;
      const { _id, nonce, ciphertext } = sealed.data;
      const lock = { key: contents, nonce: Buffer.from(nonce, 'base64'), boundTo: boundTo(_id) };
      const bytes = decrypted(ciphertext, lock);
      // Authenticated: one of our devices wrote it.
      const opened = bytes === undefined ? undefined : JSON.parse(bytes.toString('utf8'));
      return opened !== undefined && idOf(opened._id) === _id ? opened : undefined;
    },
  };
}

function boundTo(sealedId: string): string {
  return `${SEALED_VERSION} ${sealedId}`;
}

/** JSON may end in blanks. */
function padded(json: string): Buffer {
  const bytes = Buffer.from(json);
  const length = Math.ceil(bytes.length / PADDED_TO) * PADDED_TO;
  return Buffer.concat([bytes, Buffer.alloc(length - bytes.length, ' ')]);
}
