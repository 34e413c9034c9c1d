import { describeIssues } from '../../../shared/api/index.ts';
import type { ReplicatedCollection } from '../../../shared/merge/index.ts';
import { oversizeOf } from '../../../shared/model/index.ts';
import { type CausalPast, joinPasts } from '../../../shared/sync/causal-past.ts';
import { type Envelope, envelopeSchema, parseRemoteId } from '../../../shared/sync/envelope.ts';
import { type Scope, scopeOf } from '../../../shared/sync/scope.ts';
import { SEALED_PREFIX } from '../../../shared/sync/sealed-document.ts';
import { COLLECTIONS, DOCUMENT_SCHEMAS } from '../store/collections.ts';
import { MIGRATION_TARGETS } from '../store/migration/migration-target.ts';
import type { Content } from './sync-documents.ts';

/** A revision of one of our documents as a server has it; without content it is deleted. */
export interface Incoming {
  readonly collection: ReplicatedCollection;
  readonly id: string;
  readonly rev: string;
  readonly content: Content | undefined;
  /** Absent for a document deleted by other means than ours. */
  readonly envelope: Envelope | undefined;
}

/** Who wrote a revision, and when; empty where it does not say. */
export function authorOf({ envelope }: Incoming): { readonly by: string; readonly stamp: string } {
  return { by: envelope?.by ?? '', stamp: envelope?.stamp ?? '' };
}

/** What a revision and all it was made from were stamped with. */
export function pastOf({ envelope }: Incoming): CausalPast {
  return joinPasts(envelope?.seen ?? [], [envelope?.stamp ?? '']);
}

/** A document as `_changes` or `_all_docs` gives it. */
export interface RemoteRow {
  readonly id: string;
  readonly rev: string;
  readonly isDeleted: boolean;
  readonly doc: unknown;
  /** Revisions that lost against this one on the server itself. */
  readonly branches?: readonly string[];
}

/** What a row of a server is to us: a document, nothing of ours, or something that can not be taken in. */
export type Parsed =
  | { readonly kind: 'document'; readonly incoming: Incoming }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'unusable'; readonly reason: string };

/** Judges a row of a server. Nothing of it is trusted: a document that is not what its schema says is never stored. */
export function parseRow(row: RemoteRow, scope: Scope): Parsed {
  if (row.id.startsWith('_')) return { kind: 'foreign' };
  // Nothing is left to open.
  if (row.id.startsWith(SEALED_PREFIX) && row.isDeleted) return { kind: 'foreign' };
  if (row.id.startsWith(SEALED_PREFIX)) return unusable('It is encrypted, and nothing this device has opens it.');
  const place = parseRemoteId(row.id);
  if (place === undefined) return unusable('It is of no kind this version of Attaché knows.');
  const envelope = envelopeSchema.safeParse(row.doc);
  if (row.isDeleted) return document(place, row, undefined, envelope.data);
  const oversize = oversizeOf(row.doc);
  if (oversize !== undefined) return unusable(oversize);
  if (!envelope.success) return unusable(`It does not say what it is. ${describeIssues(envelope.error)}`);
  const { type, schema, content } = envelope.data;
  const known = COLLECTIONS[place.collection].schema.version;
  if (schema > known) return unusable('It was written by a newer version of Attaché.');
  if (type !== place.collection) return unusable(`It says that it is one of the ${type}.`);
  const parsed = DOCUMENT_SCHEMAS[place.collection].safeParse(upgraded(place.collection, schema, content));
  if (!parsed.success) return unusable(describeIssues(parsed.error));
  if (parsed.data.id !== place.id) return unusable('It says that it is another document.');
  if (scopeOf(place.collection, parsed.data) !== scope) return unusable('It does not belong in this database.');
  return document(place, row, parsed.data, envelope.data);
}

/** Content of an earlier version of its schema as the present one has it, by the store's own migrations. */
function upgraded(collection: ReplicatedCollection, from: number, content: unknown): unknown {
  const target = MIGRATION_TARGETS.find((one) => one.collection === collection);
  let next = content;
  for (let version = from + 1; version <= COLLECTIONS[collection].schema.version; version++) {
    if (typeof next !== 'object' || next === null) return undefined;
    next = target?.strategies[version]?.(next as Content);
  }
  return next;
}

function document(
  place: { collection: ReplicatedCollection; id: string },
  { rev }: RemoteRow,
  content: object | undefined,
  envelope: Envelope | undefined,
): Parsed {
  return { kind: 'document', incoming: { ...place, rev, content: content as Content | undefined, envelope } };
}

function unusable(reason: string): Parsed {
  return { kind: 'unusable', reason };
}
