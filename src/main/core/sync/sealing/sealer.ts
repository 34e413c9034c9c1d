import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import {
  SEALED_PREFIX,
  SEALED_VERSION,
  type SealedDocument,
  sealedDocumentSchema,
} from '../../../../shared/sync/sealed-document.ts';
import { keyFor } from './derive-key.ts';

const CIPHER = 'aes-256-gcm';
const NONCE_LENGTH = 12;
const TAG_LENGTH = 16;
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
  const [contents, ids] = [keyFor('contents', key), keyFor('ids', key)];
  const idOf = (plainId: string) => SEALED_PREFIX + createHmac('sha256', ids).update(plainId).digest('hex');
  return {
    idOf,
    seal(document) {
      const _id = idOf(document._id);
      const nonce = randomBytes(NONCE_LENGTH);
      const cipher = createCipheriv(CIPHER, contents, nonce, { authTagLength: TAG_LENGTH }).setAAD(boundTo(_id));
      const pieces = [cipher.update(padded(JSON.stringify(document))), cipher.final(), cipher.getAuthTag()];
      return {
        _id,
        type: 'sealed',
        version: SEALED_VERSION,
        nonce: nonce.toString('base64'),
        ciphertext: Buffer.concat(pieces).toString('base64'),
      };
    },
    open(document) {
      const sealed = sealedDocumentSchema.safeParse(document);
      if (!sealed.success) return undefined;
      const opened = decrypted(sealed.data, contents);
      return opened !== undefined && idOf(opened._id) === sealed.data._id ? opened : undefined;
    },
  };
}

function decrypted({ _id, nonce, ciphertext }: SealedDocument, key: Buffer): { _id: string } | undefined {
  const bytes = Buffer.from(ciphertext, 'base64');
  try {
    const decipher = createDecipheriv(CIPHER, key, Buffer.from(nonce, 'base64'), { authTagLength: TAG_LENGTH })
      .setAAD(boundTo(_id))
      .setAuthTag(bytes.subarray(-TAG_LENGTH));
    const text = Buffer.concat([decipher.update(bytes.subarray(0, -TAG_LENGTH)), decipher.final()]).toString('utf8');
    // Authenticated: one of our devices wrote it.
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function boundTo(sealedId: string): Buffer {
  return Buffer.from(`${SEALED_VERSION} ${sealedId}`);
}

/** JSON may end in blanks. */
function padded(json: string): Buffer {
  const bytes = Buffer.from(json);
  const length = Math.ceil(bytes.length / PADDED_TO) * PADDED_TO;
  return Buffer.concat([bytes, Buffer.alloc(length - bytes.length, ' ')]);
}
