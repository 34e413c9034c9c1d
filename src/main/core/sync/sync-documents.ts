import { z } from 'zod';
import type { ReplicatedCollection } from '../../../shared/merge/index.ts';
import { type CausalPast, joinPasts } from '../../../shared/sync/causal-past.ts';
import type { Scope } from '../../../shared/sync/scope.ts';
import type { Connection } from '../store/sqlite/connection.ts';
import type { FoundConflict } from './conflicts.ts';
import type { Departure } from './departures.ts';
import { turnOf } from './track-changes.ts';

/** Why a server did not take a write. It is tried again when the document is edited or a person asks for it. */
export const rejectionSchema = z.object({ status: z.number(), reason: z.string(), at: z.string() });
export type Rejection = z.infer<typeof rejectionSchema>;

/** What a document is to a person: its fields, without what the database keeps of it; `undefined` for a deleted one. */
export type Content = Readonly<Record<string, unknown>> & { readonly id: string };

/** What replication remembers of a document. */
export interface TrackedDocument {
  readonly collection: ReplicatedCollection;
  readonly id: string;
  readonly scope: Scope | null;
  readonly rev: string | null;
  readonly stamp: string | null;
  readonly changes: number;
  readonly base: string | null;
  readonly outgoing_stamp: string | null;
  readonly outgoing: string | null;
  readonly rejection: string | null;
  /** JSON of the causal past, where that is more than `stamp`. */
  readonly seen: string | null;
}

/** The stamps of all that went into the document here; of changes nobody was sent yet there are none. */
export function pastHere(tracked: Pick<TrackedDocument, 'seen' | 'stamp'> | undefined): CausalPast {
  return joinPasts(tracked?.seen == null ? [] : JSON.parse(tracked.seen), [tracked?.stamp ?? '']);
}

/** A past as it is kept; none where it is the revision's own stamp alone. */
export function keptPast(past: CausalPast, stamp: string | null): string | null {
  return past.length === 0 || (past.length === 1 && past[0] === stamp) ? null : JSON.stringify(past);
}

/** What a document's row becomes once it is as the server has it. */
export interface Settled {
  readonly scope: Scope;
  readonly rev: string | null;
  readonly stamp: string | null;
  readonly changes: number;
  /** JSON of the assumed master state, where there are changes on top of it. */
  readonly base: string | null;
  readonly seen: string | null;
}

/** What is true once a document is written, and is noted in that write's transaction: killed before it, it never was. */
export interface Effects {
  readonly conflicts?: readonly FoundConflict[];
  readonly departures?: readonly Departure[];
  /** The document is gone, and nothing about it is left to decide. */
  readonly endsConflicts?: boolean;
}

type Key = Pick<TrackedDocument, 'collection' | 'id'>;

/** Statements over the table of tracked documents. */
export function trackedDocuments(connection: Connection) {
  const find = connection.prepare<[string, string], TrackedDocument>(
    'SELECT * FROM sync_documents WHERE collection = ? AND id = ?',
  );
  const waiting = connection.prepare<[], TrackedDocument>(
    'SELECT * FROM sync_documents WHERE changes > 0 AND rejection IS NULL',
  );
  const settle = connection.prepare(`
    INSERT INTO sync_documents (collection, id, scope, rev, stamp, changes, base, seen, turn)
    VALUES (@collection, @id, @scope, @rev, @stamp, @changes, @base, @seen, ${turnOf('@scope')})
    ON CONFLICT (collection, id) DO UPDATE SET scope = excluded.scope, rev = excluded.rev, stamp = excluded.stamp,
      changes = excluded.changes, base = excluded.base, seen = excluded.seen, turn = excluded.turn, outgoing_stamp = NULL,
      outgoing = NULL, rejection = NULL`);
  const stage = connection.prepare(`
    INSERT OR REPLACE INTO sync_staged (collection, id, local_rev, scope, rev, stamp, changes, base, seen, effects)
    VALUES (@collection, @id, @localRev, @scope, @rev, @stamp, @changes, @base, @seen, @effects)`);
  const unstage = connection.prepare('DELETE FROM sync_staged WHERE collection = @collection AND id = @id');
  const send = connection.prepare(
    'UPDATE sync_documents SET outgoing_stamp = @stamp, outgoing = @outgoing, scope = @scope WHERE collection = @collection AND id = @id',
  );
  const acknowledge = connection.prepare(`
    UPDATE sync_documents SET rev = @rev, stamp = outgoing_stamp, changes = changes - @sent, seen = @seen, turn = ${turnOf('@scope')},
      base = CASE WHEN changes = @sent THEN NULL ELSE outgoing END, outgoing_stamp = NULL, outgoing = NULL
    WHERE collection = @collection AND id = @id AND outgoing_stamp = @stamp AND scope = @scope`);
  const reject = connection.prepare(
    'UPDATE sync_documents SET rejection = @rejection WHERE collection = @collection AND id = @id AND outgoing_stamp = @stamp',
  );
  const count = connection
    .prepare<[], number>('SELECT count(*) FROM sync_documents WHERE changes > 0 AND rejection IS NULL')
    .pluck();
  const rejected = connection.prepare<[], TrackedDocument>('SELECT * FROM sync_documents WHERE rejection IS NOT NULL');
  const retry = connection.prepare('UPDATE sync_documents SET rejection = NULL WHERE rejection IS NOT NULL');
  const unconfirmed = connection.prepare<
    [string],
    Pick<TrackedDocument, 'collection' | 'id'> & { readonly rev: string }
  >(
    `SELECT collection, id, rev FROM sync_documents WHERE scope = ? AND rev IS NOT NULL AND turn >= ${turnOf('sync_documents.scope')}`,
  );
  const depart = connection.prepare(
    'UPDATE sync_documents SET scope = ?, rev = NULL, base = NULL, outgoing_stamp = NULL, outgoing = NULL WHERE collection = ? AND id = ?',
  );
  const forget = connection.prepare('UPDATE sync_documents SET rev = NULL WHERE collection = ? AND id = ? AND rev = ?');
  const touch = connection.prepare(`
    UPDATE sync_documents SET changes = changes + 1, rejection = NULL WHERE collection = ? AND id = ?`);
  return {
    find: (collection: ReplicatedCollection, id: string) => find.get(collection, id),
    /** Documents with changes no server has acknowledged, those it refused left out. */
    waiting: () => waiting.all(),
    countWaiting: () => count.get() ?? 0,
    rejected: () => rejected.all(),
    retryRejected: () => retry.run().changes,
    settle: (key: Key, settled: Settled) => void settle.run({ ...pick(key), ...settled }),
    /** Says what the write of revision `localRev` makes of the row; the trigger does it in that write's transaction. */
    stage: (key: Key, localRev: string, settled: Settled, effects: Effects) =>
      void stage.run({ ...pick(key), localRev, ...settled, effects: JSON.stringify(effects) }),
    unstage: (key: Key) => void unstage.run(pick(key)),
    /** Notes what is about to be sent, so that it is known again should the answer be lost. */
    send: (key: Key, outgoing: { scope: Scope; stamp: string; outgoing: string }) =>
      void send.run({ ...pick(key), ...outgoing }),
    acknowledge: (key: Key, answer: { scope: Scope; rev: string; stamp: string; sent: number; seen: string | null }) =>
      void acknowledge.run({ ...pick(key), ...answer }),
    reject: (key: Key, stamp: string, rejection: Rejection) =>
      void reject.run({ ...pick(key), stamp, rejection: JSON.stringify(rejection) }),
    /** The revisions seen since progress in a scope was confirmed the last time. */
    unconfirmed: (scope: Scope) => unconfirmed.all(scope),
    /** Gives a document another home; it is new there. */
    moveTo: (key: Key, scope: Scope) => void depart.run(scope, key.collection, key.id),
    /** Forgets a revision the server does not know. */
    forgetRevision: (key: Key, rev: string) => void forget.run(key.collection, key.id, rev),
    /** Counts a change that is not one of the document itself, so that it is sent. */
    touch: (key: Key) => void touch.run(key.collection, key.id),
  };
}
export type TrackedDocuments = ReturnType<typeof trackedDocuments>;

function pick({ collection, id }: Key): Key {
  return { collection, id };
}
