import { z } from 'zod';
import { pageSizeSchema } from '../looks/page-size.ts';
import { packLanguageSchema } from '../pack/pack-language.ts';
import { markingSchema } from './marking.ts';
import { richTextSchema } from './rich-text.ts';
import { instantSchema, lineSchema, slugSchema, titleSchema } from './text.ts';

const ofEverySection = {
  id: slugSchema,
  text: richTextSchema,
  /** Of this section alone; the pack's marking is the highest of its parts. */
  marking: markingSchema.optional(),
};

/**
 * One section of a brief, in the advisor's order: what it means for the client, the summary, the advisor's own text, or an
 * entry of the library (printed with its facts, claims and footnotes) with an optional introduction in `text`.
 */
export const briefSectionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...ofEverySection, kind: z.literal('implications'), heading: titleSchema }),
  z.strictObject({ ...ofEverySection, kind: z.literal('summary'), heading: titleSchema }),
  z.strictObject({ ...ofEverySection, kind: z.literal('text'), heading: titleSchema }),
  z.strictObject({
    ...ofEverySection,
    kind: z.literal('entry'),
    entryId: slugSchema,
    /** Printed instead of the entry's title. */
    heading: lineSchema.optional(),
  }),
]);
export type BriefSection = z.infer<typeof briefSectionSchema>;

/** What a pack holds besides its sections. */
const briefOptionsSchema = z.strictObject({
  contents: z.boolean(),
  timeline: z.boolean(),
  partnerMatrix: z.boolean(),
  clientNotes: z.boolean(),
  disagreements: z.boolean(),
  glossary: z.boolean(),
  sources: z.boolean(),
});
export type BriefOptions = z.infer<typeof briefOptionsSchema>;

export const DEFAULT_BRIEF_OPTIONS: BriefOptions = {
  contents: true,
  timeline: true,
  partnerMatrix: true,
  clientNotes: true,
  disagreements: true,
  glossary: true,
  sources: true,
};

/** A pack for a client: ordered sections, chosen entries, the advisor's own text, a template. `id` is its slug. */
export const briefSchema = z.strictObject({
  id: slugSchema,
  title: titleSchema,
  clientId: slugSchema,
  author: lineSchema,
  /** Day printed on the cover. */
  date: z.iso.date(),
  /** Overrides the client's marking; a part that is marked higher raises it. */
  marking: markingSchema.optional(),
  /** BCP 47 language of the pack's labels. */
  language: packLanguageSchema,
  /** Name of its look. */
  template: slugSchema,
  /** Where it is absent, the look's own. */
  pageSize: pageSizeSchema.optional(),
  sections: z.array(briefSectionSchema).max(2_000),
  options: briefOptionsSchema,
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
export type Brief = z.infer<typeof briefSchema>;
