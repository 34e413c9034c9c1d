import { z } from 'zod';
import { lineSchema, titleSchema } from './text.ts';

/**
 * Kinds of published things, as citation styles tell them apart.
 * @see https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types
 */
export const referenceTypeSchema = z.enum([
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'book',
  'chapter',
  'dataset',
  'document',
  'legal_case',
  'legislation',
  'paper-conference',
  'post-weblog',
  'regulation',
  'report',
  'speech',
  'standard',
  'thesis',
  'treaty',
  'webpage',
]);

/** A person, or (with a family name alone) a body. */
const referenceAuthorSchema = z.strictObject({ family: titleSchema, given: titleSchema.optional() });

/** What a citation says of a source beside title, publisher, date and address. */
export const referenceSchema = z.strictObject({
  type: referenceTypeSchema,
  authors: z.array(referenceAuthorSchema).max(200).optional(),
  /** Journal, newspaper or book it is in. */
  container: titleSchema.optional(),
  volume: lineSchema.optional(),
  issue: lineSchema.optional(),
  pages: lineSchema.optional(),
  number: lineSchema.optional(),
  edition: lineSchema.optional(),
  /** What it is in a word: "press release". */
  genre: lineSchema.optional(),
  doi: lineSchema.optional(),
});
export type Reference = z.infer<typeof referenceSchema>;
