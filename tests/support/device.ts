import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { AttacheError, type Services } from '../../src/shared/api/index.ts';
import type { DeviceAnswer } from './device-process.ts';
import type { TestCoreOptions } from './open-test-core.ts';

const PROGRAM = fileURLToPath(new URL('device-process.ts', import.meta.url));

/** A device of a team, in a process of its own: a process has room for the collections of two libraries. */
export interface Device {
  readonly services: Services;
  /** Opens a data folder; the one before is to be closed. */
  open(options: TestCoreOptions): Promise<void>;
  startSync(): Promise<void>;
  /** Bugs its core reported. */
  faults(): Promise<string[]>;
  closeFolder(): Promise<void>;
  /** Ends the process in the middle of `work`; `chance`, in 0…1, says how far in. Another one is started. */
  killDuring(work: () => Promise<unknown>, chance: number): Promise<void>;
  /** Ends the process as a power cut does, and starts another with no folder open. */
  kill(): Promise<void>;
  end(): Promise<void>;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (fault: unknown) => void;
}

/** Milliseconds in which an exchange on a good line is mostly done. */
const EXCHANGE_TIME = 60;

/** Starts a device's process. */
export async function startDevice(): Promise<Device> {
  let waiting = new Map<number, Waiting>();
  let count = 0;
  let child = await launch();

  async function launch(): Promise<ChildProcess> {
    const launched = spawn(process.execPath, [PROGRAM], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      serialization: 'advanced',
    });
    await once(launched, 'message');
    launched.on('message', (answer: DeviceAnswer) => take(answer));
    return launched;
  }

  function take({ id, value, expected, fault }: DeviceAnswer): void {
    const call = waiting.get(id);
    waiting.delete(id);
    if (expected !== undefined) call?.reject(new AttacheError(expected.kind, expected.message));
    else if (fault !== undefined) call?.reject(new Error(fault));
    else call?.resolve(value);
  }

  function call(path: string, input?: unknown): Promise<unknown> {
    const id = ++count;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      child.send({ id, path, input });
    });
  }

  async function end(): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    for (const { reject } of waiting.values()) reject(new AttacheError('Unavailable', 'The device was killed.'));
    waiting = new Map();
  }

  async function kill(): Promise<void> {
    await end();
    child = await launch();
  }

  return {
    services: servicesOver(call),
    open: async (options) => void (await call('open', options)),
    startSync: async () => void (await call('startSync')),
    faults: async () => (await call('faults')) as string[],
    closeFolder: async () => void (await call('close')),
    async killDuring(work, chance) {
      const working = work().catch(() => undefined);
      await wait(chance * EXCHANGE_TIME);
      await kill();
      await working;
    },
    kill,
    end,
  };
}

function servicesOver(call: (path: string, input?: unknown) => Promise<unknown>): Services {
  return new Proxy({} as Services, {
    get: (_, service) =>
      new Proxy({}, { get: (__, method) => (input: unknown) => call(`${String(service)}.${String(method)}`, input) }),
  });
}
