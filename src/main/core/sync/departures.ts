import type { ReplicatedCollection } from '../../../shared/merge/index.ts';
import type { Scope } from '../../../shared/sync/scope.ts';
import type { Connection } from '../store/sqlite/connection.ts';
import { pastHere, type TrackedDocument } from './sync-documents.ts';
import { turnOf } from './track-changes.ts';

/** A document that left a scope: its last revision there, of which a tombstone is to be made. */
export interface Departure {
  readonly collection: ReplicatedCollection;
  readonly id: string;
  readonly scope: Scope;
  readonly rev: string;
  /** JSON of its causal past, where that is known. */
  readonly seen: string | null;
}

/** What a document leaves behind in a scope. */
export function departureOf(
  document: Pick<TrackedDocument, 'collection' | 'id' | 'stamp' | 'seen'> & { readonly rev: string },
  scope: Scope,
): Departure {
  const { collection, id, rev } = document;
  return { collection, id, scope, rev, seen: JSON.stringify(pastHere(document)) };
}

/** Remembers which documents moved out of a scope, so that a late copy of them there is not taken for another document. */
export function departureTable(connection: Connection) {
  const insert = connection.prepare(`
    INSERT INTO sync_departures (collection, id, scope, rev, seen, is_sent)
    VALUES (@collection, @id, @scope, @rev, @seen, @isSent)
    ON CONFLICT (collection, id, scope) DO UPDATE SET
      rev = excluded.rev, seen = excluded.seen, is_sent = excluded.is_sent`);
  const unsent = connection.prepare<[string], Departure>(
    'SELECT * FROM sync_departures WHERE scope = ? AND is_sent = 0',
  );
  const of = connection.prepare<[string, string], Departure>(
    'SELECT * FROM sync_departures WHERE collection = ? AND id = ?',
  );
  const sent = connection.prepare(
    `UPDATE sync_departures SET is_sent = 1, turn = ${turnOf('@scope')} WHERE collection = @collection AND id = @id AND scope = @scope`,
  );
  const again = connection.prepare('UPDATE sync_departures SET is_sent = 0 WHERE scope = ?');
  const unconfirmed = connection.prepare(
    `UPDATE sync_departures SET is_sent = 0 WHERE scope = ? AND is_sent = 1 AND turn >= ${turnOf('sync_departures.scope')}`,
  );
  const back = connection.prepare('DELETE FROM sync_departures WHERE collection = ? AND id = ? AND scope = ?');
  const count = connection.prepare<[], number>('SELECT count(*) FROM sync_departures WHERE is_sent = 0').pluck();
  return {
    add: ({ collection, id, scope, rev, seen }: Departure, isSent = false) =>
      void insert.run({ collection, id, scope, rev, seen, isSent: isSent ? 1 : 0 }),
    unsent: (scope: Scope) => unsent.all(scope),
    of: (collection: ReplicatedCollection, id: string) => of.all(collection, id),
    markSent: ({ collection, id, scope }: Departure) => void sent.run({ collection, id, scope }),
    /** The server is not what it was: all of them are told again. */
    sendAgain: (scope: Scope) => void again.run(scope),
    /** Those told since progress was confirmed the last time are told again. */
    sendUnconfirmed: (scope: Scope) => void unconfirmed.run(scope),
    /** The document came back to a scope it had left. */
    forget: (collection: ReplicatedCollection, id: string, scope: Scope) => void back.run(collection, id, scope),
    countUnsent: () => count.get() ?? 0,
  };
}
export type DepartureTable = ReturnType<typeof departureTable>;
