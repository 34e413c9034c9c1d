import { z } from 'zod';
import type { DocumentFieldChange } from '../history/field-changes.ts';
import { HISTORY_COLLECTIONS, type RemovableCollection } from '../history/recorded-content.ts';
import { slugSchema } from '../model/index.ts';
import { procedure, router } from './trpc.ts';

/** Versions of a document are counted from 1, the first. */
const subjectSchema = z.strictObject({ collection: z.enum(HISTORY_COLLECTIONS), id: slugSchema });
const versionSchema = z.int().min(1);
const versionInputSchema = subjectSchema.extend({ version: versionSchema });
const revertInputSchema = versionInputSchema.extend({
  /** The revision the history was read at. */
  revision: z.string().max(200),
});

/** A version of a document, and who made it of the one before. */
export interface DocumentVersion {
  readonly version: number;
  /** How many changes these are: more than one where they were joined. */
  readonly changes: number;
  readonly state: 'first' | 'changed' | 'removed' | 'restored';
  /** Where it came from: this program, another one by sync, a newer built-in library, or nobody knows. */
  readonly origin: 'here' | 'server' | 'library' | 'unknown';
  /** Empty where nobody knows. */
  readonly authors: readonly string[];
  /** Instants in ISO 8601 of its first and its last change, by the hybrid logical clock of whoever made it. */
  readonly since: string;
  readonly at: string;
  /** Names of the fields that changed. */
  readonly fields: readonly string[];
}

/** The versions of a document, newest first. */
export interface DocumentHistory {
  /** Revision to hand back when going back to one of them. */
  readonly revision: string;
  readonly versions: readonly DocumentVersion[];
}

/** A document that was removed, and how to bring it back: by `revert` to that version. */
export interface RemovedDocument {
  readonly collection: RemovableCollection;
  readonly id: string;
  /** Its title, or how its text begins. */
  readonly title: string;
  /** Who removed it; empty where nobody knows. */
  readonly authors: readonly string[];
  /** Instant in ISO 8601. */
  readonly at: string;
  /** What it said last. */
  readonly version: number;
  readonly revision: string;
}

/** What changed from the version before. */
export interface VersionChanges {
  /** `undefined` where it can no longer be told. */
  readonly fields?: readonly DocumentFieldChange[];
  /** Whether the document can be made to say again what it said at this version. */
  readonly canReturn: boolean;
}

export interface HistoryService {
  /** @throws AttacheError NotFound */
  list(input: z.infer<typeof subjectSchema>): Promise<DocumentHistory>;
  /** @throws AttacheError NotFound */
  changes(input: z.infer<typeof versionInputSchema>): Promise<VersionChanges>;
  /** Briefs and clients that were removed, and notes that were removed here, the latest first: those that can be brought back. */
  removed(): Promise<RemovedDocument[]>;
  /**
   * Writes again what the document said at a version: a change like any other, which is in the history too.
   * @throws AttacheError NotFound, Conflict where it changed since `revision`, Rejected where that version can not be told any more, or
   * the client of a removed brief is gone
   */
  revert(input: z.infer<typeof revertInputSchema>): Promise<DocumentHistory>;
}

export const historyRouter = router({
  list: procedure.input(subjectSchema).query(({ ctx, input }) => ctx.services.history.list(input)),
  changes: procedure.input(versionInputSchema).query(({ ctx, input }) => ctx.services.history.changes(input)),
  removed: procedure.query(({ ctx }) => ctx.services.history.removed()),
  revert: procedure.input(revertInputSchema).mutation(({ ctx, input }) => ctx.services.history.revert(input)),
});
