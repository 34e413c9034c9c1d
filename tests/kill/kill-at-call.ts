/**
 * Loaded before a program (`node --import`): kills its process at the call of the file system that KILL_AT_CALL names, before it is
 * made. Only calls that change something are counted, those of threads as well. At 0, nothing is killed and their number is said at
 * the end.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { getEnvironmentData, isMainThread, setEnvironmentData } from 'node:worker_threads';

const killAt = Number(process.env.KILL_AT_CALL);

const CHANGING = [
  'writeSync',
  'fsyncSync',
  'renameSync',
  'rmSync',
  'copyFileSync',
  'mkdirSync',
  'writeFileSync',
] as const satisfies readonly (keyof typeof fs)[];

/** Calls so far, of all threads: each loads this, and is given what the main thread made. */
const calls = new Int32Array(sharedBuffer());
for (const name of CHANGING) killAtCallOf(name);
syncBuiltinESMExports();
if (isMainThread && killAt === 0) process.on('exit', () => fs.writeSync(2, `calls ${calls[0]}\n`));

function sharedBuffer(): SharedArrayBuffer {
  const key = 'attache-kill-at-call';
  if (isMainThread) setEnvironmentData(key, new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  return getEnvironmentData(key) as SharedArrayBuffer;
}

function killAtCallOf(name: (typeof CHANGING)[number]): void {
  const original = fs[name] as (...words: unknown[]) => unknown;
  Object.assign(fs, {
    [name]: (...words: unknown[]) => {
      if (Atomics.add(calls, 0, 1) + 1 === killAt) process.kill(process.pid, 'SIGKILL');
      return original(...words);
    },
  });
}
