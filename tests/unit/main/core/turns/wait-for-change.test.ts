import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { waitForChange } from '../../../../../src/main/core/turns/wait-for-change.ts';

const MODULE = new URL('../../../../../src/main/core/turns/wait-for-change.ts', import.meta.url);
const shared = () => new Int32Array(new SharedArrayBuffer(4));

it('is over at once where it is another value already', async () => {
  expect(await waitForChange(shared(), 0, 7, 60_000)).toBe(true);
});

it('is over when the other thread says so', async () => {
  const memory = shared();
  const waiting = waitForChange(memory, 0, 0, 60_000);
  Atomics.store(memory, 0, 1);
  Atomics.notify(memory, 0);
  expect(await waiting).toBe(true);
});

it('keeps a process alive that has nothing else to do, until the time is over', () => {
  const script = `
    import { waitForChange } from ${JSON.stringify(MODULE.href)};
    const shared = new Int32Array(new SharedArrayBuffer(4));
    waitForChange(shared, 0, 0, 200).then((isChanged) => console.log(isChanged));
  `;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
  expect(stdout).toBe('false\n');
});
