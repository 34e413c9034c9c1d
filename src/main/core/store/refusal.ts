import { z } from 'zod';
import { AttacheError } from '../../../shared/api/index.ts';
import { slugSchema } from '../../../shared/model/index.ts';

/** Most of what is wrong with a document that is told. */
const SHOWN_ISSUES = 3;

/** What a storage answers about one document it did not write. @see RxStorageWriteError in RxDB */
const writeErrorSchema = z.object({
  status: z.number(),
  documentId: z.string(),
  validationErrors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
});
const rxErrorSchema = z.object({ parameters: z.object({ writeError: writeErrorSchema }) });

/**
 * The expected failure behind a write that a collection refused: `Invalid` where the document is not what its schema says, `Conflict`
 * where it changed in the meantime. `undefined` for anything else. Takes what a collection's method throws, and what
 * its bulk methods list as errors.
 */
export function refusalOf(error: unknown): AttacheError | undefined {
  const writeError =
    rxErrorSchema.safeParse(error).data?.parameters.writeError ?? writeErrorSchema.safeParse(error).data;
  if (writeError === undefined) return undefined;
  const { status, documentId, validationErrors = [] } = writeError;
  // An id that is none is not repeated: it may be of any length and turn the line around.
  const name = slugSchema.safeParse(documentId).success ? `“${documentId}”` : 'A document';
  if (status === 409) return new AttacheError('Conflict', `${name} was changed in the meantime.`, { cause: error });
  if (status !== 422) return undefined;
  const shown = validationErrors
    .slice(0, SHOWN_ISSUES)
    .map(({ field, message }) => (field === '' ? message : `${field}: ${message}`));
  const rest = validationErrors.length - shown.length;
  const issues = rest > 0 ? [...shown, `and ${rest} more`] : shown;
  return new AttacheError('Invalid', `${name} was not saved. ${issues.join('; ')}`, { cause: error });
}
