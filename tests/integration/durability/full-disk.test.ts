import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ApiAnswer } from '../../../src/shared/api/index.ts';
import { addNote, noteIds, SOME_ENTRY } from '../../support/notes.ts';
import { openTestCore, type TestCore } from '../../support/open-test-core.ts';
import { aSmallDisk, CAN_MOUNT, type SmallDisk } from '../../support/small-disk.ts';

const ROOM_FOR_A_LOG = 600_000;

describe.skipIf(!CAN_MOUNT)('a disk that is full (on Linux, as root)', () => {
  async function aLibraryOn(disk: SmallDisk): Promise<TestCore> {
    const test = await openTestCore({ directory: join(disk.folder, 'library') });
    onTestFinished(() => test.dispose());
    return test;
  }

  function write({ core }: TestCore, text: string): Promise<ApiAnswer> {
    const target = { source: SOME_ENTRY };
    const input = { target, motivation: 'commenting', texts: [text], visibility: 'private' };
    return core.dispatch({ path: 'annotations.create', type: 'mutation', input });
  }

  /** Writes until it is refused. @returns the refusal, and how many were acknowledged */
  async function writeUntilRefused(test: TestCore) {
    for (let acknowledged = 0; acknowledged < 5_000; acknowledged++) {
      const answer = await write(test, `${acknowledged} ${'words '.repeat(2_000)}`);
      if (!answer.ok) return { error: answer.error, acknowledged };
    }
    throw new Error('The disk was never full.');
  }

  it('is said to be when something is written, and nothing that was acknowledged is lost', async () => {
    const disk = aSmallDisk(24);
    const test = await aLibraryOn(disk);
    disk.fill(ROOM_FOR_A_LOG);
    const { error, acknowledged } = await writeUntilRefused(test);
    expect(error).toMatchObject({ kind: 'Full', message: expect.stringContaining('room'), hint: expect.any(String) });
    expect(await noteIds(test.core)).toHaveLength(acknowledged);
    expect(test.faults).toEqual([]);
  });

  it('can be read from', async () => {
    const disk = aSmallDisk(24);
    const test = await aLibraryOn(disk);
    const note = await addNote(test.core, 'Written in time.');
    disk.fill(ROOM_FOR_A_LOG);
    await writeUntilRefused(test);
    const search = { path: 'search.search', type: 'query', input: { text: 'submarine cables' } };
    expect(await test.core.dispatch(search)).toMatchObject({ ok: true, value: { total: expect.any(Number) } });
    const entry = { path: 'library.entry', type: 'query', input: { id: SOME_ENTRY } };
    expect(await test.core.dispatch(entry)).toMatchObject({ ok: true });
    expect(await noteIds(test.core)).toContain(note.id);
  });

  it('is written to again when there is room', async () => {
    const disk = aSmallDisk(24);
    const test = await aLibraryOn(disk);
    disk.fill(ROOM_FOR_A_LOG);
    const { acknowledged } = await writeUntilRefused(test);
    disk.clear();
    expect(await write(test, 'There is room again.')).toMatchObject({ ok: true });
    expect(await test.core.services.settings.verify()).toMatchObject({ problems: [] });
    const again = await test.reopen();
    expect(await noteIds(again.core)).toHaveLength(acknowledged + 1);
    await again.core.close();
  });

  it('takes no backup, and none is left half-written', async () => {
    const disk = aSmallDisk(24);
    const test = await aLibraryOn(disk);
    disk.fill(500_000);
    const answer = await test.core.dispatch({ path: 'backups.make', type: 'mutation' });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'Full' } });
    expect(readdirSync(join(test.directory, 'backups'))).toEqual([]);
    const list = await test.core.dispatch({ path: 'backups.list', type: 'query' });
    expect(list).toMatchObject({ value: { backups: [], failure: { kind: 'Full' } } });
    disk.clear();
    expect(await test.core.dispatch({ path: 'backups.make', type: 'mutation' })).toMatchObject({ ok: true });
  });

  it('is said to be at the first start, which succeeds when there is room', async () => {
    const disk = aSmallDisk(24);
    disk.fill(1_500_000);
    await expect(aLibraryOn(disk)).rejects.toMatchObject({ kind: 'Full' });
    disk.clear();
    const test = await aLibraryOn(disk);
    expect(await test.core.services.settings.verify()).toMatchObject({ problems: [] });
  });
});
