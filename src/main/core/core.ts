import type { Observable } from 'rxjs';
import type { ApiAnswer, BackupSummary, Change, RestoreReport, Services, SyncNotice } from '../../shared/api/index.ts';
import type { Host } from '../host.ts';
import type { ProxyResolver } from './sync/follow-proxy.ts';
import type { WorkOptions } from './tasks/run-in-worker.ts';
import type { TaskBoard } from './tasks/task-board.ts';

/** Everything the core takes from outside: files, key, time, randomness, and the program around it. */
export interface CoreOptions {
  /** The data folder; made where it is missing. */
  readonly directory: string;
  /** 32 bytes the store is encrypted with. */
  readonly key: Uint8Array;
  /** The built-in library's folder (`resources/library`). */
  readonly libraryDirectory: string;
  readonly host: Host;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Told of every fault that is a bug, for the log. */
  readonly onFault: (fault: unknown) => void;
  /** Milliseconds without a byte after which a request to the server is given up; half a minute where it is not said. */
  readonly syncIdleTimeout?: number;
  /** Says by which proxy the server is reached; without, the environment does. */
  readonly resolveProxy?: ProxyResolver;
  /**
   * Told how far it is where opening takes long, and stops it: a library of an earlier version is brought to this one's, or a backup is
   * restored.
   */
  readonly opening?: WorkOptions;
  /** Where long work is shown; given by `openRestorableCore`, whose board outlives a core. */
  readonly tasks?: TaskBoard;
  /** Puts a backup in the store's place while windows have it open; given by `openRestorableCore`. */
  readonly restore?: (backupFile: string) => Promise<RestoreReport>;
}

/** The product without a screen, open on one data folder. */
export interface Core {
  readonly services: Services;
  /** What changed, once it is committed. */
  readonly changes: Observable<Change>;
  /** Answers one call of a window; never throws. Input that is no call is answered with `Invalid`. */
  dispatch(call: unknown): Promise<ApiAnswer>;
  /** Makes a backup unless nothing was written since the newest one. */
  makeScheduledBackup(): Promise<BackupSummary | undefined>;
  /** Copies a backup to a file that is never removed by itself. @throws AttacheError NotFound, Full, Rejected; nothing is left then */
  copyBackup(name: string, to: string): void;
  /** Replicates in the background from now on, where somebody signed in to a server. */
  startSync(): void;
  /** The host tells of sleep, battery and network; replication adapts. */
  noticeMachine(notice: SyncNotice): void;
  /** Ends running work, then closes the store. Idempotent. */
  close(): Promise<void>;
}
