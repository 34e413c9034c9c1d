import { z } from 'zod';
import { markingSchema } from './marking.ts';
import { richTextSchema } from './rich-text.ts';
import { lineSchema, longTextSchema, slugSchema, titleSchema } from './text.ts';

const ofEverySection = {
  id: slugSchema,
  text: richTextSchema,
  /** Of this section alone; the pack's marking is the highest of its parts. */
  marking: markingSchema.optional(),
};
const headed = { ...ofEverySection, heading: titleSchema };
const MAX_ITEMS = 200;

/** What the client can say, and what stands behind it should somebody ask. */
const lineToTakeSchema = z.strictObject({ id: slugSchema, line: longTextSchema, support: longTextSchema });

const questionSchema = z.strictObject({ id: slugSchema, question: longTextSchema, answer: longTextSchema });

export const likelihoodSchema = z.enum(['low', 'medium', 'high']);
export type Likelihood = z.infer<typeof likelihoodSchema>;

const riskSchema = z.strictObject({
  id: slugSchema,
  risk: longTextSchema,
  likelihood: likelihoodSchema,
  effect: longTextSchema,
  recommendation: longTextSchema,
});

/**
 * One section of a brief, in the advisor's order: text of their own under a heading, a block of items below such a text, or an
 * entry of the library (printed with its facts, claims and footnotes) with an optional introduction in `text`.
 */
export const briefSectionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...headed, kind: z.literal('bottom-line') }),
  z.strictObject({ ...headed, kind: z.literal('implications') }),
  z.strictObject({ ...headed, kind: z.literal('summary') }),
  z.strictObject({ ...headed, kind: z.literal('text') }),
  z.strictObject({
    ...ofEverySection,
    kind: z.literal('entry'),
    entryId: slugSchema,
    /** Printed instead of the entry's title. */
    heading: lineSchema.optional(),
  }),
  z.strictObject({ ...headed, kind: z.literal('lines-to-take'), items: z.array(lineToTakeSchema).max(MAX_ITEMS) }),
  z.strictObject({ ...headed, kind: z.literal('questions'), items: z.array(questionSchema).max(MAX_ITEMS) }),
  z.strictObject({ ...headed, kind: z.literal('risks'), items: z.array(riskSchema).max(MAX_ITEMS) }),
]);
export type BriefSection = z.infer<typeof briefSectionSchema>;
/** A section whose content is items that the advisor adds, orders and removes. */
export type ItemSection = Extract<BriefSection, { readonly items: readonly unknown[] }>;
export type SectionItem = ItemSection['items'][number];
