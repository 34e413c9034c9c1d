import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Random, seededRandom } from './random.ts';
import { commandScenarios } from './scenarios/commands.ts';
import type { Scenario } from './scenarios/scenario.ts';
import { writingScenario } from './scenarios/writing.ts';
import { makeTemplates } from './template.ts';

/** Processes at work at once: as many as the slowest machine that runs this has cores. */
const LANES = 2;

export interface KillOptions {
  readonly kills: number;
  readonly seed: number;
  /** Libraries are made in it; those with problems stay there. */
  readonly folder: string;
  readonly onProgress?: (done: number, problems: readonly string[]) => void;
}

export interface ScenarioReport {
  readonly name: string;
  readonly kills: number;
  /** Of them, how many came before the process had ended by itself. */
  readonly inTime: number;
  readonly acknowledged: number;
}

export interface KillReport {
  readonly scenarios: readonly ScenarioReport[];
  readonly problems: readonly string[];
}

/** Kills the application so many times, in all that it does, and tells what was lost or broken. */
export async function runKills({ kills, seed, folder, onProgress }: KillOptions): Promise<KillReport> {
  const templates = await makeTemplates(folder);
  const scenarios = [writingScenario(15), ...commandScenarios(templates)];
  const random = seededRandom(seed);
  const plan = Array.from({ length: kills }, (_, kill) => ({
    scenario: choose(scenarios, kill, kills),
    seed: random(),
  }));
  const reports = new Map(scenarios.map(({ name }) => [name, { name, kills: 0, inTime: 0, acknowledged: 0 }]));
  const problems: string[] = [];

  async function work(lane: number): Promise<void> {
    const place = join(folder, `lane-${lane}`);
    mkdirSync(place, { recursive: true });
    for (let next = plan.pop(); next !== undefined; next = plan.pop()) {
      const { scenario, seed: own } = next;
      const outcome = await outcomeOf(scenario, seededRandom(Math.floor(own * 2 ** 32)), place);
      const report = reports.get(scenario.name);
      if (report === undefined) continue;
      report.kills++;
      if (outcome.isKilled) report.inTime++;
      report.acknowledged += outcome.acknowledged;
      problems.push(...outcome.problems.map((problem) => `${scenario.name}: ${problem}`));
      onProgress?.(kills - plan.length, problems);
    }
  }

  await Promise.all(Array.from({ length: LANES }, (_, lane) => work(lane)));
  if (problems.length === 0) rmSync(folder, { recursive: true, force: true });
  return { scenarios: [...reports.values()], problems };
}

async function outcomeOf(scenario: Scenario, random: Random, folder: string) {
  try {
    return await scenario.run(random, folder);
  } catch (fault) {
    const text = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
    return { isKilled: false, acknowledged: 0, problems: [text] };
  }
}

/** Spread evenly by weight, however few kills there are. */
function choose(scenarios: readonly Scenario[], kill: number, kills: number): Scenario {
  const total = scenarios.reduce((sum, { weight }) => sum + weight, 0);
  let left = ((kill + 0.5) / kills) * total;
  for (const scenario of scenarios) {
    left -= scenario.weight;
    if (left < 0) return scenario;
  }
  throw new Error('There is no scenario.');
}
