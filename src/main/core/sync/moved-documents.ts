import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../shared/model/index.ts';
import { covers, joinPasts } from '../../../shared/sync/causal-past.ts';
import { generationOf } from '../../../shared/sync/envelope.ts';
import type { Scope } from '../../../shared/sync/scope.ts';
import { type Departure, departureOf } from './departures.ts';
import { authorOf, type Incoming, pastOf } from './incoming.ts';
import { isSuccessor } from './judge-incoming.ts';
import { type LocalWrite, liveContentOf, type Stored } from './local-documents.ts';
import { followDepartures, takeEffect, writeResult } from './local-result.ts';
import { type Content, keptPast, pastHere, type Settled, type TrackedDocument } from './sync-documents.ts';
import type { SyncState } from './sync-state.ts';

/**
 * A revision from another scope than the one the document is in here: a late copy of what moved, the move itself, or (somebody
 * edited what somebody else moved) a second document of the same id. Then the shared one keeps the id, and the private one goes on
 * as a private copy: what is private is never joined with what is shared.
 */
export function applyElsewhere(
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
  if (departure !== undefined && isLateCopy(incoming, departure, present)) {
    // The server was put back to before it left.
    if (departure.rev !== rev) state.departures.add(arrivalOf(incoming, scope));
    return [];
  }
  const leftHome = envelope?.left?.[home];
  const isMove = leftHome !== undefined && isSuccessor(incoming, present);
  const local = liveContentOf(stored);
  if ((isMove && present.changes === 0) || local === undefined) {
    followDepartures(state, incoming);
    state.departures.forget(collection, id, scope);
    if (scope === 'private') state.conflicts.makePrivate(collection, id);
    state.conflicts.follow({ collection, id, scope }, envelope?.clashes ?? []);
    return writeResult(state, incoming, scope, { content, hasChanges: false, stored });
  }
  state.elsewhere.add('private');
  if (home !== 'private') return copyWrite(state, copyOf(content), authorOf(incoming), [arrivalOf(incoming, scope)]);
  const left = present.rev === null ? [] : [departureOf({ ...present, rev: present.rev }, home)];
  const copied = copyWrite(state, copyOf(local), authorOf(incoming), left);
  state.departures.forget(collection, id, scope);
  followDepartures(state, incoming);
  state.conflicts.follow({ collection, id, scope }, envelope?.clashes ?? []);
  return [...copied, ...writeResult(state, incoming, scope, { content, hasChanges: false, stored })];
}

/** A revision of the server as what is to end there. */
function arrivalOf(incoming: Incoming, scope: Scope): Departure {
  const { collection, id, rev } = incoming;
  return { collection, id, scope, rev, seen: JSON.stringify(pastOf(incoming)) };
}

/** Whether what is still there where a document left is nothing new. */
function isLateCopy(incoming: Incoming, departure: Departure, present: TrackedDocument): boolean {
  const { seen, stamp = '' } = incoming.envelope ?? {};
  if (seen === undefined) return generationOf(incoming.rev) <= generationOf(departure.rev);
  return covers(pastHere(present), stamp);
}

/**
 * Somebody edited a note where it was, while it was moved here and that is not told yet: as above, the shared one keeps the id, and
 * what was written privately goes on as a private copy. Nobody shares words they did not see.
 */
export function fork(
  state: SyncState,
  scope: Scope,
  incoming: Incoming,
  { stored, local }: { readonly stored: Stored | undefined; readonly local: Content },
): LocalWrite[] {
  const { collection, id, content = local, rev, envelope } = incoming;
  state.conflicts.follow({ collection, id, scope }, envelope?.clashes ?? []);
  state.elsewhere.add('private');
  if (scope !== 'private') {
    const copied = copyWrite(state, copyOf(local), authorOf(incoming), []);
    return [...copied, ...writeResult(state, incoming, scope, { content, hasChanges: false, stored })];
  }
  const stamp = envelope?.stamp ?? null;
  // What was written there goes on in the copy; the document here is without it, but never to be joined with it again.
  const seen = keptPast(joinPasts(pastHere(state.tracked.find(collection, id)), pastOf(incoming)), stamp);
  const settled: Settled = { scope, rev, stamp, seen, changes: 1, base: JSON.stringify(content) };
  const author = authorOf(incoming);
  const copied = copyWrite(state, copyOf(content), author, []);
  return [...copied, { collection, id, previous: stored, content: local, settled, author }];
}

/** Of one content the same copy on every device of the user; of another content another one. */
function copyOf(content: Content): Content {
  const hash = createHash('sha256').update(canonicalJson(content)).digest('hex').slice(0, 8);
  return { ...content, id: `${content.id.slice(0, 90).replace(/-+$/, '')}-private-${hash}`, visibility: 'private' };
}

/** Writes a copy; what it is a copy of leaves its scope with that, and not before. */
function copyWrite(
  state: SyncState,
  content: Content,
  author: LocalWrite['author'],
  departures: readonly Departure[],
): LocalWrite[] {
  const { id } = content;
  const stored = state.local.read('annotations', id);
  if (stored !== undefined) {
    takeEffect(state, { collection: 'annotations', id }, { departures });
    return [];
  }
  const settled: Settled = { scope: 'private', rev: null, stamp: null, seen: null, changes: 1, base: null };
  return [{ collection: 'annotations', id, previous: stored, content, settled, author, effects: { departures } }];
}
