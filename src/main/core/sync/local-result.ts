import { isSame } from '../../../shared/model/index.ts';
import { joinPasts } from '../../../shared/sync/causal-past.ts';
import { generationOf } from '../../../shared/sync/envelope.ts';
import type { Scope } from '../../../shared/sync/scope.ts';
import { authorOf, type Incoming, pastOf } from './incoming.ts';
import { type LocalWrite, liveContentOf, type Stored } from './local-documents.ts';
import { type Content, type Effects, keptPast, pastHere, type Settled } from './sync-documents.ts';
import type { SyncState } from './sync-state.ts';

/** What a document becomes. */
export interface Outcome {
  readonly content: Content | undefined;
  readonly hasChanges: boolean;
  readonly stored: Stored | undefined;
  readonly effects?: Effects;
}

/** The write that makes a document what it becomes on top of a server's revision; none where it is that already. */
export function writeResult(
  state: SyncState,
  incoming: Incoming,
  scope: Scope,
  { content, hasChanges, stored, effects = {} }: Outcome,
): LocalWrite[] {
  const { collection, id, rev, content: remote, envelope } = incoming;
  const stamp = envelope?.stamp ?? null;
  const past = joinPasts(pastHere(state.tracked.find(collection, id)), pastOf(incoming));
  const settled: Settled = {
    scope,
    rev,
    stamp,
    seen: keptPast(past, stamp),
    changes: hasChanges ? 1 : 0,
    base: hasChanges ? JSON.stringify(remote ?? null) : null,
  };
  if (isSame(content, liveContentOf(stored))) {
    state.tracked.settle({ collection, id }, settled);
    takeEffect(state, { collection, id }, effects);
    return [];
  }
  return [{ collection, id, previous: stored, content, settled, author: authorOf(incoming), effects }];
}

/** Where nothing is written, what else is true is noted at once. */
export function takeEffect(
  state: SyncState,
  { collection, id }: Pick<Incoming, 'collection' | 'id'>,
  { conflicts = [], departures = [], endsConflicts = false }: Effects,
): void {
  if (endsConflicts) state.conflicts.removeAllOf(collection, id);
  for (const conflict of conflicts) state.conflicts.add(conflict);
  for (const departure of departures) state.departures.add(departure);
}

/** What the server says this document left, also by another device of the same user. */
export function followDepartures(state: SyncState, { collection, id, envelope }: Incoming): void {
  for (const [scope, rev] of Object.entries(envelope?.left ?? {})) {
    const known = state.departures.of(collection, id).find((departure) => departure.scope === scope);
    if (known === undefined || generationOf(known.rev) < generationOf(rev)) {
      state.departures.add({ collection, id, scope: scope as Scope, rev, seen: null }, true);
    }
  }
}
