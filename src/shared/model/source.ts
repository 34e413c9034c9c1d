import { z } from 'zod';
import { partialDateSchema } from './date.ts';
import { referenceSchema } from './reference.ts';
import { addressSchema, instantSchema, lineSchema, longTextSchema, slugSchema, titleSchema } from './text.ts';

/** A document somebody published. `paragraphs` is there only where we may hold the text; `paragraphCount` always is. */
export const sourceSchema = z.strictObject({
  id: slugSchema,
  title: titleSchema,
  publisher: titleSchema,
  /** Date of publication; absent where the document does not state one. */
  published: partialDateSchema.optional(),
  /** What is known of the date in words, where the document does not state it. */
  publishedNote: lineSchema.optional(),
  /** BCP 47 language tag. */
  language: z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/),
  url: addressSchema(/^https?$/).optional(),
  /** What a citation says of it beside this; absent where nothing is known. */
  reference: referenceSchema.optional(),
  paragraphCount: z.int().min(0).max(100_000),
  paragraphs: z.array(longTextSchema).optional(),
  origin: z.enum(['built-in', 'own']),
  updatedAt: instantSchema,
});
export type Source = z.infer<typeof sourceSchema>;
