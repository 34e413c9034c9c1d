import { z } from 'zod';
import type { Entry } from './entry.ts';

/** The part of an entry whose text a note may be anchored in: `summary`, `body`, or `claim:` and the claim's id. */
export const entryPartSchema = z
  .string()
  .regex(/^(?:summary|body|claim:[a-z0-9]+(?:-[a-z0-9]+)*)$/)
  .max(130);
export type EntryPart = z.infer<typeof entryPartSchema>;

/** Text of one part of an entry, or `undefined` where the entry has no such part (any more). */
export function textOfPart(entry: Entry, part: EntryPart): string | undefined {
  if (part === 'summary') return entry.summary;
  if (part === 'body') return entry.body;
  return entry.claims.find((claim) => `claim:${claim.id}` === part)?.text;
}

/** Every part of an entry with its text, in reading order. */
export function partsOf(entry: Entry): { part: EntryPart; text: string }[] {
  const claims = entry.claims.map((claim) => ({ part: `claim:${claim.id}`, text: claim.text }));
  return [{ part: 'summary', text: entry.summary }, { part: 'body', text: entry.body }, ...claims];
}
