/**
 * Loaded before a program (`node --import`): kills its process at the call of the file system that KILL_AT_CALL names, before it is
 * made. Only calls that change something are counted. At 0, nothing is killed and their number is said at the end.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';

const killAt = Number(process.env.KILL_AT_CALL);
let calls = 0;

const CHANGING = [
  'writeSync',
  'fsyncSync',
  'renameSync',
  'rmSync',
  'copyFileSync',
  'mkdirSync',
  'writeFileSync',
] as const satisfies readonly (keyof typeof fs)[];

// Threads load this as well; a call of theirs is not counted, so that the numbers are the same every time.
if (isMainThread) {
  for (const name of CHANGING) killAtCallOf(name);
  syncBuiltinESMExports();
  process.on('exit', () => {
    if (killAt === 0) fs.writeSync(2, `calls ${calls}\n`);
  });
}

function killAtCallOf(name: (typeof CHANGING)[number]): void {
  const original = fs[name] as (...words: unknown[]) => unknown;
  Object.assign(fs, {
    [name]: (...words: unknown[]) => {
      calls++;
      if (calls === killAt) process.kill(process.pid, 'SIGKILL');
      return original(...words);
    },
  });
}
