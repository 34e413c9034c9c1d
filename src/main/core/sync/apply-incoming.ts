import { valueAt } from '../../../shared/merge/index.ts';
import { isSame } from '../../../shared/model/index.ts';
import type { SharedClash } from '../../../shared/sync/envelope.ts';
import { type Scope, scopeOf } from '../../../shared/sync/scope.ts';
import { foundConflict } from './conflicts.ts';
import { type Incoming, pastOf } from './incoming.ts';
import { isEditedThere, isSuccessor, type Judgement, judgeIncoming, wentIn } from './judge-incoming.ts';
import { type LocalWrite, liveContentOf, type Stored } from './local-documents.ts';
import { followDepartures, writeResult } from './local-result.ts';
import { applyElsewhere, fork } from './moved-documents.ts';
import type { Content, Effects } from './sync-documents.ts';
import type { SyncState } from './sync-state.ts';

export interface Applied {
  /** Ids of documents the server shows in an older revision than we know. */
  readonly stale: readonly Incoming[];
}

/** Somebody may type into the same document again and again; after so many rounds the rest waits for the next answer. */
const MAX_ROUNDS = 100;

/** Takes revisions of one scope into the local documents; whatever a person writes meanwhile is joined with them. */
export async function applyIncoming(state: SyncState, scope: Scope, incoming: readonly Incoming[]): Promise<Applied> {
  await state.beforeWrite(incoming.length);
  return state.exclusively(() => applyAll(state, scope, incoming));
}

async function applyAll(state: SyncState, scope: Scope, incoming: readonly Incoming[]): Promise<Applied> {
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
  state.receive(pastOf(incoming));
  const present = state.tracked.find(collection, id);
  const stored = state.local.read(collection, id);
  if (present?.scope != null && present.scope !== scope) {
    return applyElsewhere(state, scope, incoming, present, stored);
  }
  const place = { collection, id, scope };
  const news = {
    here: state.conflicts.hasUnshared(place),
    there: !state.conflicts.areKnown(incoming.envelope?.clashes ?? []),
  };
  const judgement = judgeIncoming(incoming, present, stored, news);
  if (judgement.kind === 'stale') stale.push(incoming);
  if (judgement.kind !== 'result') return [];
  const local = liveContentOf(stored);
  const hasMovedHere = local !== undefined && scopeOf(collection, local) !== scope;
  if (hasMovedHere && isEditedThere(incoming, present)) return fork(state, scope, incoming, { stored, local });
  const isAhead = present === undefined || isSuccessor(incoming, present);
  const isBehind = present !== undefined && wentIn(incoming, present);
  return takeJudgement(state, place, incoming, { stored, judgement, isAhead, isBehind });
}

interface JudgedRevision {
  readonly stored: Stored | undefined;
  readonly judgement: Extract<Judgement, { kind: 'result' }>;
  /** Made from what this device knows: what it does not say any more is over. */
  readonly isAhead: boolean;
  /** All of it is in what is here. */
  readonly isBehind: boolean;
}

function takeJudgement(
  state: SyncState,
  place: Parameters<typeof foundConflict>[0],
  incoming: Incoming,
  { stored, judgement, isAhead, isBehind }: JudgedRevision,
): LocalWrite[] {
  const { content, hasChanges, clashes } = judgement;
  const told = incoming.envelope?.clashes ?? [];
  const isOursRight = (clash: SharedClash) => isTheOtherWayRound(state, incoming, content, clash);
  const isDecidedHere =
    incoming.content !== undefined && state.conflicts.follow(place, told, { isAhead, isBehind, isOursRight });
  // A clash found in an earlier revision and not sent yet is a change, be the document itself as the server has it.
  const isToBeTold = content !== undefined && (isDecidedHere || state.conflicts.hasUnshared(place));
  const sides = {
    left: { by: state.userName(), at: writtenAt(liveContentOf(stored)) },
    right: { by: incoming.envelope?.by ?? '', at: writtenAt(incoming.content) },
  };
  followDepartures(state, incoming);
  const effects: Effects = {
    conflicts: clashes.map((clash) => foundConflict(place, clash, sides)),
    // A deletion of one's own is not everybody's yet: what is open may yet outlive it.
    endsConflicts: content === undefined && !hasChanges,
  };
  return writeResult(state, incoming, place.scope, { content, hasChanges: hasChanges || isToBeTold, stored, effects });
}

/**
 * Whether a clash that is open here as well keeps another side here than there: then what is here is right about the document here, or
 * neither would show the side that is only there.
 */
function isTheOtherWayRound(
  state: SyncState,
  { collection, content: remote }: Incoming,
  content: Content | undefined,
  { id, path }: SharedClash,
): boolean {
  if (remote === undefined || content === undefined || !state.conflicts.isOpen(id)) return false;
  return !isSame(valueAt(collection, content, path), valueAt(collection, remote, path));
}

function writtenAt(content: Content | undefined): string {
  return typeof content?.updatedAt === 'string' ? content.updatedAt : '';
}
