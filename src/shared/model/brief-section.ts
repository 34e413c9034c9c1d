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

/** Somebody the client should know: an official, a contact. */
const personSchema = z.strictObject({
  id: slugSchema,
  name: lineSchema,
  role: longTextSchema,
  contact: longTextSchema,
});

/** How much of an entry is printed; entries in a row that follow each other make one table. Without one it is printed in full. */
export const entryDetailSchema = z.enum(['full', 'short', 'row']);
/** Milestones of a timeline, by the brief's date. Without one it holds all. */
export const timelineSpanSchema = z.enum(['all', 'past', 'to-come']);
/** How what can be drawn is shown. Without one a timeline is both, a relation map the picture alone. */
export const drawnFormSchema = z.enum(['picture', 'table', 'both']);
export type DrawnForm = z.infer<typeof drawnFormSchema>;
/** Days before the brief's date in which something is new. */
export const DEFAULT_CHANGES_DAYS = 90;

/**
 * One section of a brief, in the advisor's order: text of their own under a heading; below such a text items, or what is made from the
 * brief's entries; or an entry of the library with an optional introduction in `text`. Where one of the last six kinds is in a
 * brief, the option of the same name prints nothing at the end.
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
    detail: entryDetailSchema.optional(),
  }),
  z.strictObject({ ...headed, kind: z.literal('lines-to-take'), items: z.array(lineToTakeSchema).max(MAX_ITEMS) }),
  z.strictObject({ ...headed, kind: z.literal('questions'), items: z.array(questionSchema).max(MAX_ITEMS) }),
  z.strictObject({ ...headed, kind: z.literal('risks'), items: z.array(riskSchema).max(MAX_ITEMS) }),
  z.strictObject({
    ...headed,
    kind: z.literal('who-is-who'),
    items: z.array(personSchema).max(MAX_ITEMS),
    /** Whether the client's contacts are named too, as far as the pack's marking allows. */
    contacts: z.boolean().optional(),
  }),
  z.strictObject({ ...headed, kind: z.literal('changes'), days: z.int().min(1).max(3_650).optional() }),
  z.strictObject({
    ...headed,
    kind: z.literal('timeline'),
    span: timelineSpanSchema.optional(),
    shows: drawnFormSchema.optional(),
  }),
  z.strictObject({ ...headed, kind: z.literal('relation-map'), shows: drawnFormSchema.optional() }),
  z.strictObject({ ...headed, kind: z.literal('partner-matrix') }),
  z.strictObject({ ...headed, kind: z.literal('disagreements') }),
  z.strictObject({ ...headed, kind: z.literal('glossary') }),
  z.strictObject({ ...headed, kind: z.literal('sources') }),
]);
export type BriefSection = z.infer<typeof briefSectionSchema>;
/** A section whose content is items that the advisor adds, orders and removes. */
export type ItemSection = Extract<BriefSection, { readonly items: readonly unknown[] }>;
export type SectionItem = ItemSection['items'][number];
