import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { DATABASE_FILE } from '../../../src/main/core/store/data-files.ts';
import { STORE_FORMAT } from '../../../src/main/core/store/open-database-file.ts';
import { verifyStore } from '../../../src/main/core/store/verify-store.ts';
import { anAnnotation } from '../../support/builders.ts';
import { flipByte } from '../../support/damage.ts';
import { openTestStore } from '../../support/open-test-store.ts';
import { fingerprintOf, tempFolder } from '../../support/temp-folder.ts';

const OPENER = fileURLToPath(new URL('../../support/open-store-process.ts', import.meta.url));

async function aClosedStore(): Promise<string> {
  const directory = tempFolder();
  await (await openTestStore(directory)).close();
  return directory;
}

describe('a store that was closed', () => {
  it('opens again with what was written', async () => {
    const directory = tempFolder();
    const store = await openTestStore(directory);
    await store.collections.annotations.insert(anAnnotation({ id: 'kept' }));
    await store.close();
    await store.close();
    const again = await openTestStore(directory);
    expect((await again.collections.annotations.findOne('kept').exec())?.toMutableJSON()).toEqual(
      anAnnotation({ id: 'kept' }),
    );
    expect(verifyStore(again.connection)).toMatchObject({ problems: [] });
    await again.close();
  });
});

describe('a file that can not be opened', () => {
  it('says that the key is wrong, and changes nothing', async () => {
    const directory = await aClosedStore();
    const before = fingerprintOf(directory);
    const attempt = openTestStore(directory, { key: new Uint8Array(32).fill(6) });
    await expect(attempt).rejects.toMatchObject({ kind: 'Locked', message: expect.stringContaining('key') });
    expect(fingerprintOf(directory)).toEqual(before);
  });

  it.each([
    ['a text', Buffer.from('Dear diary, '.repeat(1_000))],
    ['an unencrypted database', Buffer.from(`SQLite format 3\0${'x'.repeat(8_192)}`)],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, ...new Array(5_000).fill(0)])],
  ])('says that it is foreign when it is %s, and changes nothing', async (_, content) => {
    const directory = tempFolder();
    writeFileSync(join(directory, DATABASE_FILE), content);
    const attempt = openTestStore(directory);
    await expect(attempt).rejects.toMatchObject({
      kind: 'Rejected',
      message: expect.stringContaining('not a library'),
    });
    expect(readFileSync(join(directory, DATABASE_FILE))).toEqual(content);
  });

  it.each([0.3, 0.6, 0.9])(
    'says that it is damaged when a byte at %d of it was changed, and changes nothing',
    async (place) => {
      const directory = await aClosedStore();
      const file = join(directory, DATABASE_FILE);
      flipByte(file, Math.floor(statSync(file).size * place));
      const before = fingerprintOf(directory);
      await expect(openTestStore(directory)).rejects.toMatchObject({ kind: 'Corrupt' });
      expect(fingerprintOf(directory)).toEqual(before);
    },
  );

  it('says that it is damaged when its end is missing', async () => {
    const directory = await aClosedStore();
    const file = join(directory, DATABASE_FILE);
    writeFileSync(file, readFileSync(file).subarray(0, 64 * 4_096));
    await expect(openTestStore(directory)).rejects.toMatchObject({ kind: 'Corrupt' });
  });

  it.each([
    ['the key is wrong', 'Locked', { key: new Uint8Array(32).fill(6) }, STORE_FORMAT],
    ['it is newer than the program', 'Unavailable', {}, STORE_FORMAT + 1],
  ])('changes nothing of what a killed process left when %s', async (_, kind, options, format) => {
    const directory = tempFolder();
    const store = await openTestStore(directory);
    store.connection.pragma(`user_version = ${format}`);
    const left = tempFolder();
    cpSync(directory, left, { recursive: true });
    await store.close();
    const before = fingerprintOfStore(left);
    await expect(openTestStore(left, options)).rejects.toMatchObject({ kind });
    expect(fingerprintOfStore(left)).toEqual(before);
  });

  it('says that it is newer than the program, and changes nothing', async () => {
    const directory = tempFolder();
    const store = await openTestStore(directory);
    store.connection.pragma(`user_version = ${STORE_FORMAT + 1}`);
    await store.close();
    const before = fingerprintOf(directory);
    await expect(openTestStore(directory)).rejects.toMatchObject({
      kind: 'Unavailable',
      message: expect.stringContaining('newer'),
    });
    expect(fingerprintOf(directory)).toEqual(before);
  });
});

describe('a data folder that another process has open', () => {
  it('is refused with the folder’s name, and free again when that process is gone', async () => {
    const directory = tempFolder();
    const store = await openTestStore(directory);
    const other = spawnSync(process.execPath, [OPENER, directory], { encoding: 'utf8' });
    expect(other.stdout).toContain('Locked');
    expect(other.stdout).toContain(directory);
    await store.close();
    expect(spawnSync(process.execPath, [OPENER, directory], { encoding: 'utf8' }).stdout).toContain('opened');
  });
});

describe('what is on the disk', () => {
  it('holds nothing in plain text: not in the database, its log or any other file', async () => {
    const directory = tempFolder();
    const store = await openTestStore(directory);
    const canary = 'canary-7d1f-unmistakable';
    await store.collections.annotations.insert(
      anAnnotation({ id: canary, body: [{ type: 'TextualBody', value: `${canary} text`, format: 'text/plain' }] }),
    );
    expect(filesHolding(directory, canary)).toEqual([]);
    expect(filesHolding(directory, 'Hanoi Digital Declaration')).toEqual([]);
    expect(readdirSync(directory).some((name) => name.endsWith('-wal'))).toBe(true);
    await store.close();
    expect(filesHolding(directory, canary)).toEqual([]);
  });
});

describe('a document that is not what its schema says', () => {
  it('is refused at the storage, whoever writes it', async () => {
    const store = await openTestStore(tempFolder());
    const broken = { ...anAnnotation(), visibility: 'everybody' } as never;
    await expect(store.collections.annotations.insert(broken)).rejects.toMatchObject({ code: 'VD2' });
    expect(await store.collections.annotations.count().exec()).toBe(0);
    await store.close();
  });
});

/** The database and its log; what indexes the log is SQLite's own and made anew at every opening. */
function fingerprintOfStore(directory: string): Record<string, string> {
  const files = Object.entries(fingerprintOf(directory));
  return Object.fromEntries(files.filter(([path]) => /attache\.sqlite(?:-wal)?$/.test(path)));
}

function filesHolding(directory: string, text: string): string[] {
  return Object.keys(fingerprintOf(directory)).filter((path) => readFileSync(path).includes(text));
}
