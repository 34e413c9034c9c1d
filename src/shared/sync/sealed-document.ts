import { z } from 'zod';
import { scryptCostsShape } from '../keys/scrypt-parameters.ts';

/** What the ids of encrypted documents begin with; the rest is a keyed hash of the document's id. */
export const SEALED_PREFIX = 'sealed:';
/** Id of the document by which a private database says how its key is derived. */
export const SEALING_ID = 'sealing:parameters';
/** Version of the form of encrypted documents. */
export const SEALED_VERSION = 1;
/** What a tombstone says of the document whose encrypted form took its place: it was not deleted by anybody. */
export const REPLACED_BY_SEALED = 'sealed';

/** A document only its owner's devices can read: AES-256-GCM over everything it says, its id and its times included. */
export const sealedDocumentSchema = z.object({
  _id: z.string().startsWith(SEALED_PREFIX),
  type: z.literal('sealed'),
  version: z.literal(SEALED_VERSION),
  /** 96 bits, random for every revision. */
  nonce: z.base64().length(16),
  ciphertext: z.base64(),
});
export type SealedDocument = z.infer<typeof sealedDocumentSchema>;

/** How the key is derived from the passphrase by scrypt, and a value by which a wrong passphrase is noticed. */
export const sealingParametersSchema = z.object({
  version: z.literal(SEALED_VERSION),
  salt: z.base64().length(24),
  ...scryptCostsShape,
  check: z.base64(),
});
export type SealingParameters = z.infer<typeof sealingParametersSchema>;
