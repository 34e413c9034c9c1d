import { REPLICATED_COLLECTIONS } from '../../../shared/merge/index.ts';
import type { Scope } from '../../../shared/sync/scope.ts';
import type { Connection } from '../store/sqlite/connection.ts';
import { documentTable } from './track-changes.ts';

/** How far one scope is: the server's sequence all before which is taken in, and the mark this device left there behind that. */
export interface Checkpoint {
  readonly since: string;
  /** Counts the marks; a server with an earlier one was put back to an earlier state. */
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
      UPDATE sync_documents SET rev = NULL, changes = max(changes, 1),
        base = CASE WHEN changes > 0 THEN base
          ELSE (SELECT document FROM ${documentTable(collection)} AS present WHERE present.id = sync_documents.id) END
      WHERE collection = '${collection}' AND scope = ? AND (stamp IS NOT NULL OR rev IS NOT NULL)`),
  );
  const forgetShared = connection.prepare('UPDATE sync_conflicts SET is_shared = 0 WHERE scope = ? AND is_open = 1');
  const compareAgain = (scope: Scope) => {
    forgetShared.run(scope);
    for (const comparison of comparisons) comparison.run(scope);
  };
  const get = (scope: Scope) => read.get(scope) ?? START;
  const set = (scope: Scope, change: Partial<Checkpoint>) => void write.run({ scope, ...get(scope), ...change });
  /** Scopes of which all that was seen has a mark behind it; found out again after a restart. */
  const confirmed = new Set<Scope>();
  return {
    get,
    set,
    /** Whether something was seen on the server that has no mark of this device behind it. */
    isDoubtful: (scope: Scope) => !confirmed.has(scope),
    /** Something was seen, or written, there. */
    doubt: (scope: Scope) => void confirmed.delete(scope),
    /** All that was seen has a mark behind it. */
    confirm(scope: Scope, progress: Partial<Pick<Checkpoint, 'since' | 'turn'>>): void {
      set(scope, progress);
      confirmed.add(scope);
    },
    /** The server is not what it was: everything is compared again, from its first change on. */
    startAgain: connection.transaction((scope: Scope) => {
      confirmed.delete(scope);
      compareAgain(scope);
      set(scope, { since: '0', turn: 0 });
    }),
    /** Another server or user: nothing of the old one is known any more. */
    clear: connection.transaction((scopes: readonly Scope[]) => {
      for (const scope of scopes) {
        confirmed.delete(scope);
        compareAgain(scope);
        write.run({ scope, ...START });
      }
    }),
  };
}
export type Checkpoints = ReturnType<typeof checkpointTable>;
