import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { linesUntilKilled } from '../../support/lines-until-killed.ts';
import { openTestCore } from '../../support/open-test-core.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const BRIEF = 'adgmin-6-cloud-provider';
const ISSUER = fileURLToPath(new URL('../../support/issue-briefs-process.ts', import.meta.url));
const KILLS = 5;

/** Kills the issuer at any moment of an issue, the first or (where `isLater`) a later one; gives the hashes it acknowledged. */
async function acknowledgedUntilKilled(directory: string, isLater: boolean): Promise<string[]> {
  const kill = { afterWords: isLater ? 2 : 1, milliseconds: 500 + Math.random() * 1_000 };
  const lines = await linesUntilKilled(ISSUER, [directory, BRIEF], kill);
  return lines.filter((line) => /^[0-9a-f]{64}$/.test(line));
}

describe('a process that is killed while it issues briefs', () => {
  it(`leaves every issue it acknowledged, whole, and none by half, ${KILLS} times on one folder`, async () => {
    const directory = tempFolder();
    let acknowledged = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      acknowledged += (await acknowledgedUntilKilled(directory, kill === 0)).length;
    }
    const { core } = await openTestCore({ directory });
    const issues = await core.services.issues.list(BRIEF);
    expect(acknowledged).toBeGreaterThan(0);
    expect(issues.length).toBeGreaterThanOrEqual(acknowledged);
    expect(issues.map(({ number }) => number)).toEqual(issues.map((_, index) => issues.length - index));
    expect((await core.services.settings.verify()).problems).toEqual([]);
    await core.close();
  });
});
