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
/** Those that give a promise. */
const CHANGING_LATER = ['rename', 'rm', 'writeFile', 'mkdir'] as const satisfies readonly (keyof typeof fs.promises)[];

/** Calls so far, of all threads: each loads this, and is given what the main thread made. */
const calls = new Int32Array(sharedBuffer());
for (const name of CHANGING) killAtCallOf(fs, name);
for (const name of CHANGING_LATER) killAtCallOf(fs.promises, name);
syncBuiltinESMExports();
if (isMainThread && killAt === 0) process.on('exit', () => fs.writeSync(2, `calls ${calls[0]}\n`));

function sharedBuffer(): SharedArrayBuffer {
  const key = 'attache-kill-at-call';
  if (isMainThread) setEnvironmentData(key, new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  return getEnvironmentData(key) as SharedArrayBuffer;
}

function killAtCallOf<Name extends string>(calling: Readonly<Record<Name, unknown>>, name: Name): void {
  const original = calling[name] as (...words: unknown[]) => unknown;
  Object.assign(calling, {
    [name]: (...words: unknown[]) => {
      if (Atomics.add(calls, 0, 1) + 1 === killAt) process.kill(process.pid, 'SIGKILL');
      return original(...words);
    },
  });
}
