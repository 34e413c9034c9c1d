import { isSame } from '../../../shared/model/index.ts';
import { generationOf, parseRemoteId } from '../../../shared/sync/envelope.ts';
import type { Scope } from '../../../shared/sync/scope.ts';
import { applyIncoming } from './apply-incoming.ts';
import type { BatchSize } from './batch-size.ts';
import { joinBranches } from './branches.ts';
import type { Changes, Database } from './database.ts';
import { type Incoming, parseRow, type RemoteRow } from './incoming.ts';
import { liveContentOf } from './local-documents.ts';
import { ServerFailure } from './server-failure.ts';
import { type ServerMarks, ServerWentBack } from './server-marks.ts';
import type { SyncState } from './sync-state.ts';

export interface PullContext {
  readonly state: SyncState;
  readonly scope: Scope;
  readonly database: Database;
  readonly batch: BatchSize;
  readonly signal: AbortSignal;
  readonly onProgress: (received: number, pending: number | undefined) => void;
}

/** Where each batch has a mark left behind it. */
export interface MarkedContext extends PullContext {
  readonly marks: ServerMarks;
}

const TOO_LARGE = 'It is too large to be received.';

/** Takes in what changed on the server since the checkpoint, batch by batch, each with its checkpoint. */
export async function pull(context: MarkedContext): Promise<void> {
  const { state, scope, signal, marks } = context;
  for (;;) {
    signal.throwIfAborted();
    const { since } = state.checkpoints.get(scope);
    const changes = await readChanges(context, since);
    await takeInRows(context, changes.rows);
    // A repeated answer to an earlier question may turn the checkpoint back; taking it in twice does no harm.
    if (changes.count > 0) await marks.confirm({ since: changes.last, newest: changes.newest });
    context.onProgress(changes.rows.length, changes.pending);
    if (changes.count === 0 || changes.pending === 0) return;
  }
}

/** Takes revisions in; what is no document of ours goes into quarantine with its reason and holds nothing up. */
export async function takeIn(context: PullContext, rows: readonly RemoteRow[]): Promise<void> {
  context.state.checkpoints.doubt(context.scope);
  await takeInRows(context, rows);
}

async function takeInRows(context: PullContext, rows: readonly RemoteRow[]): Promise<void> {
  const { state, scope, database, signal } = context;
  const stale = await sortAndApply(state, scope, rows);
  await joinBranches(context, rows);
  if (stale.length === 0) return;
  // An answer that came late, or a server that went back? What it says now decides.
  const ids = new Map(stale.map((incoming) => [`${incoming.collection}:${incoming.id}`, incoming]));
  const present = await database.read([...ids.keys()], signal);
  const isBehind = present.some((row) => {
    const place = parseRemoteId(row.id);
    const known = place === undefined ? undefined : state.tracked.find(place.collection, place.id)?.rev;
    return known != null && generationOf(row.rev) < generationOf(known);
  });
  if (isBehind || present.length < ids.size) throw new ServerWentBack();
  await sortAndApply(state, scope, present);
}

async function sortAndApply(state: SyncState, scope: Scope, rows: readonly RemoteRow[]): Promise<readonly Incoming[]> {
  const incoming: Incoming[] = [];
  for (const row of rows) {
    const parsed = parseRow(row, scope);
    if (parsed.kind === 'foreign') continue;
    if (parsed.kind === 'unusable') {
      state.quarantine.put(scope, row, parsed.reason);
      continue;
    }
    if (isChangedIssue(state, parsed.incoming)) {
      state.quarantine.put(scope, row, 'An issue is never changed: the one that is here stays as it is.');
      continue;
    }
    state.quarantine.release(scope, row.id);
    incoming.push(parsed.incoming);
  }
  return (await applyIncoming(state, scope, incoming)).stale;
}

/** What was sent to a client is evidence: nobody rewrites or removes it here, whatever a server says. */
function isChangedIssue(state: SyncState, { collection, id, content }: Incoming): boolean {
  if (collection !== 'issues') return false;
  const kept = liveContentOf(state.local.read(collection, id));
  return kept !== undefined && !isSame(kept, content);
}

/** Asks for fewer documents when an answer is too large; one that is too large by itself is named without its content. */
async function readChanges(context: PullContext, since: string): Promise<Changes> {
  const { database, batch, signal, state, scope } = context;
  for (;;) {
    try {
      return await batch.measure((limit) => database.changes({ since, limit, signal }));
    } catch (fault) {
      if (!(fault instanceof ServerFailure) || fault.kind !== 'oversized-answer') throw fault;
      if (batch.shrink()) continue;
      const changes = await database.changes({ since, limit: 1, withDocuments: false, signal });
      const [row] = changes.rows;
      if (row !== undefined) state.quarantine.put(scope, row, TOO_LARGE);
      return { ...changes, rows: [] };
    }
  }
}

/** Looks again at what another version of the program could not take in. One by one: each may be too large. */
export async function lookAgainAtQuarantine(context: PullContext): Promise<void> {
  const { state, scope, database, signal } = context;
  for (const id of state.quarantine.judgedByAnother(scope)) {
    try {
      await takeIn(context, await database.read([id], signal));
    } catch (fault) {
      if (!(fault instanceof ServerFailure) || fault.kind !== 'oversized-answer') throw fault;
      state.quarantine.put(scope, { id, rev: '' }, TOO_LARGE);
    }
  }
}
