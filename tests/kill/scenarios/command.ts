import { randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { countCalls, type Kill, type Program, runProgram } from '../application.ts';
import type { Random } from '../random.ts';
import type { Scenario } from './scenario.ts';

export interface CommandScenario {
  readonly name: string;
  readonly weight: number;
  /** The library each run begins with a copy of; none begins with an empty folder. */
  readonly template?: string;
  program(directory: string): Program;
  /** What is wrong with the folder after the kill. */
  check(directory: string): Promise<string[]>;
  /** How many acknowledged writes `check` looks for. */
  readonly acknowledged: number;
}

/**
 * One command on a copy of a library, killed either at a random moment or before a random one of the calls by which it changes the
 * file system: the moments between two renames are too short to be met by chance.
 */
export function commandScenario(command: CommandScenario): Scenario {
  let calls: number | undefined;
  let duration = 0;

  /** Once without a kill: how long it takes, how many calls it makes, and that it leaves nothing wrong. */
  async function rehearse(folder: string): Promise<void> {
    const directory = aCopy(folder, command.template);
    const rehearsal = await countCalls(command.program(directory));
    const problems = await command.check(directory);
    if (problems.length > 0) throw new Error(`${command.name}, not killed at all: ${problems.join('; ')}`);
    rmSync(directory, { recursive: true, force: true });
    calls = rehearsal.calls;
    duration = rehearsal.milliseconds;
  }

  function killFor(random: Random): Kill {
    if (random() < 0.6) return { call: 1 + Math.floor(random() * (calls ?? 1)) };
    // From when the program is loaded to a little after its end.
    return { milliseconds: duration * (0.3 + random() * 0.75) };
  }

  return {
    name: command.name,
    weight: command.weight,
    async run(random, folder) {
      if (calls === undefined) await rehearse(folder);
      const directory = aCopy(folder, command.template);
      const { isKilled } = await runProgram(command.program(directory), killFor(random));
      const problems = await command.check(directory);
      // Kept where there is something to look into.
      if (problems.length === 0) rmSync(directory, { recursive: true, force: true });
      return { isKilled, acknowledged: command.acknowledged, problems };
    },
  };
}

function aCopy(folder: string, template: string | undefined): string {
  const directory = join(folder, `library-${randomUUID()}`);
  mkdirSync(directory, { recursive: true });
  if (template !== undefined) cpSync(template, directory, { recursive: true });
  return directory;
}
