import { z } from 'zod';
import { citationSchema } from './citation.ts';
import { longTextSchema, slugSchema, titleSchema } from './text.ts';

/**
 * One statement about an entry, with where it was read.
 *
 * A claim may set a `field` of its entry to a `value`, written as the source writes it. Two claims that set the same field to
 * values that differ once normalised are a disagreement (see `shared/disagreement`). `normalisedValue` is given where the
 * spelling hides what is meant ("eleven", "11 nations" → `11`).
 */
export const claimSchema = z.strictObject({
  id: slugSchema,
  text: longTextSchema.min(1),
  field: slugSchema.optional(),
  value: titleSchema.optional(),
  normalisedValue: titleSchema.optional(),
  citations: z.array(citationSchema).min(1).max(100),
});
export type Claim = z.infer<typeof claimSchema>;
