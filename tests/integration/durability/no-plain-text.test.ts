import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { backupPath, listBackups } from '../../../src/main/core/store/backup/backup-folder.ts';
import { restoreBackup } from '../../../src/main/core/store/backup/restore-backup.ts';
import { DATABASE_FILE } from '../../../src/main/core/store/data-files.ts';
import { loadKey } from '../../../src/main/core/store/load-key.ts';
import { changeKey } from '../../../src/main/core/store/rekey/change-key.ts';
import { openConnection } from '../../../src/main/core/store/sqlite/connection.ts';
import { aClient } from '../../support/builders.ts';
import { filesWithWords } from '../../support/canaries.ts';
import { overwritePages, pageCount } from '../../support/damage.ts';
import { migrateToLater } from '../../support/migration-target.ts';
import { SOME_ENTRY } from '../../support/notes.ts';
import { openTestCore } from '../../support/open-test-core.ts';
import { tempFolder } from '../../support/temp-folder.ts';

/** Words of a note, an entry, a brief, a client and the settings, and of the built-in library. */
const CANARIES = [
  'canarynote',
  'canaryentry',
  'canarybrief',
  'canaryclient',
  'canaryauthor',
  'Hanoi Digital Declaration',
];
const now = () => new Date('2026-02-02T09:00:00.000Z');

const filesWithCanaries = (directory: string) => filesWithWords(directory, CANARIES);

/** An open library with a canary in everything a person writes. */
async function aLibraryOfCanaries(directory: string) {
  const test = await openTestCore({ directory, key: await loadKey(directory) });
  onTestFinished(() => test.core.close());
  const { services } = test.core;
  await services.settings.change({ author: 'canaryauthor' });
  await services.annotations.create({
    target: { source: SOME_ENTRY },
    motivation: 'commenting',
    texts: ['canarynote '.repeat(500)],
    visibility: 'private',
  });
  const { entry, revision } = await services.library.entry(SOME_ENTRY);
  await services.library.saveEntry({ entry: { ...entry, summary: 'canaryentry' }, revision });
  const [brief] = await services.briefs.list();
  const view = await services.briefs.get(String(brief?.id));
  await services.briefs.save({ brief: { ...view.brief, title: 'canarybrief' }, revision: view.revision });
  const { id: _id, createdAt: _createdAt, updatedAt: _updatedAt, ...client } = aClient({ name: 'canaryclient' });
  await services.clients.create(client);
  return test;
}

describe('the data folder', () => {
  it('holds no word of any document in plain text: open, searched, closed, backed up, restored, damaged, under a new key', async () => {
    const directory = tempFolder();
    const test = await aLibraryOfCanaries(directory);
    await test.core.services.search.search({ text: 'canarynote' });
    expect(filesWithCanaries(directory)).toEqual([]);
    const { name } = await test.core.services.backups.make();
    expect(filesWithCanaries(directory)).toEqual([]);
    await test.core.close();
    expect(filesWithCanaries(directory)).toEqual([]);
    await restoreBackup({ directory, key: await loadKey(directory), now, backup: backupPath(directory, name) });
    expect(filesWithCanaries(directory)).toEqual([]);
    const file = join(directory, DATABASE_FILE);
    overwritePages(file, [Math.floor(pageCount(file) / 2)]);
    await restoreBackup({ directory, key: await loadKey(directory), now, backup: backupPath(directory, name) });
    expect(filesWithCanaries(directory)).toEqual([]);
    await changeKey({ directory, passphrase: undefined, newPassphrase: undefined, now });
    expect(filesWithCanaries(directory)).toEqual([]);
    await migrateToLater({ directory, key: await loadKey(directory) });
    expect(filesWithCanaries(directory)).toEqual([]);
    expect(listBackups(directory)).not.toEqual([]);
    expect(readdirSync(join(directory, 'damaged'))).not.toEqual([]);
  });

  it('is where nothing that SQLite spills goes: temporary tables and sorting stay in memory', () => {
    const key = new Uint8Array(32).fill(1);
    const connection = openConnection(join(tempFolder(), 'a.sqlite'), key);
    const inMemory = 2;
    expect(connection.pragma('temp_store', { simple: true })).toBe(inMemory);
    connection.close();
  });
});
