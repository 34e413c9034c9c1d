import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { linesUntilKilled } from '../../support/lines-until-killed.ts';
import { openTestCore } from '../../support/open-test-core.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const EDITOR = fileURLToPath(new URL('../../support/edit-entry-process.ts', import.meta.url));
const ID = 'cloud-framework';
const KILLS = 5;

/** Kills the editor at any moment of an edit; gives how many it acknowledged. */
async function editsUntilKilled(directory: string): Promise<number> {
  const lines = await linesUntilKilled(EDITOR, [directory, ID], { milliseconds: 50 + Math.random() * 100 });
  return lines.filter((line) => line.startsWith('title-')).length;
}

describe('a process that is killed while it edits an entry', () => {
  it(`leaves no edit without its history, and no history without its edit, ${KILLS} times on one folder`, async () => {
    const directory = tempFolder();
    let acknowledged = 0;
    for (let kill = 0; kill < KILLS; kill++) acknowledged += await editsUntilKilled(directory);
    const { core } = await openTestCore({ directory });
    const { revision, versions } = await core.services.history.list({ collection: 'entries', id: ID });
    // RxDB counts the writes of a document in its revision.
    expect(versions.reduce((sum, { changes }) => sum + changes, 0)).toBe(Number.parseInt(revision, 10));
    expect(versions[0]?.version).toBeGreaterThanOrEqual(acknowledged);
    expect(acknowledged).toBeGreaterThan(0);
    const { versions: after } = await core.services.history.revert({
      collection: 'entries',
      id: ID,
      version: 1,
      revision,
    });
    expect(after[0]?.fields).toEqual(['Title']);
    await core.close();
  });
});
