import { REPLICATED_COLLECTIONS } from '../../../shared/merge/index.ts';
import type { Scope } from '../../../shared/sync/scope.ts';
import type { Connection } from '../store/sqlite/connection.ts';
import { documentTable } from './track-changes.ts';

/** How far one scope is: the server's sequence all before which is taken in, and how often that was noted on the server. */
export interface Checkpoint {
  readonly since: string;
  /** Noted on the server too; a server that knows fewer was put back to an earlier state. */
  readonly turn: number;
  /** ISO 8601, UTC. */
  readonly last_success: string | null;
}

const START: Checkpoint = { since: '0', turn: 0, last_success: null };

/** Keeps a checkpoint a scope. */
export function checkpointTable(connection: Connection) {
  const read = connection.prepare<[string], Checkpoint>(
    'SELECT since, turn, last_success FROM sync_checkpoints WHERE scope = ?',
  );
  const write = connection.prepare(`
    INSERT OR REPLACE INTO sync_checkpoints (scope, since, turn, last_success) VALUES (@scope, @since, @turn, @last_success)`);
  // Clean or not, every document is compared with the server's again; what this device knew last is kept as its base.
  const comparisons = REPLICATED_COLLECTIONS.map((collection) =>
    connection.prepare(`
      UPDATE sync_documents SET rev = NULL, is_resync = 1, outgoing_stamp = NULL, outgoing = NULL, changes = max(changes, 1),
        base = CASE WHEN changes > 0 THEN base
          ELSE (SELECT document FROM ${documentTable(collection)} AS present WHERE present.id = sync_documents.id) END
      WHERE collection = '${collection}' AND scope = ? AND (stamp IS NOT NULL OR rev IS NOT NULL)`),
  );
  const forgetShared = connection.prepare('UPDATE sync_conflicts SET is_shared = 0 WHERE scope = ?');
  const compareAgain = (scope: Scope) => {
    forgetShared.run(scope);
    for (const comparison of comparisons) comparison.run(scope);
  };
  const get = (scope: Scope) => read.get(scope) ?? START;
  const noted = new Map<Scope, string>();
  return {
    /** Whether this place in the sequence was noted on the server since the program started. */
    isNoted: (scope: Scope, since: string) => noted.get(scope) === since,
    markNoted: (scope: Scope, since: string) => void noted.set(scope, since),
    get,
    set: (scope: Scope, change: Partial<Checkpoint>) => void write.run({ scope, ...get(scope), ...change }),
    /** The server is not what it was: everything is compared again, from its first change on. */
    startAgain: connection.transaction((scope: Scope) => {
      noted.delete(scope);
      compareAgain(scope);
      write.run({ scope, ...get(scope), since: '0', turn: 0 });
    }),
    /** Another server or user: nothing of the old one is known any more. */
    clear: connection.transaction((scopes: readonly Scope[]) => {
      for (const scope of scopes) {
        noted.delete(scope);
        compareAgain(scope);
        write.run({ scope, ...START });
      }
    }),
  };
}
export type Checkpoints = ReturnType<typeof checkpointTable>;
