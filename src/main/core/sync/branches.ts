import { type Clash, keepWhole, mergeDocument } from '../../../shared/merge/index.ts';
import { isSame } from '../../../shared/model/index.ts';
import { joinPasts } from '../../../shared/sync/causal-past.ts';
import { parseRemoteId } from '../../../shared/sync/envelope.ts';
import { DOCUMENT_SCHEMAS } from '../store/collections.ts';
import { type FoundConflict, foundConflict } from './conflicts.ts';
import { authorOf, type Incoming, parseRow, pastOf, type RemoteRow } from './incoming.ts';
import { type LocalWrite, liveContentOf } from './local-documents.ts';
import type { PullContext } from './pull.ts';
import { type Content, keptPast, pastHere } from './sync-documents.ts';

/** A revision that lost against another one on the server itself: two nodes of a cluster each took a write. */
export interface Branch {
  readonly id: string;
  readonly rev: string;
}

/**
 * Joins what lost on the server with the local document, so that no node's write is dropped. Where both began is not known: what
 * differs clashes. Everything of it is written here before `removeBranches` ends the branch there.
 */
export async function joinBranches(context: PullContext, rows: readonly RemoteRow[]): Promise<void> {
  const { state, scope, database, signal } = context;
  for (const row of rows) {
    for (const rev of row.branches ?? []) {
      const lost = await database.revision(row.id, rev, signal);
      const parsed = lost === undefined ? undefined : parseRow(lost, scope);
      if (parsed?.kind === 'document') {
        const { incoming } = parsed;
        await state.exclusively(() => joinBranch(context, incoming));
      }
      state.branches.set(`${row.id} ${rev}`, { id: row.id, rev });
    }
  }
}

/** Ends the branches that were joined, once what they held is on the server in the winning revision. */
export async function removeBranches({ state, scope, database, signal }: PullContext): Promise<void> {
  for (const [key, { id, rev }] of [...state.branches]) {
    const place = parseRemoteId(id);
    const tracked = place === undefined ? undefined : state.tracked.find(place.collection, place.id);
    if (tracked === undefined || tracked.scope !== scope) continue;
    if (tracked.changes > 0) continue;
    await database.write(
      [{ _id: id, _rev: rev, ...BRANCH_END, type: tracked.collection, by: state.userName() }],
      signal,
    );
    state.branches.delete(key);
  }
}

/** What the server's checks want of a tombstone. */
const BRANCH_END = { _deleted: true, schema: 0, stamp: '' };

/** Joins a revision whose past is not known with the document here, if that is in this scope. */
export async function joinBranch({ state, scope }: PullContext, lost: Incoming): Promise<void> {
  const { collection, id, content } = lost;
  let missed: readonly LocalWrite[] = [];
  do {
    const stored = state.local.read(collection, id);
    const tracked = state.tracked.find(collection, id);
    const local = liveContentOf(stored);
    if (content === undefined || tracked?.scope !== scope || isSame(content, local)) return;
    const { document, clashes } = local === undefined ? alive(content) : joined(lost, local, content);
    const conflicts = conflictsOf(state, { collection, id, scope }, clashes, { lost, local });
    const base = tracked.changes > 0 ? tracked.base : JSON.stringify(local ?? null);
    const seen = keptPast(joinPasts(pastHere(tracked), pastOf(lost)), tracked.stamp);
    const settled = { scope, rev: tracked.rev, stamp: tracked.stamp, seen, changes: tracked.changes + 1, base };
    const write: LocalWrite = {
      collection,
      id,
      previous: stored,
      content: document,
      settled,
      author: authorOf(lost),
      effects: { conflicts },
    };
    if (isSame(document, local)) {
      state.inTransaction(() => {
        state.tracked.settle(write, settled);
        for (const conflict of conflicts) state.conflicts.add(conflict);
      });
      return;
    }
    missed = await state.local.write([write]);
  } while (missed.length > 0);
}

function conflictsOf(
  state: PullContext['state'],
  place: Parameters<typeof foundConflict>[0],
  clashes: readonly Clash[],
  { lost, local }: { readonly lost: Incoming; readonly local: Content | undefined },
): readonly FoundConflict[] {
  const sides = {
    left: { by: state.userName(), at: String(local?.updatedAt ?? '') },
    right: { by: lost.envelope?.by ?? '', at: String(lost.content?.updatedAt ?? '') },
  };
  return clashes.map((clash) => foundConflict(place, clash, sides));
}

interface Joined {
  readonly document: Content;
  readonly clashes: readonly Clash[];
}

function alive(content: Content): Joined {
  return { document: content, clashes: [{ path: [], kept: content, other: null, keptSide: 'right' }] };
}

function joined({ collection }: Incoming, local: Content, content: Content): Joined {
  const merged = mergeDocument<Content>(collection, undefined, local, content);
  const isValid = DOCUMENT_SCHEMAS[collection].safeParse(merged.document).success;
  return isValid ? merged : keepWhole<Content>(local, content);
}
