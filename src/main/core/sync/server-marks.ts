import { remoteId } from '../../../shared/sync/envelope.ts';
import type { Scope } from '../../../shared/sync/scope.ts';
import { type Database, type RevisionName, sequenceNumber } from './database.ts';
import { ServerFailure } from './server-failure.ts';
import type { SyncState } from './sync-state.ts';

/** The server shows an earlier state than this device knows. */
export class ServerWentBack extends Error {}

/** Up to where the changes of the server were taken in, and the last of them. */
interface Progress {
  readonly since: string;
  readonly newest: RevisionName | undefined;
}

/** The marks a device leaves on a server, by which it knows again whether that is still what it was. */
export interface ServerMarks {
  /** Looks whether the server has what this device knows it had. @throws ServerWentBack, ServerFailure */
  check(): Promise<void>;
  /** Whether something was seen there that no mark stands behind yet. */
  isDue(): boolean;
  /**
   * Leaves a mark behind what was seen, and only then remembers it as seen: a server put back to before the mark shows an earlier one.
   * Then looks whether what was seen is there still: it may have been put back before the mark was left.
   * @throws ServerWentBack, ServerFailure
   */
  confirm(progress?: Progress): Promise<void>;
}

interface Surroundings {
  readonly state: SyncState;
  readonly scope: Scope;
  readonly database: Database;
  readonly signal: AbortSignal;
}

/** The marks of one exchange. */
export function serverMarks({ state, scope, database, signal }: Surroundings): ServerMarks {
  const { checkpoints } = state;
  let note: Awaited<ReturnType<Database['note']>>;

  async function check(): Promise<void> {
    note = await database.note(state.deviceId(), signal);
    const { since, turn } = checkpoints.get(scope);
    if (since === '0' && turn === 0) return;
    const present = await database.sequence(signal);
    if ((note?.turn ?? 0) < turn || sequenceNumber(present) < sequenceNumber(since)) throw new ServerWentBack();
    if (!checkpoints.isDoubtful(scope)) return;
    // An exchange that did not come to its end: what it saw has no mark behind it.
    state.departures.sendUnconfirmed(scope);
    if (state.tracked.unconfirmed(scope).length > 0) await confirm();
    else checkpoints.confirm(scope, {});
  }

  async function confirm(progress?: Progress): Promise<void> {
    const turn = Math.max(checkpoints.get(scope).turn, note?.turn ?? 0) + 1;
    await leave(turn);
    const seen = checkpoints.isDoubtful(scope) ? state.tracked.unconfirmed(scope) : [];
    const names = seen.map(({ collection, id, rev }) => ({ id: remoteId(collection, id), rev }));
    const newest = progress?.newest === undefined ? [] : [progress.newest];
    if (await database.lacks([...names, ...newest], signal)) throw new ServerWentBack();
    checkpoints.confirm(scope, { turn, ...(progress === undefined ? {} : { since: progress.since }) });
  }

  /** On top of the mark before: where that is another one now, the server went back in between. */
  async function leave(turn: number): Promise<void> {
    try {
      const { rev } = await database.leaveNote(state.deviceId(), { turn, _rev: note?._rev }, signal);
      note = { turn, _rev: rev };
    } catch (fault) {
      if (!(fault instanceof ServerFailure) || fault.kind !== 'conflict') throw fault;
      note = await database.note(state.deviceId(), signal);
      // A request that was repeated on its way.
      if (note?.turn !== turn) throw new ServerWentBack();
    }
  }

  return { check, confirm, isDue: () => checkpoints.isDoubtful(scope) };
}
