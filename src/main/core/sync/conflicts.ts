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
  readonly is_open: number;
  readonly is_shared: number;
}

type Place = Readonly<{ collection: ReplicatedCollection; id: string; scope: Scope }>;

/** A clash found here, as it is kept. */
export interface FoundConflict extends Place {
  readonly conflictId: string;
  /** JSON of the clash. */
  readonly clash: string;
}

/** Prepares a clash for keeping: of the same clash every device that finds it makes the same conflict. */
export function foundConflict(
  { collection, id, scope }: Place,
  { path, kept, other, keptSide }: Clash,
  sides: Record<'left' | 'right', Authorship>,
): FoundConflict {
  const shown: Omit<SharedClash, 'id'> = {
    path: [...path],
    kept: kept ?? null,
    other: other ?? null,
    keptFrom: sides[keptSide],
    otherFrom: sides[keptSide === 'left' ? 'right' : 'left'],
  };
  const conflictId = idOf(collection, id, shown);
  return { collection, id, scope, conflictId, clash: JSON.stringify({ ...shown, id: conflictId }) };
}

/** How a server's clashes are taken over. */
interface Following {
  /** The server's document is made from what is known here; else it may not know yet what is open. */
  readonly isAhead?: boolean;
  /** All of the server's document is in what is here. */
  readonly isBehind?: boolean;
  /** Whether a clash is kept as it is here. */
  readonly isOursRight?: (clash: SharedClash) => boolean;
}

/**
 * Keeps the clashes nobody decided, and remembers those somebody did. `is_shared` says whether the server knows that a clash is
 * open, or that it is decided.
 */
export function conflictTable(connection: Connection) {
  const insert = connection.prepare(`
    INSERT INTO sync_conflicts (conflict_id, collection, id, scope, clash, is_open, is_shared) VALUES (?, ?, ?, ?, ?, 1, ?)
    ON CONFLICT (conflict_id) DO UPDATE SET clash = excluded.clash, is_open = 1, is_shared = excluded.is_shared`);
  const open = connection.prepare<[], Row>('SELECT * FROM sync_conflicts WHERE is_open = 1 ORDER BY conflict_id');
  const openOf = connection.prepare<[string, string, string], Row>(
    'SELECT * FROM sync_conflicts WHERE collection = ? AND id = ? AND scope = ? AND is_open = 1 ORDER BY conflict_id',
  );
  const close = connection.prepare('UPDATE sync_conflicts SET is_open = 0, is_shared = ? WHERE conflict_id = ?');
  const share = connection.prepare('UPDATE sync_conflicts SET is_shared = 1 WHERE conflict_id = ?');
  const find = connection.prepare<[string], Pick<Row, 'is_open' | 'is_shared'>>(
    'SELECT is_open, is_shared FROM sync_conflicts WHERE conflict_id = ?',
  );
  const decided = connection
    .prepare<[string, string], string>(
      'SELECT conflict_id FROM sync_conflicts WHERE collection = ? AND id = ? AND is_open = 0 AND is_shared = 0',
    )
    .pluck();
  const decidedEver = connection
    .prepare<[string, string], string>(
      'SELECT conflict_id FROM sync_conflicts WHERE collection = ? AND id = ? AND is_open = 0',
    )
    .pluck();
  const shared = connection
    .prepare<[string, string, string], string>(
      'SELECT conflict_id FROM sync_conflicts WHERE collection = ? AND id = ? AND scope = ? AND is_open = 1 AND is_shared = 1',
    )
    .pluck();
  const unshared = connection.prepare<[string, string, string]>(
    'SELECT 1 FROM sync_conflicts WHERE collection = ? AND id = ? AND scope = ? AND is_open = 1 AND is_shared = 0',
  );
  const removeOf = connection.prepare('DELETE FROM sync_conflicts WHERE collection = ? AND id = ? AND is_open = 1');
  const rebind = connection.prepare("UPDATE sync_conflicts SET scope = 'private' WHERE collection = ? AND id = ?");
  return {
    add: ({ conflictId, collection, id, scope, clash }: FoundConflict) =>
      void insert.run(conflictId, collection, id, scope, clash, 0),
    /** Whether all these were heard of here, be they decided or not. */
    areKnown: (clashes: readonly SharedClash[]) => clashes.every((clash) => find.get(clash.id) !== undefined),
    isOpen: (conflictId: string) => find.get(conflictId)?.is_open === 1,
    /** Whether a document has clashes the server does not know yet. */
    hasUnshared: ({ collection, id, scope }: Place) => unshared.get(collection, id, scope) !== undefined,
    /**
     * Takes over what the server's document says: its clashes are opened (one that it was told is decided was found anew), those it
     * no longer has were decided by somebody.
     * @returns whether it still has one that was decided here, so that it has to be told
     */
    follow(
      { collection, id, scope }: Place,
      clashes: readonly SharedClash[],
      { isAhead = true, isBehind = false, isOursRight = () => false }: Following = {},
    ): boolean {
      const present = new Set(clashes.map((clash) => clash.id));
      const over = isAhead ? shared.all(collection, id, scope).filter((known) => !present.has(known)) : [];
      for (const known of over) close.run(1, known);
      // What is decided and was told stays so where the server was put back to before it; elsewhere it was found anew.
      const untold = new Set((isBehind ? decidedEver : decided).all(collection, id));
      for (const clash of clashes) {
        if (!untold.has(clash.id) && !isOursRight(clash))
          insert.run(clash.id, collection, id, scope, JSON.stringify(clash), 1);
      }
      return clashes.some((clash) => untold.has(clash.id));
    },
    /** The open clashes that travel with a document of this scope. */
    of: ({ collection, id, scope }: Place) => openOf.all(collection, id, scope).map((row) => conflictOf(row)),
    /** The server knows this document with these clashes: they are open, and what else was decided here is told. */
    markShared({ collection, id }: Omit<Place, 'scope'>, clashes: readonly SharedClash[]): void {
      const sent = new Set(clashes.map((clash) => clash.id));
      for (const known of decided.all(collection, id)) if (!sent.has(known)) share.run(known);
      for (const clash of sent) if (find.get(clash)?.is_open === 1) share.run(clash);
    },
    open: () => open.all().map(conflictOf),
    /** Somebody decided it here; the server is still to be told. */
    close: (conflictId: string) => void close.run(0, conflictId),
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
