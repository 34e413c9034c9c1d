import { setImmediate as eventLoop } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { endOtherTurn, inOtherTurn, writesIn, writeTurnsOf } from '../../../../../src/main/core/turns/write-turns.ts';

const turnsOfOne = () => writeTurnsOf({});

it('are the same for all who write on a connection', () => {
  const connection = {};
  expect(writeTurnsOf(connection)).toBe(writeTurnsOf(connection));
});

it('let this thread write at once where nobody else does, and count that it did', async () => {
  const turns = turnsOfOne();
  expect(await turns.hold(() => 'written')).toBe('written');
  expect(turns.isHeld()).toBe(false);
  expect(writesIn(turns.shared)).toBe(1);
});

it('let this thread wait for the other one without being held', async () => {
  const turns = turnsOfOne();
  const order: string[] = [];
  let mine: Promise<unknown> | undefined;
  inOtherTurn(turns.shared, () => {
    mine = turns.hold(() => order.push('mine'));
    order.push('theirs');
  });
  order.push('this thread goes on');
  await mine;
  expect(order).toEqual(['theirs', 'this thread goes on', 'mine']);
});

it('are shared by works of this thread that overlap', async () => {
  const turns = turnsOfOne();
  const both = await turns.hold(() => turns.hold(() => 'inner'));
  expect(both).toBe('inner');
  expect(turns.isHeld()).toBe(false);
});

it('end with work that fails', async () => {
  const turns = turnsOfOne();
  await expect(turns.hold(() => Promise.reject(new Error('The disk is full.')))).rejects.toThrow('The disk is full.');
  expect(turns.isHeld()).toBe(false);
});

it('are free again when the other thread ended in the middle of its own', async () => {
  const turns = turnsOfOne();
  let mine: Promise<string> | undefined;
  inOtherTurn(turns.shared, () => {
    mine = turns.hold(() => 'written');
    endOtherTurn(turns.shared);
  });
  expect(await mine).toBe('written');
});

it('let the other thread wait for this one', async () => {
  const turns = turnsOfOne();
  const seen = new Int32Array(new SharedArrayBuffer(8));
  const module = new URL('../../../../../src/main/core/turns/write-turns.ts', import.meta.url).href;
  const script = `
    const { workerData: { shared, seen, module } } = require('node:worker_threads');
    import(module).then(({ inOtherTurn }) => {
      Atomics.store(seen, 0, 1);
      Atomics.notify(seen, 0);
      inOtherTurn(shared, () => Atomics.store(seen, 1, 1));
    });`;
  const workerData = { shared: turns.shared, seen, module };
  let ended: Promise<unknown> | undefined;
  await turns.hold(async () => {
    const thread = new Worker(script, { eval: true, workerData });
    ended = new Promise((resolve, reject) => {
      thread.once('exit', resolve);
      thread.once('error', reject);
    });
    await Atomics.waitAsync(seen, 0, 0).value;
    await eventLoop();
    expect(Atomics.load(seen, 1)).toBe(0);
  });
  await ended;
  expect(Atomics.load(seen, 1)).toBe(1);
});
