import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

export interface Kill {
  /** How many times the program speaks before the time is counted; from its start where it is 0. */
  readonly afterWords?: number;
  readonly milliseconds: number;
}

/**
 * Runs a script in a process of its own, kills it, and gives the lines it said until then. A line without its end was cut off while it
 * was said, and is left out. A script that ends before it is killed has said all it had to.
 */
export async function linesUntilKilled(
  script: string,
  parameters: readonly string[],
  { afterWords = 1, milliseconds }: Kill,
): Promise<string[]> {
  const child = spawn(process.execPath, [script, ...parameters], { stdio: ['ignore', 'pipe', 'inherit'] });
  // Listened for from the start: it may be gone before anybody waits for its end.
  const closed = once(child, 'close');
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
  });
  for (let word = 0; word < afterWords; word++) await Promise.race([once(child.stdout, 'data'), closed]);
  await Promise.race([wait(milliseconds), closed]);
  child.kill('SIGKILL');
  await closed;
  return output.split('\n').slice(0, -1);
}
