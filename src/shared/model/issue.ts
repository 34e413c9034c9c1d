import { z } from 'zod';
import { instantSchema, lineSchema, slugSchema, titleSchema } from './text.ts';

/** A document the pack was made from, as it was then. */
const usedRevisionSchema = z.strictObject({
  collection: z.enum(['briefs', 'clients', 'entries', 'sources', 'annotations']),
  id: slugSchema,
  revision: lineSchema.min(1),
});
export type UsedRevision = z.infer<typeof usedRevisionSchema>;

/**
 * What was sent to a client, frozen: which brief, the number and date on it, the revision of everything it was made from, and
 * its file's hash. The composed pack and the file itself are kept as attachments.
 */
export const issueSchema = z.strictObject({
  id: slugSchema,
  briefId: slugSchema,
  /** 1 for the first issue of the brief. */
  number: z.int().min(1),
  /** Day printed on the cover. */
  date: z.iso.date(),
  title: titleSchema,
  clientId: slugSchema,
  template: slugSchema,
  used: z.array(usedRevisionSchema).max(50_000),
  file: z.strictObject({
    name: lineSchema.min(1),
    bytes: z.int().min(1),
    /** SHA-256 in hexadecimal digits. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  issuedBy: lineSchema,
  issuedAt: instantSchema,
});
export type Issue = z.infer<typeof issueSchema>;

/** Numbers that more than one issue of a brief has: two devices that issue it before they hear of each other give the same one. */
export function numbersGivenTwice(issues: readonly Pick<Issue, 'number'>[]): number[] {
  const counted = Map.groupBy(issues, ({ number }) => number);
  return [...counted].flatMap(([number, of]) => (of.length > 1 ? [number] : [])).sort((one, other) => one - other);
}
