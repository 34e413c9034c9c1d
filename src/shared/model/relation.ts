import { z } from 'zod';
import { slugSchema } from './text.ts';

/** How one entry stands to another, read from the entry that holds the relation: "this `part-of` that". */
const relationTypeSchema = z.enum([
  'part-of',
  'adopted-at',
  'hosted-by',
  'published-by',
  'led-by',
  'supported-by',
  'follows',
  'precedes',
  'builds-on',
  'implements',
  'addresses',
  'involves',
  'competes-with',
  'related-to',
]);
export type RelationType = z.infer<typeof relationTypeSchema>;

export const relationSchema = z.strictObject({ type: relationTypeSchema, to: slugSchema });
export type Relation = z.infer<typeof relationSchema>;
