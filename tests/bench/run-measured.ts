import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Measured {
  readonly milliseconds: number;
  /** Most memory the process had at once, in bytes; `undefined` where the system does not tell. */
  readonly peakMemory: number | undefined;
}

/** How often a running process is asked for its memory, in milliseconds. */
const INTERVAL = 10;

/** Runs a program to its end. @throws Error where it ends with another code than 0 */
export function runMeasured(command: string, words: readonly string[]): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, words, { stdio: ['ignore', 'ignore', 'inherit'] });
    let peakMemory: number | undefined;
    const timer = setInterval(() => {
      peakMemory = peakMemoryOf(child.pid) ?? peakMemory;
    }, INTERVAL);
    child.on('error', reject);
    child.on('exit', (code) => {
      clearInterval(timer);
      const milliseconds = performance.now() - start;
      if (code === 0) resolve({ milliseconds, peakMemory });
      else reject(new Error(`${command} ended with ${code}.`));
    });
  });
}

/** @see https://man7.org/linux/man-pages/man5/proc_pid_status.5.html — VmHWM */
function peakMemoryOf(pid: number | undefined): number | undefined {
  try {
    const kilobytes = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1_024;
  } catch {
    return undefined;
  }
}
