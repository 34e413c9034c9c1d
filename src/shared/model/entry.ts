import { z } from 'zod';
import { claimSchema } from './claim.ts';
import { firstDayOf } from './date.ts';
import { markingSchema } from './marking.ts';
import { type Milestone, milestoneSchema } from './milestone.ts';
import { relationSchema } from './relation.ts';
import { instantSchema, lineSchema, longTextSchema, slugSchema, titleSchema } from './text.ts';

export const entryKindSchema = z.enum([
  'event',
  'declaration',
  'instrument',
  'framework',
  'guide',
  'plan',
  'agreement',
  'body',
  'partner-work-plan',
  'initiative',
  'recommendation',
  'risk',
  'figure',
]);
export type EntryKind = z.infer<typeof entryKindSchema>;

export const entryStatusSchema = z.enum([
  'announced',
  'planned',
  'under-negotiation',
  'adopted',
  'published',
  'operational',
  'ongoing',
  'completed',
  'in-force',
  'observed',
]);
export type EntryStatus = z.infer<typeof entryStatusSchema>;

/** Subjects an entry is filed under; a closed list, so that filters stay short and clients' interests match. */
export const topicSchema = z.enum([
  'ai-governance',
  'cloud',
  'cross-border-data',
  'privacy',
  'cybersecurity',
  'online-scams',
  'submarine-cables',
  'digital-infrastructure',
  'digital-economy',
  'digital-trade',
  'digital-skills',
  'digital-inclusion',
  'youth',
  'standards',
  'emerging-technology',
  'semiconductors',
  'dialogue-partners',
  'regional-integration',
]);
export type Topic = z.infer<typeof topicSchema>;

/** ISO 3166-1 alpha-2 code, or ASEAN, EU, GCC, UN, OECD for organisations that act as one. */
export const jurisdictionSchema = z.string().regex(/^(?:[A-Z]{2}|ASEAN|GCC|OECD)$/);

/** The wording an analyst chose where sources disagree on a field: what the pack says in its own voice. */
const wordingSchema = z.strictObject({ field: slugSchema, wording: longTextSchema.min(1) });
export type Wording = z.infer<typeof wordingSchema>;

/** Who holds an office of a body; `claimId` is the claim of the same entry that says so, whose sources a pack then cites. */
const officialSchema = z.strictObject({ name: titleSchema, office: lineSchema, claimId: slugSchema.optional() });
export type Official = z.infer<typeof officialSchema>;

/** Where a built-in entry came from: the library's version and the hash of its content then, so that an edit is noticed. */
const builtInSchema = z.strictObject({ version: z.int().min(1), contentHash: z.string().length(64) });

/**
 * One policy thing. `id` is its slug. `summary` is a sentence or two; `body` is paragraphs separated by blank lines.
 * `date` is the day lists are sorted by: the first day of its latest milestone, or of the newest source it cites.
 */
export const entrySchema = z.strictObject({
  id: slugSchema,
  kind: entryKindSchema,
  title: titleSchema,
  aliases: z.array(titleSchema).max(50),
  acronym: lineSchema.optional(),
  summary: longTextSchema,
  body: longTextSchema,
  jurisdictions: z.array(jurisdictionSchema).max(300),
  topics: z.array(topicSchema).max(20),
  status: entryStatusSchema,
  date: z.iso.date(),
  milestones: z.array(milestoneSchema).max(500),
  relations: z.array(relationSchema).max(2_000),
  claims: z.array(claimSchema).max(2_000),
  wordings: z.array(wordingSchema).max(100),
  /** Of a body. */
  officials: z.array(officialSchema).max(50).optional(),
  /** Who may be sent it at most; without one it is for every client. */
  marking: markingSchema.optional(),
  origin: z.enum(['built-in', 'own']),
  builtIn: builtInSchema.optional(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
export type Entry = z.infer<typeof entrySchema>;

/** First day of the latest milestone as YYYY-MM-DD, or `undefined` where there is none. */
export function latestMilestoneDay(milestones: readonly Milestone[]): string | undefined {
  return milestones
    .map((milestone) => firstDayOf(milestone.date))
    .sort()
    .at(-1);
}
