import { isSame } from '../../../shared/model/index.ts';
import { generationOf, parseRemoteId } from '../../../shared/sync/envelope.ts';
import type { Scope } from '../../../shared/sync/scope.ts';
import { inShortTurns } from '../store/in-short-turns.ts';
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
  /** Whether every byte costs and nobody asked for this exchange: what is large and not needed at once stays where it is. */
  readonly isSparing: boolean;
  readonly onProgress: (received: number, pending: number | undefined) => void;
}

/** Where each batch has a mark left behind it. */
export interface MarkedContext extends PullContext {
  readonly marks: ServerMarks;
}

/** Rows that are taken in at once until it is known how long that takes: some twenty milliseconds. */
const TAKEN_AT_FIRST = 50;

const TOO_LARGE = 'It is too large to be received.';

/**
 * Takes in what changed on the server since the checkpoint, batch by batch, each with its checkpoint. While one is taken in, the server
 * is asked for the next.
 */
export async function pull(context: MarkedContext): Promise<void> {
  const { state, scope, signal, marks } = context;
  const ending = new AbortController();
  const beside = { ...context, signal: AbortSignal.any([signal, ending.signal]) };
  let ahead: Promise<Changes> | undefined;
  try {
    for (;;) {
      signal.throwIfAborted();
      const changes = await (ahead ?? readChanges(context, state.checkpoints.get(scope).since));
      ahead = changes.count === 0 || changes.pending === 0 ? undefined : readChanges(beside, changes.last);
      // Whoever takes it in is told; nobody may come to that.
      ahead?.catch(() => undefined);
      await takeInRows(context, changes.rows);
      // A repeated answer to an earlier question may turn the checkpoint back; taking it in twice does no harm.
      if (changes.count > 0) await marks.confirm({ since: changes.last, newest: changes.newest });
      context.onProgress(changes.rows.length, changes.pending);
      if (ahead === undefined) return;
    }
  } finally {
    ending.abort();
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

/** In short turns: of a first pull each batch would hold the process for long. */
async function sortAndApply(state: SyncState, scope: Scope, rows: readonly RemoteRow[]): Promise<readonly Incoming[]> {
  const stale: Incoming[] = [];
  const take = async (some: readonly RemoteRow[]) => {
    stale.push(...(await applyRows(state, scope, some)));
  };
  await inShortTurns(rows, take, { first: TAKEN_AT_FIRST });
  return stale;
}

async function applyRows(state: SyncState, scope: Scope, rows: readonly RemoteRow[]): Promise<readonly Incoming[]> {
  const incoming: Incoming[] = [];
  for (const row of rows) {
    const parsed = parseRow(row, scope);
    if (parsed.kind === 'foreign') {
      if (row.isDeleted) state.quarantine.release(scope, row.id);
      continue;
    }
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
