import { z } from 'zod';
import { pageSizeSchema } from '../looks/page-size.ts';
import { packLanguageSchema } from '../pack/pack-language.ts';
import { briefSectionSchema } from './brief-section.ts';
import { markingSchema } from './marking.ts';
import { instantSchema, lineSchema, slugSchema, titleSchema } from './text.ts';

/** What a pack holds besides its sections. */
const briefOptionsSchema = z.strictObject({
  contents: z.boolean(),
  timeline: z.boolean(),
  /** A drawing of how the entries relate; off where it is absent. */
  relationMap: z.boolean().optional(),
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

/** Where the notes of a pack stand. */
export const notePlaceSchema = z.enum(['footnotes', 'endnotes']);
export type NotePlace = z.infer<typeof notePlaceSchema>;

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
  /** Id of the citation style of its notes and sources; where it is absent, the house's own form. */
  citationStyle: slugSchema.optional(),
  /** Where its notes stand in a Word document; at the foot of the page where it is absent. */
  notes: notePlaceSchema.optional(),
  sections: z.array(briefSectionSchema).max(2_000),
  options: briefOptionsSchema,
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
export type Brief = z.infer<typeof briefSchema>;
