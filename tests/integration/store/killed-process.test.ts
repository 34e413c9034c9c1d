import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { verifyStore } from '../../../src/main/core/store/verify-store.ts';
import { linesUntilKilled } from '../../support/lines-until-killed.ts';
import { openTestStore } from '../../support/open-test-store.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const WRITER = fileURLToPath(new URL('../../support/write-notes-process.ts', import.meta.url));
/** Kills of each test; more by ATTACHE_KILLS. */
const KILLS = Number(process.env.ATTACHE_KILLS ?? 12);

/** Starts the writer, kills it after `milliseconds` (counted from its start, or from its first word) and gives what it said. */
async function killedAfter(directory: string, milliseconds: number, isOpenFirst: boolean): Promise<string[]> {
  const lines = await linesUntilKilled(WRITER, [directory], { afterWords: isOpenFirst ? 1 : 0, milliseconds });
  return lines.filter((line) => line.startsWith('note-'));
}

describe('a process that is killed while it writes', () => {
  it(`loses nothing that was acknowledged, ${KILLS} times in a row on one folder`, async () => {
    const directory = tempFolder();
    const acknowledged = new Set<string>();
    for (let kill = 0; kill < KILLS; kill++) {
      for (const id of await killedAfter(directory, Math.random() * 60, true)) acknowledged.add(id);
    }
    const store = await openTestStore(directory);
    const kept = new Set((await store.collections.annotations.find().exec()).map((note) => note.id));
    expect([...acknowledged].filter((id) => !kept.has(id))).toEqual([]);
    expect(acknowledged.size).toBeGreaterThan(0);
    expect(verifyStore(store.connection)).toMatchObject({ problems: [] });
    await store.close();
  });
});

describe('a process that is killed during its first start', () => {
  it(`leaves all of the library or nothing, and the next start opens it, ${KILLS} times`, async () => {
    for (let kill = 0; kill < KILLS; kill++) {
      const directory = tempFolder();
      // From before the file exists to after the library is in it.
      await killedAfter(directory, 150 + (kill / KILLS) * 450, false);
      const store = await openTestStore(directory);
      expect(await store.collections.briefs.count().exec()).toBe(1);
      expect(await store.collections.entries.count().exec()).toBeGreaterThan(80);
      expect(verifyStore(store.connection)).toMatchObject({ problems: [] });
      await store.close();
    }
  });
});
