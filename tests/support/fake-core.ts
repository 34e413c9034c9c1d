import { Subject } from 'rxjs';
import type { Core } from '../../src/main/core/core.ts';
import type { ApiAnswer, Change, Services, SyncNotice } from '../../src/shared/api/index.ts';

/** A core that remembers what it was asked and answers what it is told to: for tests of hosts, which have no logic. */
export interface FakeCore extends Core {
  readonly calls: unknown[];
  /** What the host told of the machine. */
  readonly noticed: SyncNotice[];
  readonly changes: Subject<Change>;
  isClosed: boolean;
  answer: ApiAnswer;
}

export function aFakeCore(): FakeCore {
  const calls: unknown[] = [];
  const noticed: SyncNotice[] = [];
  return {
    // A host passes calls on by `dispatch`; one that reached for a service would fail here.
    services: {} as Services,
    changes: new Subject<Change>(),
    calls,
    noticed,
    isClosed: false,
    answer: { ok: true, value: 'answered' },
    async dispatch(call) {
      calls.push(call);
      return this.answer;
    },
    async makeScheduledBackup() {
      return undefined;
    },
    copyBackup() {},
    startSync() {},
    noticeMachine: (notice) => void noticed.push(notice),
    async close() {
      this.isClosed = true;
    },
  };
}
