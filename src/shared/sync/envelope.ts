import { z } from 'zod';
import { REPLICATED_COLLECTIONS, type ReplicatedCollection } from '../merge/document-rules.ts';
import { slugSchema } from '../model/text.ts';
import { scopeSchema } from './scope.ts';

const collectionSchema = z.enum(REPLICATED_COLLECTIONS as [ReplicatedCollection, ...ReplicatedCollection[]]);
const stampSchema = z.string().max(200);

/** Who wrote one side of a clash, and when by their clock. */
const authorshipSchema = z.object({ by: z.string().max(500), at: z.string().max(40) });
export type Authorship = z.infer<typeof authorshipSchema>;

/** A clash that nobody has decided yet; it travels with its document, so that everybody sees it and anybody can decide. */
export const sharedClashSchema = z.object({
  id: z.string().max(64),
  path: z.array(z.string().max(2_000)).max(10),
  kept: z.unknown(),
  other: z.unknown(),
  keptFrom: authorshipSchema,
  otherFrom: authorshipSchema,
});
export type SharedClash = z.infer<typeof sharedClashSchema>;

/** What every document of ours on a server says, also a deleted one. */
export const envelopeSchema = z.object({
  _id: z.string(),
  _rev: z.string().optional(),
  _deleted: z.boolean().optional(),
  type: collectionSchema,
  /** Version of the schema of its content. */
  schema: z.int().min(0),
  /** The user who wrote this revision. */
  by: z.string().max(500),
  stamp: stampSchema,
  /** What it was made from: stamps of earlier revisions, the latest of each device. @see CausalPast */
  seen: z.array(stampSchema).max(200).optional(),
  /** Scopes the document was moved out of, with its last revision there. */
  left: z.partialRecord(scopeSchema, z.string()).optional(),
  clashes: z.array(sharedClashSchema).max(1_000).optional(),
  content: z.unknown().optional(),
});
export type Envelope = z.infer<typeof envelopeSchema>;

/** Id of a document on a server: its collection and its own id. */
export function remoteId(collection: ReplicatedCollection, id: string): string {
  return `${collection}:${id}`;
}

/** The collection and id of a document on a server; `undefined` where it is none of ours. */
export function parseRemoteId(remote: string): { collection: ReplicatedCollection; id: string } | undefined {
  const separator = remote.indexOf(':');
  const collection = collectionSchema.safeParse(remote.slice(0, separator));
  const id = slugSchema.safeParse(remote.slice(separator + 1));
  return separator > 0 && collection.success && id.success ? { collection: collection.data, id: id.data } : undefined;
}

/** How many times a document was changed up to a revision. */
export function generationOf(revision: string): number {
  return Number.parseInt(revision, 10) || 0;
}
