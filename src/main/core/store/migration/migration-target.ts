import type { RxJsonSchema } from 'rxdb';
import type { z } from 'zod';
import { COLLECTION_NAMES, COLLECTIONS, type CollectionName, DOCUMENT_SCHEMAS } from '../collections.ts';

/** A document of one version of its schema, without RxDB's own fields. */
export type StoredContent = Readonly<Record<string, unknown>>;

/**
 * Brings a document from the version before to the one it is listed under; `null` leaves it out. As in RxDB's migration plugin, but
 * synchronous, because documents are migrated inside transactions.
 * @see https://rxdb.info/migration-schema.html
 */
export type MigrationStrategy = (document: StoredContent) => StoredContent | null;

/** Strategies by the version they lead to: from version 0 to 2 there are those of 1 and 2. */
export type MigrationStrategies = Readonly<Record<number, MigrationStrategy>>;

/** What one collection's documents are to be. */
export interface MigrationTarget {
  readonly collection: CollectionName;
  readonly schema: RxJsonSchema<unknown>;
  readonly documentSchema: z.ZodType;
  readonly strategies: MigrationStrategies;
}

/** Fields that may be absent came: what was kept is as it is to be. */
const unchanged: MigrationStrategy = (document) => document;

/** A line for every collection whose schema's version was ever raised. Nothing is ever removed from it. */
const STRATEGIES: Readonly<Partial<Record<CollectionName, MigrationStrategies>>> = {
  sources: { 1: unchanged },
  entries: { 1: unchanged, 2: unchanged },
  annotations: { 1: unchanged },
  clients: { 1: unchanged, 2: unchanged },
  briefs: { 1: unchanged, 2: unchanged },
  settings: { 1: unchanged },
};

/** What this program's collections are to be. */
export const MIGRATION_TARGETS: readonly MigrationTarget[] = COLLECTION_NAMES.map((collection) => ({
  collection,
  schema: COLLECTIONS[collection].schema as RxJsonSchema<unknown>,
  documentSchema: DOCUMENT_SCHEMAS[collection],
  strategies: STRATEGIES[collection] ?? {},
}));
