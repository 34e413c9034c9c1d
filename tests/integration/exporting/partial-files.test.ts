import { existsSync, mkdirSync, readdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openPartialFiles, partialNameFor } from '../../../src/main/core/store/partial-files.ts';
import { openConnection } from '../../../src/main/core/store/sqlite/connection.ts';
import { openStoreFacts } from '../../../src/main/core/store/store-facts.ts';
import { openTestCore } from '../../support/open-test-core.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const KEY = new Uint8Array(32).fill(7);

/** Writes down in a library that nobody has open that this is being written, as a process does that is then killed. */
function killedWhileWriting(directory: string, file: string): void {
  const connection = openConnection(join(directory, 'attache.sqlite'), KEY);
  openPartialFiles(openStoreFacts(connection)).begin(file);
  connection.close();
}

async function aLibrary() {
  const test = await openTestCore({ key: KEY });
  onTestFinished(() => test.dispose());
  await test.core.close();
  const folder = tempFolder();
  return { folder, directory: test.directory, start: async () => (await test.reopen()).core.close() };
}

describe('a document that was being written when the program was killed', () => {
  it('is removed at the next start, and what lies beside it is not', async () => {
    const { folder, directory, start } = await aLibrary();
    const [left, other] = [partialNameFor(join(folder, 'pack.docx')), partialNameFor(join(folder, 'pack.docx'))];
    for (const file of [left, other, join(folder, 'pack.docx')]) writeFileSync(file, 'half');
    killedWhileWriting(directory, left);
    await start();
    expect(existsSync(left)).toBe(false);
    expect(readdirSync(folder)).toHaveLength(2);
    expect(existsSync(other)).toBe(true);
  });

  it('is removed once its disk is there again', async () => {
    const { folder, directory, start } = await aLibrary();
    const [disk, away] = [join(folder, 'disk'), join(folder, 'away')];
    mkdirSync(disk);
    const left = partialNameFor(join(disk, 'pack.docx'));
    writeFileSync(left, 'half');
    killedWhileWriting(directory, left);
    renameSync(disk, away);
    await start();
    renameSync(away, disk);
    await start();
    expect(existsSync(left)).toBe(false);
  });

  it.each(['pack.docx', '.attache-1.partial', '.attache-../x.partial'])(
    'is nothing with another name: %s stays',
    async (name) => {
      const { folder, directory, start } = await aLibrary();
      const file = join(folder, name.replace('/', '-'));
      writeFileSync(file, 'whole');
      killedWhileWriting(directory, file);
      await start();
      expect(existsSync(file)).toBe(true);
    },
  );

  it.runIf(process.platform !== 'win32')('is no link that somebody put in its place', async () => {
    const { folder, directory, start } = await aLibrary();
    const target = join(folder, 'precious');
    writeFileSync(target, 'whole');
    const left = partialNameFor(join(folder, 'pack.docx'));
    symlinkSync(target, left);
    killedWhileWriting(directory, left);
    await start();
    expect(readdirSync(folder)).toHaveLength(2);
  });
});

describe('a document that was written', () => {
  it('is no longer remembered as one that is being written', async () => {
    const path = join(tempFolder(), 'pack.md');
    const test = await openTestCore({ key: KEY, saveTarget: () => ({ kind: 'path', path }) });
    onTestFinished(() => test.dispose());
    const [brief] = await test.core.services.briefs.list();
    const { id } = await test.core.services.exporting.start(brief?.id ?? '', 'md');
    await expect
      .poll(async () => (await test.core.services.exporting.status(id)).state.phase, { timeout: 60_000 })
      .toBe('saved');
    await test.core.close();
    const connection = openConnection(join(test.directory, 'attache.sqlite'), KEY);
    const remembered = connection.prepare("SELECT value FROM store_facts WHERE name = 'partial-files'").all();
    connection.close();
    expect(remembered).toEqual([]);
  });
});
