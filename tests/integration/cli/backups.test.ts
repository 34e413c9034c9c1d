import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DATABASE_FILE } from '../../../src/main/core/store/data-files.ts';
import { overwritePages, pageCount } from '../../support/damage.ts';
import { runCommand } from '../../support/run-command.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const annotate = (data: string, body: string) =>
  runCommand(['annotate', 'submarine-cable-guidelines', '--quote', 'repair', '--body', body, '--data', data]);

describe('attache backup and restore', () => {
  it('write a copy to a file of one’s choice and bring it back from there', async () => {
    const [data, elsewhere] = [tempFolder(), tempFolder()];
    await annotate(data, 'In the backup.');
    const out = join(elsewhere, 'library.sqlite');
    const made = await runCommand(['backup', '--out', out, '--data', data]);
    expect(made).toMatchObject({ code: 0, stdout: expect.stringContaining(out) });
    expect(readdirSync(elsewhere)).toEqual(['library.sqlite']);
    await annotate(data, 'Not in the backup.');
    const restored = await runCommand(['restore', out, '--data', data]);
    expect(restored).toMatchObject({ code: 0, stdout: expect.stringContaining('Restored library.sqlite') });
    const entry = await runCommand(['entry', 'submarine-cable-guidelines', '--data', data]);
    expect(entry.stdout).toContain('In the backup.');
    expect(entry.stdout).not.toContain('Not in the backup.');
  });

  it('bring back the newest where the library is damaged, with the newer note that can be read', async () => {
    const data = tempFolder();
    await annotate(data, 'In the backup.');
    await runCommand(['backup', '--data', data]);
    await annotate(data, 'Newer than the backup.');
    const file = join(data, DATABASE_FILE);
    overwritePages(file, [Math.floor(pageCount(file) / 2)]);
    const refused = await runCommand(['entry', 'submarine-cable-guidelines', '--data', data]);
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('attache restore --newest') });
    expect(await runCommand(['restore', '--newest', '--data', data])).toMatchObject({ code: 0 });
    const entry = await runCommand(['entry', 'submarine-cable-guidelines', '--data', data]);
    expect(entry.stdout).toContain('In the backup.');
    expect(await runCommand(['verify', '--data', data])).toMatchObject({ code: 0 });
  });

  it('refuse a backup of another library, and change nothing', async () => {
    const [data, other] = [tempFolder(), tempFolder()];
    await runCommand(['init', '--data', data]);
    await runCommand(['init', '--data', other]);
    copyFileSync(join(other, DATABASE_FILE), join(data, 'foreign.sqlite'));
    const refused = await runCommand(['restore', join(data, 'foreign.sqlite'), '--data', data]);
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('another key') });
    expect(await runCommand(['verify', '--data', data])).toMatchObject({ code: 0 });
  });

  it('say how they are used where no backup is named, and where there is none', async () => {
    const data = tempFolder();
    expect(await runCommand(['restore', '--data', data])).toMatchObject({ code: 2 });
    await runCommand(['init', '--data', data]);
    expect(await runCommand(['restore', '--newest', '--data', data])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('no backup'),
    });
    expect(existsSync(join(data, `${DATABASE_FILE}.next`))).toBe(false);
  });

  it('bring a library to another machine, with its passphrase', async () => {
    const [data, elsewhere, machine] = [tempFolder(), tempFolder(), tempFolder()];
    const env = { ATTACHE_PASSPHRASE: 'correct horse' };
    const out = join(elsewhere, 'library.sqlite');
    await runCommand(['init', '--data', data], { env });
    const made = await runCommand(['backup', '--out', out, '--data', data], { env });
    expect(made.stdout).toContain('passphrase.json and the passphrase');
    const restore = ['restore', out, '--data', machine];
    expect(await runCommand(restore, { env })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('There is no key'),
    });
    expect(readdirSync(machine)).toEqual([]);
    copyFileSync(join(data, 'passphrase.json'), join(machine, 'passphrase.json'));
    expect(await runCommand(restore, { env })).toMatchObject({ code: 0 });
    expect(await runCommand(['verify', '--data', machine], { env })).toMatchObject({ code: 0 });
  });

  it('say that a copy could not be written, and leave nothing of it', async () => {
    const [data, elsewhere] = [tempFolder(), tempFolder()];
    const out = join(elsewhere, 'no', 'such', 'folder.sqlite');
    const refused = await runCommand(['backup', '--out', out, '--data', data]);
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('There is no folder') });
    expect(readdirSync(elsewhere)).toEqual([]);
  });
});
