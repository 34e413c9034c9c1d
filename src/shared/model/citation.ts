import { z } from 'zod';
import { slugSchema } from './text.ts';

/** Where a claim was read: a source and one of its paragraphs, counted from 1 over non-empty lines. */
export const citationSchema = z.strictObject({
  sourceId: slugSchema,
  paragraph: z.int().min(1).max(100_000),
});
export type Citation = z.infer<typeof citationSchema>;
