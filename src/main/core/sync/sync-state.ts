import { z } from 'zod';
import type { CausalPast } from '../../../shared/sync/causal-past.ts';
import {
  createHybridLogicalClock,
  deviceOfStamp,
  type HybridLogicalClock,
} from '../../../shared/sync/hybrid-logical-clock.ts';
import type { Scope } from '../../../shared/sync/scope.ts';
import type { HistoryRecorder } from '../history/create-history-recorder.ts';
import { waitForPayment } from '../search/index.ts';
import type { Connection } from '../store/sqlite/connection.ts';
import { writeTurnsOf } from '../turns/write-turns.ts';
import type { Branch } from './branches.ts';
import { type Checkpoints, checkpointTable } from './checkpoints.ts';
import { type ConflictTable, conflictTable } from './conflicts.ts';
import { type DepartureTable, departureTable } from './departures.ts';
import { type IssueFileTable, issueFileTable } from './issue-files.ts';
import { type LocalDocuments, localDocuments } from './local-documents.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { type QuarantineTable, quarantineTable } from './quarantine.ts';
import type { ReplicatedStore } from './replicated-collections.ts';
import { type SealingState, sealingState } from './sealing/sealing-state.ts';
import { type TrackedDocuments, trackedDocuments } from './sync-documents.ts';
import { type SyncFacts, syncFacts } from './sync-facts.ts';

/** Everything replication remembers, and the documents it is about. */
export interface SyncState {
  readonly facts: SyncFacts;
  readonly tracked: TrackedDocuments;
  readonly local: LocalDocuments;
  readonly conflicts: ConflictTable;
  readonly departures: DepartureTable;
  readonly checkpoints: Checkpoints;
  readonly quarantine: QuarantineTable;
  readonly issueFiles: IssueFileTable;
  /** Whether the private scope is encrypted, and the key. */
  readonly sealing: SealingState;
  readonly clock: HybridLogicalClock;
  deviceId(): string;
  /** Scopes that have something to send because of what happened in another one. */
  readonly elsewhere: Set<Scope>;
  /** Branches on the server that are joined here and end there once that is sent; found again after a restart. */
  readonly branches: Map<string, Branch>;
  readonly now: () => Date;
  /** Name of the user who is signed in, or was the last time. */
  userName(): string;
  inTransaction(work: () => void): void;
  /**
   * Judges documents, and writes what comes of it, while no other scope does: a document that moves is in two of them.
   */
  exclusively<T>(work: () => T | Promise<T>): Promise<T>;
  /** Awaited before so many documents are written. */
  beforeWrite(rows: number): Promise<void>;
  /**
   * Takes note of others' stamps. One of this device's own that it does not remember is of a folder that was put back to a backup, or
   * copied: what was stamped then is not in it, so it goes on as another device.
   */
  receive(past: CausalPast): void;
  /** A stamp for what is sent, remembered before it is used. */
  stamp(): string;
}

interface Surroundings extends ReplicatedStore {
  readonly connection: Connection;
  readonly history: HistoryRecorder;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Of the program. */
  readonly version: string;
}

/** Opens what replication remembers; the first time, this data folder becomes a device of its own. */
export function openSyncState(surroundings: Surroundings): SyncState {
  const { connection, history, now, newId, version } = surroundings;
  const facts = syncFacts(connection);
  const checkpoints = checkpointTable(connection);
  const quarantine = quarantineTable(connection, version, now);
  const inTransaction = (work: () => void) => connection.transaction(work).immediate();
  let deviceId = facts.read('device', z.string()) ?? newId();
  facts.write('device', deviceId);
  const clock = createHybridLogicalClock(() => deviceId, now, facts.read('stamp', z.string()));
  const tracked = trackedDocuments(connection);
  let given = facts.read('stamp', z.string()) ?? '';
  const alone = oneAtATime();
  const turns = writeTurnsOf(connection);
  return {
    facts,
    tracked,
    local: localDocuments(connection, surroundings, tracked, history),
    conflicts: conflictTable(connection),
    departures: departureTable(connection),
    checkpoints,
    issueFiles: issueFileTable(connection),
    quarantine,
    sealing: sealingState(facts, inTransaction, () => {
      quarantine.releaseSealed('private');
      checkpoints.startAgain('private');
    }),
    clock,
    deviceId: () => deviceId,
    elsewhere: new Set(),
    branches: new Map(),
    now,
    userName: () => facts.read('user', z.string()) ?? '',
    exclusively: (work) => alone(() => turns.hold(work)),
    beforeWrite: (rows) => waitForPayment(connection, rows),
    inTransaction,
    receive(past) {
      for (const stamp of past) clock.receive(stamp);
      if (!past.some((stamp) => deviceOfStamp(stamp) === deviceId && stamp > given)) return;
      deviceId = newId();
      facts.write('device', deviceId);
    },
    stamp() {
      clock.receive(history.latest);
      given = clock.tick();
      facts.write('stamp', given);
      return given;
    },
  };
}
