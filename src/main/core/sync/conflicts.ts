import { createHash } from 'node:crypto';
import type { Clash, ReplicatedCollection } from '../../../shared/merge/index.ts';
import { canonicalJson } from '../../../shared/model/index.ts';
import { type Authorship, type SharedClash, sharedClashSchema } from '../../../shared/sync/envelope.ts';
import type { Scope } from '../../../shared/sync/scope.ts';
import type { Connection } from '../store/sqlite/connection.ts';

/** A clash of a document that waits for a person. */
export interface OpenConflict extends SharedClash {
  readonly collection: ReplicatedCollection;
  readonly documentId: string;
  readonly scope: Scope;
}

interface Row {
  readonly collection: ReplicatedCollection;
  readonly id: string;
  readonly scope: Scope;
  readonly clash: string;
}

type Place = Readonly<{ collection: ReplicatedCollection; id: string; scope: Scope }>;

/** Keeps the clashes nobody decided, and remembers those somebody did, so that they do not come back. */
export function conflictTable(connection: Connection) {
  const insert = connection.prepare(`
    INSERT OR IGNORE INTO sync_conflicts (conflict_id, collection, id, scope, clash, is_open, is_shared)
    VALUES (?, ?, ?, ?, ?, 1, ?)`);
  const open = connection.prepare<[], Row>('SELECT * FROM sync_conflicts WHERE is_open = 1 ORDER BY conflict_id');
  const openOf = connection.prepare<[string, string, string], Row>(
    'SELECT * FROM sync_conflicts WHERE collection = ? AND id = ? AND scope = ? AND is_open = 1 ORDER BY conflict_id',
  );
  const close = connection.prepare('UPDATE sync_conflicts SET is_open = 0 WHERE conflict_id = ?');
  const share = connection.prepare('UPDATE sync_conflicts SET is_shared = 1 WHERE conflict_id = ?');
  const isOpen = connection
    .prepare<[string], number>('SELECT is_open FROM sync_conflicts WHERE conflict_id = ?')
    .pluck();
  const shared = connection
    .prepare<[string, string, string], string>(
      'SELECT conflict_id FROM sync_conflicts WHERE collection = ? AND id = ? AND scope = ? AND is_open = 1 AND is_shared = 1',
    )
    .pluck();
  const removeOf = connection.prepare('DELETE FROM sync_conflicts WHERE collection = ? AND id = ? AND is_open = 1');
  const rebind = connection.prepare("UPDATE sync_conflicts SET scope = 'private' WHERE collection = ? AND id = ?");
  return {
    add({ collection, id, scope }: Place, clash: Clash, sides: Record<'left' | 'right', Authorship>): void {
      const { path, kept, other, keptSide } = clash;
      const shown: Omit<SharedClash, 'id'> = {
        path: [...path],
        kept: kept ?? null,
        other: other ?? null,
        keptFrom: sides[keptSide],
        otherFrom: sides[keptSide === 'left' ? 'right' : 'left'],
      };
      const conflictId = idOf(collection, id, shown);
      insert.run(conflictId, collection, id, scope, JSON.stringify({ ...shown, id: conflictId }), 0);
    },
    /**
     * Takes over what the server's document says: new clashes are opened, those it no longer has were decided by somebody.
     * @returns whether it still has one that was decided here, so that it has to be told
     */
    follow({ collection, id, scope }: Place, clashes: readonly SharedClash[]): boolean {
      const present = new Set(clashes.map((clash) => clash.id));
      for (const known of shared.all(collection, id, scope)) if (!present.has(known)) close.run(known);
      for (const clash of clashes) {
        insert.run(clash.id, collection, id, scope, JSON.stringify(clash), 1);
        share.run(clash.id);
      }
      return clashes.some((clash) => isOpen.get(clash.id) === 0);
    },
    /** The open clashes that travel with a document of this scope. */
    of: ({ collection, id, scope }: Place) => openOf.all(collection, id, scope).map((row) => conflictOf(row)),
    markShared: (conflictId: string) => void share.run(conflictId),
    open: () => open.all().map(conflictOf),
    close: (conflictId: string) => void close.run(conflictId),
    /** The document is gone; should it come back (it only moved, or an edit outlived its deletion), so do its clashes. */
    removeAllOf: (collection: ReplicatedCollection, id: string) => void removeOf.run(collection, id),
    /** What was shared may become private with its document; never the other way round. */
    makePrivate: (collection: ReplicatedCollection, id: string) => void rebind.run(collection, id),
  };
}
export type ConflictTable = ReturnType<typeof conflictTable>;

function conflictOf({ collection, id, scope, clash }: Row): OpenConflict {
  return { ...sharedClashSchema.parse(JSON.parse(clash)), collection, documentId: id, scope };
}

/** The same clash has the same id on every device that finds it. */
function idOf(collection: string, id: string, { path, kept, other }: Omit<SharedClash, 'id'>): string {
  const sides = [canonicalJson(kept), canonicalJson(other)].sort();
  return createHash('sha256')
    .update(canonicalJson([collection, id, path, sides]))
    .digest('hex')
    .slice(0, 32);
}
