import { z } from 'zod';
import { scryptCostsShape } from '../keys/scrypt-parameters.ts';

/** What the ids of encrypted documents begin with; the rest is a keyed hash of the document's id. */
export const SEALED_PREFIX = 'sealed:';
/** Id of the document by which a private database says whether and how it is encrypted. */
export const SEALING_ID = 'sealing:parameters';
/** Version of the form of encrypted documents and of what leads to their key. */
export const SEALED_VERSION = 1;
/** What a tombstone says of a document that is there in another form by now: it was not deleted by anybody. */
export const REPLACED = 'other-form';

const nonceSchema = z.base64().length(16);

/** A document only its owner's devices can read: AES-256-GCM over everything it says, its id and its times included. */
export const sealedDocumentSchema = z.object({
  _id: z.string().startsWith(SEALED_PREFIX),
  type: z.literal('sealed'),
  version: z.literal(SEALED_VERSION),
  /** 96 bits, random for every revision. */
  nonce: nonceSchema,
  ciphertext: z.base64(),
});
export type SealedDocument = z.infer<typeof sealedDocumentSchema>;

/** Whether what is private is encrypted, and how the passphrase leads to the keys. Its owner's devices sign it with the newest key. */
export const sealingParametersSchema = z.object({
  version: z.literal(SEALED_VERSION),
  form: z.enum(['sealed', 'plain']),
  /** Counts the forms of what is private: encrypted, encrypted with another key, in plain text again, and so on. */
  epoch: z.int().min(1).max(1_000_000),
  /** Counts the changes of this document; one that is earlier than a device knows comes of a backup, or of somebody's replay. */
  change: z.int().min(1).max(1_000_000_000),
  /** Of scrypt, which makes of the passphrase the key `keys` is encrypted with. */
  salt: z.base64().length(24),
  ...scryptCostsShape,
  nonce: nonceSchema,
  /** The random keys of 32 bytes documents are encrypted with, the newest first: AES-256-GCM. */
  keys: z.base64().max(100_000),
  /** HMAC of all the above by the newest key. */
  signature: z.base64().length(44),
});
export type SealingParameters = z.infer<typeof sealingParametersSchema>;
