import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Conditions } from '../../../../../src/main/core/sync/conditions.ts';
import { ScopeReplication } from '../../../../../src/main/core/sync/scope-replication.ts';
import { ServerFailure } from '../../../../../src/main/core/sync/server-failure.ts';

const MINUTE = 60_000;
const GOOD: Conditions = { isMetered: false, isOnBattery: false, isOnline: true };
const NOTHING_NEW = { rows: [], count: 0, last: '1', pending: 0 };

interface Asked {
  readonly live?: { readonly heartbeat: number | undefined };
  readonly signal: AbortSignal;
}

let replications: ScopeReplication[] = [];

beforeEach(() => void vi.useFakeTimers());
afterEach(async () => {
  for (const replication of replications) await replication.stop();
  replications = [];
  vi.useRealTimers();
});

/** A replication of a scope with nothing to send; `answer` is what the server says to every question for changes. */
function aReplication(
  answer: (asked: Asked) => Promise<typeof NOTHING_NEW>,
  conditions = () => GOOD,
  missing: readonly { readonly id: string; readonly file: { readonly bytes: number } }[] = [],
) {
  const asked: Asked[] = [];
  const fetched: string[] = [];
  const state = {
    checkpoints: {
      get: () => ({ since: '0', turn: 0, last_success: null }),
      set() {},
      isDoubtful: () => false,
      doubt() {},
    },
    quarantine: { judgedByAnother: () => [] },
    departures: { unsent: () => [] },
    deviceId: () => 'a-device',
    tracked: { waiting: () => [] },
    branches: new Map(),
    issueFiles: { missing: () => missing },
    exclusively: async (work: () => unknown) => work(),
    inTransaction: (work: () => void) => work(),
    now: () => new Date(0),
  };
  const database = {
    name: 'a-team',
    async files(id: string) {
      fetched.push(id);
      throw new ServerFailure('missing', '');
    },
    note: async () => undefined,
    changes(question: Asked) {
      asked.push(question);
      return answer(question);
    },
  };
  const faults: unknown[] = [];
  const replication = new ScopeReplication({
    state: state as never,
    scope: 'team',
    database: database as never,
    log: { add() {}, lines: () => [] },
    random: () => 1,
    conditions,
    onStatus() {},
    onSignedOut() {},
    onExchanged() {},
    onFault: (fault) => faults.push(fault),
  });
  replications.push(replication);
  return { replication, asked, faults, fetched };
}

const untilAborted = ({ signal }: Asked) =>
  new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new ServerFailure('unreachable', '')));
  });
/** Answers at once, and keeps a question for news open. */
const quiet = (asked: Asked) => (asked.live !== undefined ? untilAborted(asked) : Promise.resolve(NOTHING_NEW));
const unreachable = () => Promise.reject(new ServerFailure('unreachable', ''));

describe('a scope whose server was not to be reached for long', () => {
  it('tries at once when the machine wakes or the network is back, and soon again as after a first failure', async () => {
    const { replication, asked, faults } = aReplication(unreachable);
    replication.start();
    await vi.advanceTimersByTimeAsync(30 * MINUTE);
    const before = asked.length;
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(asked.length).toBe(before);
    replication.reconnect();
    await vi.advanceTimersByTimeAsync(0);
    expect(asked.length).toBe(before + 1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(asked.length).toBe(before + 2);
    expect(faults).toEqual([]);
  });
});

describe('a request that hangs on a network that is gone', () => {
  it('is given up and made again on the new one, and is no failure', async () => {
    let isNew = false;
    const { replication, asked } = aReplication((question) => (isNew ? quiet(question) : untilAborted(question)));
    const exchanged = replication.once();
    await vi.advanceTimersByTimeAsync(0);
    isNew = true;
    replication.reconnect();
    await exchanged;
    expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, false, false]);
    expect(replication.status().error).toBeUndefined();
  });
});

describe('a scope with nothing new', () => {
  it('waits for news on an open connection', async () => {
    const { replication, asked } = aReplication(quiet);
    replication.start();
    await vi.advanceTimersByTimeAsync(0);
    expect(asked.at(-1)?.live?.heartbeat).toBe(20_000);
  });

  it('waits for news on battery too, where nothing moves on the connection until there are any', async () => {
    const { replication, asked } = aReplication(quiet, () => ({ ...GOOD, isOnBattery: true }));
    replication.start();
    await vi.advanceTimersByTimeAsync(0);
    expect(asked.at(-1)?.live).toEqual({ heartbeat: undefined });
  });

  it('keeps no connection open where every byte costs, and looks every quarter of an hour', async () => {
    const conditions = { ...GOOD, isOnBattery: true, isMetered: true };
    const { replication, asked } = aReplication(quiet, () => conditions);
    replication.start();
    await vi.advanceTimersByTimeAsync(0);
    const one = asked.length;
    await vi.advanceTimersByTimeAsync(15 * MINUTE - 1_000);
    expect(asked.length).toBe(one);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(asked.length).toBe(2 * one);
    expect(asked.some(({ live }) => live !== undefined)).toBe(false);
  });

  it('fetches small files of issues where every byte costs, and the large ones where somebody asks', async () => {
    const missing = [
      { id: 'small', file: { bytes: 40_000 } },
      { id: 'large', file: { bytes: 4_000_000 } },
    ];
    const { replication, fetched } = aReplication(quiet, () => ({ ...GOOD, isMetered: true }), missing);
    replication.start();
    await vi.advanceTimersByTimeAsync(0);
    expect(fetched).toEqual(['issues:small']);
    await replication.onceMore();
    expect(fetched).toEqual(['issues:small', 'issues:small', 'issues:large']);
  });

  it('has signs of life on it again as soon as the power is back', async () => {
    let conditions = { ...GOOD, isOnBattery: true };
    const { replication, asked } = aReplication(quiet, () => conditions);
    replication.start();
    await vi.advanceTimersByTimeAsync(0);
    conditions = GOOD;
    replication.wake();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(asked.at(-1)?.live?.heartbeat).toBe(20_000);
  });
});

describe('a machine without any network', () => {
  it('is not kept awake by tries: one in five minutes', async () => {
    const { replication, asked } = aReplication(unreachable, () => ({ ...GOOD, isOnline: false }));
    replication.start();
    await vi.advanceTimersByTimeAsync(0);
    const first = asked.length;
    await vi.advanceTimersByTimeAsync(4 * MINUTE);
    expect(asked.length).toBe(first);
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    expect(asked.length).toBe(first + 1);
  });
});
