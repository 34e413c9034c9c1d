import type { Random } from '../random.ts';

/** What one kill came to. */
export interface Outcome {
  /** Whether the process was killed before it had ended by itself. */
  readonly isKilled: boolean;
  /** Writes that had been acknowledged and were looked for. */
  readonly acknowledged: number;
  /** Empty where nothing was lost and nothing is broken. */
  readonly problems: readonly string[];
}

/** Something the application does, killed in the midst of it again and again. */
export interface Scenario {
  readonly name: string;
  /** How often it comes, against the others. */
  readonly weight: number;
  /** Kills once and checks. Its files are in `folder`, which is its own. */
  run(random: Random, folder: string): Promise<Outcome>;
}
