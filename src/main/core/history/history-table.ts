import type { Patch } from '../../../shared/history/patch.ts';
import {
  type HistoryCollection,
  REMOVABLE_COLLECTIONS,
  type RemovableCollection,
} from '../../../shared/history/recorded-content.ts';
import type { Connection } from '../store/sqlite/connection.ts';

/** Where a change came from: made here, by sync, with a newer built-in library, or by a program that did not say. */
export type ChangeOrigin = 'here' | 'server' | 'library' | 'unknown';

const REMOVABLE_NAMES = REMOVABLE_COLLECTIONS.map((name) => `'${name}'`).join(', ');

/** Which document. */
export interface Subject {
  readonly collection: HistoryCollection;
  readonly id: string;
}

/**
 * What led to a version of a document: `changes` changes, the last of them at `stamp`, the first at `since`. Versions are counted
 * from 1, the document as it was first written.
 */
export interface HistoryRow {
  readonly version: number;
  readonly changes: number;
  readonly since: string;
  readonly stamp: string;
  readonly origin: ChangeOrigin;
  /** Whose changes these are, in the order they first came. */
  readonly authors: readonly string[];
  readonly state: 'changed' | 'removed' | 'restored';
  /** Nothing is joined with it any more, so that its version can always be gone back to. */
  readonly isSealed: boolean;
  /** Hash of what the document said at this version: by it `undo` is known to fit. */
  readonly digest: string;
  /** Makes what the document said before; `undefined` where that was the same. */
  readonly undo: Patch | undefined;
}

/** The removal of a document that was not brought back. */
export interface RemovedRow {
  readonly subject: { readonly collection: RemovableCollection; readonly id: string };
  readonly row: HistoryRow;
}

interface StoredRow {
  readonly version: number;
  readonly changes: number;
  readonly since: string;
  readonly stamp: string;
  readonly origin: ChangeOrigin;
  readonly authors: string;
  readonly state: HistoryRow['state'];
  readonly is_sealed: number;
  readonly digest: string;
  readonly undo: string;
}

/** How much is kept of one document: how many rows, and the bytes of what they undo. */
export interface HistorySize {
  readonly rows: number;
  readonly bytes: number;
}

/** Statements over the table of changes. */
export function historyTable(connection: Connection) {
  const all = connection.prepare<[string, string], StoredRow>(
    'SELECT * FROM history WHERE collection = ? AND id = ? ORDER BY version DESC',
  );
  const last = connection.prepare<[string, string], StoredRow>(
    'SELECT * FROM history WHERE collection = ? AND id = ? ORDER BY version DESC LIMIT 1',
  );
  const size = connection.prepare<[string, string], HistorySize>(
    'SELECT count(*) AS rows, coalesce(sum(octet_length(undo)), 0) AS bytes FROM history WHERE collection = ? AND id = ?',
  );
  const put = connection.prepare(`
    INSERT OR REPLACE INTO history
      (collection, id, version, changes, since, stamp, origin, authors, state, is_sealed, digest, undo)
    VALUES (@collection, @id, @version, @changes, @since, @stamp, @origin, @authors, @state, @isSealed, @digest, @undo)`);
  const remove = connection.prepare('DELETE FROM history WHERE collection = ? AND id = ? AND version = ?');
  const seal = connection.prepare(`UPDATE history SET is_sealed = 1
    WHERE collection = @collection AND id = @id AND version = (
      SELECT max(version) FROM history WHERE collection = @collection AND id = @id)`);
  const removed = connection.prepare<[number], StoredRow & RemovedRow['subject']>(`
    SELECT * FROM history AS newest WHERE state = 'removed' AND collection IN (${REMOVABLE_NAMES})
      AND version = (SELECT max(version) FROM history WHERE collection = newest.collection AND id = newest.id)
    ORDER BY stamp DESC LIMIT ?`);
  const latest = connection.prepare<[], string | null>('SELECT max(stamp) FROM history').pluck();
  return {
    /** Newest first. */
    all: ({ collection, id }: Subject) => all.all(collection, id).map(rowOf),
    last({ collection, id }: Subject): HistoryRow | undefined {
      const row = last.get(collection, id);
      return row === undefined ? undefined : rowOf(row);
    },
    size: ({ collection, id }: Subject): HistorySize => size.get(collection, id) ?? { rows: 0, bytes: 0 },
    put({ collection, id }: Subject, row: HistoryRow): void {
      const { authors, undo, isSealed } = row;
      const stored = {
        authors: JSON.stringify(authors),
        undo: JSON.stringify(undo ?? null),
        isSealed: Number(isSealed),
      };
      put.run({ ...row, ...stored, collection, id });
    },
    remove: ({ collection, id }: Subject, version: number) => void remove.run(collection, id, version),
    /** Keeps the newest version from being joined with what comes. */
    seal: ({ collection, id }: Subject) => void seal.run({ collection, id }),
    /** What was removed and not brought back, the latest first. */
    removed: (most: number): RemovedRow[] =>
      removed.all(most).map(({ collection, id, ...row }) => ({ subject: { collection, id }, row: rowOf(row) })),
    latestStamp: () => latest.get() ?? '',
  };
}
export type HistoryTable = ReturnType<typeof historyTable>;

/** What the table holds was written by `put`, in a file that authenticates every page. */
function rowOf({ authors, undo, is_sealed, ...row }: StoredRow): HistoryRow {
  return { ...row, authors: JSON.parse(authors), undo: JSON.parse(undo) ?? undefined, isSealed: is_sealed === 1 };
}
