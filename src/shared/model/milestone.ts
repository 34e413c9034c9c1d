import { z } from 'zod';
import { partialDateSchema, precisionSchema } from './date.ts';
import { titleSchema } from './text.ts';

/** Something that happened or will happen to an entry. `end` is the last day of what lasts longer than one. */
export const milestoneSchema = z.strictObject({
  date: partialDateSchema,
  precision: precisionSchema,
  end: partialDateSchema.optional(),
  label: titleSchema,
});
export type Milestone = z.infer<typeof milestoneSchema>;
