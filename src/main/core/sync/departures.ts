import type { ReplicatedCollection } from '../../../shared/merge/index.ts';
import type { Scope } from '../../../shared/sync/scope.ts';
import type { Connection } from '../store/sqlite/connection.ts';

/** A document that left a scope: its last revision there, of which a tombstone is to be made. */
export interface Departure {
  readonly collection: ReplicatedCollection;
  readonly id: string;
  readonly scope: Scope;
  readonly rev: string;
}

/** Remembers which documents moved out of a scope, so that a late copy of them there is not taken for another document. */
export function departureTable(connection: Connection) {
  const insert = connection.prepare(`
    INSERT INTO sync_departures (collection, id, scope, rev, is_sent) VALUES (@collection, @id, @scope, @rev, @isSent)
    ON CONFLICT (collection, id, scope) DO UPDATE SET rev = excluded.rev, is_sent = excluded.is_sent`);
  const unsent = connection.prepare<[string], Departure>(
    'SELECT collection, id, scope, rev FROM sync_departures WHERE scope = ? AND is_sent = 0',
  );
  const of = connection.prepare<[string, string], Departure>(
    'SELECT collection, id, scope, rev FROM sync_departures WHERE collection = ? AND id = ?',
  );
  const sent = connection.prepare(
    'UPDATE sync_departures SET is_sent = 1 WHERE collection = @collection AND id = @id AND scope = @scope',
  );
  const back = connection.prepare('DELETE FROM sync_departures WHERE collection = ? AND id = ? AND scope = ?');
  const count = connection.prepare<[], number>('SELECT count(*) FROM sync_departures WHERE is_sent = 0').pluck();
  return {
    add: ({ collection, id, scope, rev }: Departure, isSent = false) =>
      void insert.run({ collection, id, scope, rev, isSent: isSent ? 1 : 0 }),
    unsent: (scope: Scope) => unsent.all(scope),
    of: (collection: ReplicatedCollection, id: string) => of.all(collection, id),
    markSent: ({ collection, id, scope }: Departure) => void sent.run({ collection, id, scope }),
    /** The document came back to a scope it had left. */
    forget: (collection: ReplicatedCollection, id: string, scope: Scope) => void back.run(collection, id, scope),
    countUnsent: () => count.get() ?? 0,
  };
}
export type DepartureTable = ReturnType<typeof departureTable>;
