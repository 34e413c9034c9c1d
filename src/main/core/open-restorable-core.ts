import { Subject, type Subscription } from 'rxjs';
import {
  type ApiAnswer,
  AttacheError,
  type Change,
  changeSchema,
  type RestoreReport,
  type SyncNotice,
  toApiError,
} from '../../shared/api/index.ts';
import type { Core, CoreOptions } from './core.ts';
import { openCore } from './open-core.ts';
import { type BackupSchedule, startBackupSchedule } from './services/backup-schedule.ts';
import { listBackups } from './store/backup/backup-folder.ts';
import { restoreInWorker } from './store/backup/restore-in-worker.ts';
import { createTaskBoard } from './tasks/task-board.ts';

const RESTORE = 'backups.restore';
const TASKS = 'tasks.';
/** What may change without a document being written. */
const NOT_WRITTEN: ReadonlySet<Change['collection']> = new Set(['backups', 'sync', 'tasks']);
/** What windows are told of after a restore: anything may be another. */
const EVERYTHING = changeSchema.shape.collection.options;

/**
 * Opens the core for a program that runs for long: it makes backups by the hour, and a window may have one put in the store's place.
 * For that the store is closed and opened again under the windows; calls meanwhile are refused, those under way are waited for.
 * @throws AttacheError what `openCore` throws
 */
export async function openRestorableCore(options: CoreOptions): Promise<Core> {
  const changes = new Subject<Change>();
  const tasks = createTaskBoard({
    newId: options.newId,
    onChange: () => changes.next({ collection: 'tasks', ids: [] }),
  });
  const inFlight = new Set<Promise<ApiAnswer>>();
  /** Why calls are refused, if they are. */
  let refusal: AttacheError | undefined;
  let subscription: Subscription | undefined;
  let schedule: BackupSchedule | undefined;
  let isSyncing = false;
  /** What was told of the machine last. */
  let machine: SyncNotice = {};
  let core = await open();
  schedule = startBackupSchedule({
    now: options.now,
    newest: () => listBackups(options.directory)[0],
    makeBackup: () => core.makeScheduledBackup(),
  });

  async function open(): Promise<Core> {
    const opened = await openCore({ ...options, restore, tasks });
    subscription = opened.changes.subscribe((change) => {
      if (!NOT_WRITTEN.has(change.collection)) schedule?.noteChange();
      changes.next(change);
    });
    if (Object.keys(machine).length > 0) opened.noticeMachine(machine);
    if (isSyncing) opened.startSync();
    return opened;
  }

  async function restore(backup: string): Promise<RestoreReport> {
    if (refusal !== undefined) throw refusal;
    refusal = beingRestored();
    await Promise.all(inFlight);
    subscription?.unsubscribe();
    await core.close();
    try {
      const { directory, key, now } = options;
      return await tasks.run('restore', (work) => restoreInWorker({ directory, key, at: now(), backup }, work));
    } finally {
      await reopen();
    }
  }

  /** Where that fails, every call says why. */
  async function reopen(): Promise<void> {
    try {
      core = await open();
      refusal = undefined;
      for (const collection of EVERYTHING) changes.next({ collection, ids: [] });
    } catch (fault) {
      if (toApiError(fault).kind === 'Bug') options.onFault(fault);
      refusal = fault instanceof AttacheError ? fault : notOpen(fault);
    }
  }

  return {
    get services() {
      return core.services;
    },
    changes,
    async dispatch(call) {
      // What is under way is told, and stopped, while nothing else is answered.
      if (pathOf(call).startsWith(TASKS)) return core.dispatch(call);
      if (refusal !== undefined) return { ok: false, error: toApiError(refusal) };
      const answer = core.dispatch(call);
      // A restore waits for all others, so it can not be one of them.
      if (pathOf(call) === RESTORE) return answer;
      inFlight.add(answer);
      return answer.finally(() => inFlight.delete(answer));
    },
    makeScheduledBackup: () => core.makeScheduledBackup(),
    copyBackup: (name, to) => core.copyBackup(name, to),
    startSync() {
      isSyncing = true;
      core.startSync();
    },
    noticeMachine(notice) {
      const { hasResumed: _, ...lasting } = notice;
      machine = { ...machine, ...lasting };
      core.noticeMachine(notice);
    },
    async close() {
      schedule?.stop();
      await core.close();
      subscription?.unsubscribe();
      changes.complete();
    },
  };
}

function pathOf(call: unknown): string {
  return typeof call === 'object' && call !== null && 'path' in call ? String(call.path) : '';
}

function beingRestored(): AttacheError {
  return new AttacheError('Unavailable', 'The library is being restored.', { hint: 'Wait a moment and try again.' });
}

function notOpen(cause: unknown): AttacheError {
  return new AttacheError('Unavailable', 'The library could not be opened again.', {
    hint: 'Close Attaché and start it again.',
    cause,
  });
}
