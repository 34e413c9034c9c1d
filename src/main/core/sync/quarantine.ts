import type { QuarantinedDocument } from '../../../shared/api/sync.ts';
import type { Scope } from '../../../shared/sync/scope.ts';
import { SEALED_PREFIX } from '../../../shared/sync/sealed-document.ts';
import type { Connection } from '../store/sqlite/connection.ts';

interface Row {
  readonly scope: Scope;
  readonly remote_id: string;
  readonly rev: string;
  readonly reason: string;
  readonly seen_at: string;
}

/** Keeps which documents of the server could not be taken in and why; they stay on the server as they are. */
export function quarantineTable(connection: Connection, version: string, now: () => Date) {
  const put = connection.prepare(`
    INSERT OR REPLACE INTO sync_quarantine (scope, remote_id, rev, reason, seen_at, version) VALUES (?, ?, ?, ?, ?, ?)`);
  const remove = connection.prepare('DELETE FROM sync_quarantine WHERE scope = ? AND remote_id = ?');
  const removeSealed = connection.prepare('DELETE FROM sync_quarantine WHERE scope = ? AND remote_id LIKE ?');
  const list = connection.prepare<[], Row>('SELECT * FROM sync_quarantine ORDER BY scope, remote_id');
  const ids = connection
    .prepare<[string, string], string>(
      'SELECT remote_id FROM sync_quarantine WHERE scope = ? AND version <> ? ORDER BY remote_id',
    )
    .pluck();
  const count = connection.prepare<[], number>('SELECT count(*) FROM sync_quarantine').pluck();
  return {
    put: (scope: Scope, remote: { id: string; rev: string }, reason: string) =>
      void put.run(scope, remote.id, remote.rev, reason, now().toISOString(), version),
    release: (scope: Scope, remote: string) => void remove.run(scope, remote),
    /** What was encrypted may be opened by another key. */
    releaseSealed: (scope: Scope) => void removeSealed.run(scope, `${SEALED_PREFIX}%`),
    /** Those another version of the program judged: this one may understand them. */
    judgedByAnother: (scope: Scope) => ids.all(scope, version),
    list: (): QuarantinedDocument[] =>
      list.all().map(({ scope, remote_id, rev, reason, seen_at }) => ({
        scope,
        remoteId: remote_id,
        revision: rev,
        reason,
        seenAt: seen_at,
      })),
    count: () => count.get() ?? 0,
  };
}
export type QuarantineTable = ReturnType<typeof quarantineTable>;
