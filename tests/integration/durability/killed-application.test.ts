import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { runKills } from '../../kill/kill-harness.ts';

vi.mock('electron', () => import('../../support/electron-stand-in.ts'));

const KILLS = 300;
const SEED = 20_260_201;
/** On two cores that do nothing else it takes a quarter of this. */
const LONGEST = 1_200_000;

describe('the application, killed in the midst of all that it does', () => {
  it(
    `loses nothing it acknowledged and breaks nothing, ${KILLS} times`,
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'attache-kill-'));
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
      const { problems, scenarios } = await runKills({ kills: KILLS, seed: SEED, folder });
      expect(problems).toEqual([]);
      expect(scenarios.reduce((sum, { kills }) => sum + kills, 0)).toBe(KILLS);
      for (const { name, inTime } of scenarios) expect([name, inTime]).not.toEqual([name, 0]);
    },
    LONGEST,
  );
});
