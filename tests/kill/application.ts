import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
/** Compiled once: most of a short life is otherwise spent on that. @see https://nodejs.org/api/module.html#module-compile-cache */
const COMPILE_CACHE = fileURLToPath(new URL('../../node_modules/.cache/attache-kill', import.meta.url));
const KILL_AT_CALL = new URL('./kill-at-call.ts', import.meta.url).href;

/** When a process is killed: after so many milliseconds, before so many-th changing call of the file system, or not at all. */
export type Kill = { readonly milliseconds: number } | { readonly call: number } | undefined;

export interface Ending {
  /** Whether the kill came before its own end. */
  readonly isKilled: boolean;
  readonly code: number | null;
  readonly stderr: string;
  readonly milliseconds: number;
}

/** A program to run: one of this project's files, and its words. */
export interface Program {
  /** A TypeScript file; the command line where none is named. */
  readonly file?: string;
  readonly words: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts a program as a process of its own, without the passphrase and the folder of whoever runs this. */
export function startProgram({ file = COMMAND, words, env }: Program, hooks: readonly string[] = []): ChildProcess {
  const {
    ATTACHE_DATA: _data,
    ATTACHE_PASSPHRASE: _passphrase,
    ATTACHE_NEW_PASSPHRASE: _new,
    ...inherited
  } = process.env;
  return spawn(process.execPath, [...hooks, file, ...words], {
    env: { ...inherited, NODE_COMPILE_CACHE: COMPILE_CACHE, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs a program to its end, which may be the kill. */
export async function runProgram(program: Program, kill: Kill): Promise<Ending> {
  const counted = kill !== undefined && 'call' in kill;
  const hooks = counted ? ['--import', KILL_AT_CALL] : [];
  const env = { ...program.env, ...(counted ? { KILL_AT_CALL: String(kill.call) } : {}) };
  const startedAt = performance.now();
  const child = startProgram({ ...program, env }, hooks);
  let stderr = '';
  child.stdout?.resume();
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
  });
  const closed = once(child, 'close');
  if (kill !== undefined && 'milliseconds' in kill) {
    await Promise.race([closed, wait(kill.milliseconds)]);
    child.kill('SIGKILL');
  }
  await closed;
  return {
    isKilled: child.signalCode === 'SIGKILL',
    code: child.exitCode,
    stderr,
    milliseconds: performance.now() - startedAt,
  };
}

/** How many changing calls of the file system a program makes when it is not killed, and how long it takes. */
export async function countCalls(program: Program): Promise<{ calls: number; milliseconds: number }> {
  const { stderr, code, milliseconds } = await runProgram(program, { call: 0 });
  const [, calls] = /calls (\d+)/.exec(stderr) ?? [];
  if (code !== 0 || calls === undefined) throw new Error(`The program failed: ${stderr}`);
  return { calls: Number(calls), milliseconds };
}
