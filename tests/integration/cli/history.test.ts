import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withCore } from '../../../src/cli/open-library.ts';
import { runCommand } from '../../support/run-command.ts';

const ID = 'cloud-framework';
let data: string;

/** A data folder in which an advisor changed a title. */
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'attache-cli-'));
  await withCore(data, async ({ services }) => {
    const { entry, revision } = await services.library.entry(ID);
    await services.library.saveEntry({ entry: { ...entry, title: 'A title of ours' }, revision });
  });
});

afterAll(() => rmSync(data, { recursive: true, force: true }));

const attache = (words: readonly string[]) => runCommand([...words, '--data', data]);

describe('attache history', () => {
  it('lists who changed which fields, newest first', async () => {
    const { code, stdout } = await attache(['history', ID]);
    expect(code).toBe(0);
    const [newest, first] = stdout.split('\n');
    expect(newest).toMatch(/^ +2 {2}\d{4}-\d\d-\d\d \d\d:\d\d UTC · Advisor · Title$/);
    expect(first).toMatch(/^ +1 {2}.* · Built-in library · first$/);
  });

  it('shows a change by words', async () => {
    expect((await attache(['history', ID, '--changes', '2'])).stdout).toContain('{+A title of ours+}');
  });

  it('says that a version is not there', async () => {
    const refused = await attache(['history', ID, '--changes', '9']);
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('no version 9') });
  });
});

describe('attache revert', () => {
  it('goes back to a version, which is one more version', async () => {
    const { code, stdout } = await attache(['revert', ID, '--to', '1', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).versions).toMatchObject([
      { version: 3, fields: ['Title'] },
      { version: 2 },
      { version: 1 },
    ]);
    const { entry } = await withCore(data, ({ services }) => services.library.entry(ID));
    expect(entry.title).not.toBe('A title of ours');
  });
});
