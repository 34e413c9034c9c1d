import { createHash } from 'node:crypto';
import { canonicalJson, isSame } from '../../../shared/model/index.ts';
import { generationOf } from '../../../shared/sync/envelope.ts';
import type { Scope } from '../../../shared/sync/scope.ts';
import { authorOf, type Incoming } from './incoming.ts';
import { judgeIncoming } from './judge-incoming.ts';
import { type LocalWrite, liveContentOf, type Stored } from './local-documents.ts';
import type { Content, Settled, TrackedDocument } from './sync-documents.ts';
import type { SyncState } from './sync-state.ts';

export interface Applied {
  /** Ids of documents the server shows in an older revision than we know. */
  readonly stale: readonly Incoming[];
}

/** Somebody may type into the same document again and again; after so many rounds the rest waits for the next answer. */
const MAX_ROUNDS = 100;

/** Takes revisions of one scope into the local documents; whatever a person writes meanwhile is joined with them. */
export async function applyIncoming(state: SyncState, scope: Scope, incoming: readonly Incoming[]): Promise<Applied> {
  const stale: Incoming[] = [];
  let rest = incoming;
  for (let round = 0; rest.length > 0; round++) {
    if (round === MAX_ROUNDS) throw new Error('A document changes faster than it can be replicated.');
    const writes: (LocalWrite & { readonly incoming: Incoming })[] = [];
    state.inTransaction(() => {
      for (const one of rest) {
        for (const write of applyOne(state, scope, one, stale)) writes.push({ ...write, incoming: one });
      }
    });
    const missed = new Set(await state.local.write(writes));
    rest = [...new Set(writes.filter((write) => missed.has(write)).map((write) => write.incoming))];
  }
  return { stale };
}

/** Joins one revision; gives the writes to make, if documents themselves change by it. */
function applyOne(state: SyncState, scope: Scope, incoming: Incoming, stale: Incoming[]): LocalWrite[] {
  const { collection, id } = incoming;
  state.clock.receive(incoming.envelope?.stamp ?? '');
  const present = state.tracked.find(collection, id);
  const stored = state.local.read(collection, id);
  if (present?.scope != null && present.scope !== scope) {
    return applyElsewhere(state, scope, incoming, present, stored);
  }
  const judgement = judgeIncoming(incoming, present, stored);
  if (judgement.kind === 'stale') stale.push(incoming);
  if (judgement.kind !== 'result') return [];
  const { content, hasChanges, clashes } = judgement;
  const place = { collection, id, scope };
  const isDecidedHere =
    incoming.content !== undefined && state.conflicts.follow(place, incoming.envelope?.clashes ?? []);
  const sides = {
    left: { by: state.userName(), at: writtenAt(liveContentOf(stored)) },
    right: { by: incoming.envelope?.by ?? '', at: writtenAt(incoming.content) },
  };
  for (const clash of clashes) state.conflicts.add(place, clash, sides);
  if (content === undefined) state.conflicts.removeAllOf(collection, id);
  followDepartures(state, incoming);
  return writeResult(state, incoming, scope, { content, hasChanges: hasChanges || isDecidedHere, stored });
}

interface Outcome {
  readonly content: Content | undefined;
  readonly hasChanges: boolean;
  readonly stored: Stored | undefined;
}

function writeResult(
  state: SyncState,
  incoming: Incoming,
  scope: Scope,
  { content, hasChanges, stored }: Outcome,
): LocalWrite[] {
  const { collection, id, rev, content: remote, envelope } = incoming;
  const settled: Settled = {
    scope,
    rev,
    stamp: envelope?.stamp ?? null,
    changes: hasChanges ? 1 : 0,
    base: hasChanges ? JSON.stringify(remote ?? null) : null,
  };
  if (isSame(content, liveContentOf(stored))) {
    state.tracked.settle({ collection, id }, settled);
    return [];
  }
  return [{ collection, id, previous: stored, content, settled, author: authorOf(incoming) }];
}

/** What the server says this document left, also by another device of the same user. */
function followDepartures(state: SyncState, { collection, id, envelope }: Incoming): void {
  for (const [scope, rev] of Object.entries(envelope?.left ?? {})) {
    const known = state.departures.of(collection, id).find((departure) => departure.scope === scope);
    if (known === undefined || generationOf(known.rev) < generationOf(rev)) {
      state.departures.add({ collection, id, scope: scope as Scope, rev }, true);
    }
  }
}

/**
 * A revision from another scope than the one the document is in here: a late copy of what moved, the move itself, or (somebody
 * edited what somebody else moved) a second document of the same id. Then the shared one keeps the id, and the private one goes on
 * as a private copy: what is private is never joined with what is shared.
 */
function applyElsewhere(
  state: SyncState,
  scope: Scope,
  incoming: Incoming,
  present: TrackedDocument,
  stored: Stored | undefined,
): LocalWrite[] {
  const { collection, id, content, envelope, rev } = incoming;
  const home = present.scope as Scope;
  if (content === undefined) return [];
  const departure = state.departures.of(collection, id).find((known) => known.scope === scope);
  if (departure !== undefined && generationOf(rev) <= generationOf(departure.rev)) return [];
  const leftHome = envelope?.left?.[home];
  const isMove =
    leftHome !== undefined && (present.rev === null || generationOf(present.rev) <= generationOf(leftHome));
  const local = liveContentOf(stored);
  if ((isMove && present.changes === 0) || local === undefined) {
    followDepartures(state, incoming);
    state.departures.forget(collection, id, scope);
    if (scope === 'private') state.conflicts.makePrivate(collection, id);
    state.conflicts.follow({ collection, id, scope }, envelope?.clashes ?? []);
    return writeResult(state, incoming, scope, { content, hasChanges: false, stored });
  }
  state.elsewhere.add('private');
  const copy = copyOf(home === 'private' ? local : content);
  const copied = copyWrite(state, copy, authorOf(incoming));
  if (home !== 'private') {
    state.departures.add({ collection, id, scope, rev });
    return copied;
  }
  if (present.rev !== null) state.departures.add({ collection, id, scope: home, rev: present.rev });
  state.departures.forget(collection, id, scope);
  followDepartures(state, incoming);
  return [...copied, ...writeResult(state, incoming, scope, { content, hasChanges: false, stored })];
}

/** Of one content the same copy on every device of the user; of another content another one. */
function copyOf(content: Content): Content {
  const hash = createHash('sha256').update(canonicalJson(content)).digest('hex').slice(0, 8);
  return { ...content, id: `${content.id.slice(0, 90).replace(/-+$/, '')}-private-${hash}`, visibility: 'private' };
}

function copyWrite(state: SyncState, content: Content, author: LocalWrite['author']): LocalWrite[] {
  const { id } = content;
  const stored = state.local.read('annotations', id);
  if (stored !== undefined) return [];
  const settled: Settled = { scope: 'private', rev: null, stamp: null, changes: 1, base: null };
  return [{ collection: 'annotations', id, previous: stored, content, settled, author }];
}

function writtenAt(content: Content | undefined): string {
  return typeof content?.updatedAt === 'string' ? content.updatedAt : '';
}
