import { debounceTime, type Subscription } from 'rxjs';
import {
  AttacheError,
  type SyncAccount,
  type SyncNotice,
  type SyncService,
  type SyncStatus,
} from '../../../shared/api/index.ts';
import { isSame } from '../../../shared/model/index.ts';
import { SCOPES } from '../../../shared/sync/scope.ts';
import type { LibraryStore } from '../open-library-store.ts';
import { type Account, DEFAULT_PREFIX } from './account.ts';
import { conflictInbox } from './conflict-inbox.ts';
import { titleIn } from './document-title.ts';
import type { ReplicatedStore } from './replicated-collections.ts';
import { KEY_MAKING, type KeyMaking } from './sealing/sealing-parameters.ts';
import type { connectServer } from './server-connection.ts';
import { describeFault, ServerFailure } from './server-failure.ts';
import { rejectionSchema } from './sync-documents.ts';
import { SyncEngine } from './sync-engine.ts';
import { createSyncLog } from './sync-log.ts';
import { openSyncState } from './sync-state.ts';

/** What the service takes from outside. */
interface Surroundings {
  readonly now: () => Date;
  readonly newId: () => string;
  readonly random: () => number;
  readonly version: string;
  readonly onChange: () => void;
  readonly onFault: (fault: unknown) => void;
  /** Makes connections to the server. */
  readonly connect: typeof connectServer;
  /** What the keys of what is private are made of. */
  readonly keyMaking?: KeyMaking;
}

/** The service, and what the program does with replication by itself. */
export interface Sync extends SyncService {
  /** Replicates in the background from now on. */
  start(): void;
  noticeMachine(notice: SyncNotice): void;
  close(): Promise<void>;
}

/** Changes of one's own are noticed after so many milliseconds without another. */
const QUIET = 100;

/** Keeps a data folder in step with the server its user signed in to. */
export function createSyncService(
  store: Pick<LibraryStore, 'connection' | 'changes' | 'history'> & ReplicatedStore,
  surroundings: Surroundings,
): Sync {
  const { now, newId, random, version, onChange, onFault } = surroundings;
  const state = openSyncState({ ...store, now, newId, version });
  const inbox = conflictInbox(state, store);
  const log = createSyncLog(now);
  const engine = new SyncEngine({
    state,
    log,
    random,
    connect: surroundings.connect,
    keyMaking: surroundings.keyMaking ?? KEY_MAKING,
    onStatus: onChange,
    onFault,
  });
  let following: Subscription | undefined;
  let lastWaiting = -1;

  async function status(): Promise<SyncStatus> {
    const scopes = engine.scopes();
    const account = engine.accounts.get();
    const preferences = engine.preferences();
    const successes = SCOPES.map((scope) => state.checkpoints.get(scope).last_success);
    const oldest = successes.includes(null) ? undefined : successes.toSorted()[0];
    return {
      phase: phaseOf(),
      ...(account === undefined ? {} : { account: shownAccount(account, engine.accounts.method()) }),
      ...(oldest == null || account === undefined ? {} : { lastSuccess: oldest }),
      waiting: state.tracked.countWaiting() + state.departures.countUnsent(),
      conflicts: inbox.open().length,
      quarantined: state.quarantine.count(),
      rejected: state.tracked.rejected().length,
      ...preferences,
      isSessionOver: engine.accounts.isSessionOver(),
      encryption: state.sealing.phase(),
      scopes,
    };
    function phaseOf(): SyncStatus['phase'] {
      if (account === undefined) return 'off';
      if (!engine.accounts.hasSession()) return 'signed-out';
      if (scopes.some(({ phase }) => phase === 'working')) return 'working';
      if (scopes.some(({ phase }) => phase === 'failed')) return 'failed';
      return preferences.isWorkingOffline ? 'paused' : 'idle';
    }
  }

  /** Own changes are sent soon; the status is told where the number of those waiting is another. */
  function followOwnChanges(): void {
    following ??= store.changes.pipe(debounceTime(QUIET)).subscribe(() => {
      const waiting = state.tracked.countWaiting();
      if (waiting !== lastWaiting) onChange();
      lastWaiting = waiting;
      if (waiting > 0) engine.wake();
    });
  }

  /** Changes how what is private is encrypted, and brings what is there into that form. */
  async function changeEncryption(line: string, change: () => Promise<void>): Promise<SyncStatus> {
    await change().catch((fault: unknown) => {
      throw describeFault(fault);
    });
    log.add(line);
    const [fault] = await engine.once();
    if (fault !== undefined && !(fault instanceof ServerFailure)) onFault(fault);
    onChange();
    return status();
  }

  return {
    status,
    async signIn(input) {
      const before = engine.accounts.get();
      const account = await engine.accounts.signIn(input).catch((fault: unknown) => {
        throw wrongPassword(fault);
      });
      if (before !== undefined && !isSame(before, account)) {
        state.checkpoints.clear(SCOPES);
        state.sealing.forget();
      }
      state.tracked.retryRejected();
      log.add('Signed in.');
      await engine.restart();
      onChange();
      return status();
    },
    async signOut() {
      engine.accounts.endSession();
      log.add('Signed out.');
      await engine.restart();
      onChange();
      return status();
    },
    async syncNow() {
      const faults = await engine.once();
      for (const fault of faults) if (!(fault instanceof ServerFailure)) onFault(fault);
      onChange();
      return status();
    },
    async change(input) {
      const { isWorkingOffline, isMetered } = { ...engine.preferences(), ...definedOf(input) };
      engine.setPreferences({ isWorkingOffline, isMetered });
      await engine.restart();
      onChange();
      return status();
    },
    async notice(input) {
      engine.notice(input);
    },
    encryptPrivate: ({ passphrase }) =>
      changeEncryption('The passphrase of what is private was given.', () => engine.encryptPrivate(passphrase)),
    changePassphrase: ({ passphrase, isNewKey = false }) =>
      changeEncryption('The passphrase of what is private was changed.', () =>
        engine.changePassphrase(passphrase, isNewKey),
      ),
    stopEncrypting: () =>
      changeEncryption('What is private is not encrypted on the server any more.', () => engine.stopEncrypting()),
    async conflicts() {
      return inbox.shown();
    },
    async resolve(decision) {
      await inbox.resolve(decision);
      engine.wake();
      onChange();
    },
    async quarantine() {
      return state.quarantine.list();
    },
    async rejected() {
      return state.tracked.rejected().map(({ collection, id, rejection }) => ({
        collection,
        documentId: id,
        title: titleIn(state, collection, id),
        ...shownRejection(rejection),
      }));
    },
    async retryRejected() {
      state.tracked.retryRejected();
      engine.wake();
      onChange();
      return status();
    },
    async log() {
      return log.lines();
    },
    noticeMachine: (notice) => engine.notice(notice),
    start() {
      followOwnChanges();
      engine.start();
    },
    async close() {
      following?.unsubscribe();
      await engine.stop();
    },
  };
}

function shownAccount({ url, name, prefix }: Account, method: SyncAccount['method']): SyncAccount {
  return { url, name, method, ...(prefix === DEFAULT_PREFIX ? {} : { prefix }) };
}

function shownRejection(text: string | null): { reason: string; at: string } {
  const { reason, at } = rejectionSchema.parse(JSON.parse(text ?? ''));
  return { reason, at };
}

function definedOf<T extends object>(input: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as never;
}

/** While signing in, 401 means something else than later. */
function wrongPassword(fault: unknown): unknown {
  if (!(fault instanceof ServerFailure) || fault.kind !== 'signed-out') return describeFault(fault);
  return new AttacheError('Rejected', 'The server does not know you by this.', {
    hint: 'Check the name and the password, or ask for a new token.',
    cause: fault,
  });
}
