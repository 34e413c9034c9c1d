import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DATABASE_FILE } from '../../../src/main/core/store/data-files.ts';
import { loadKey } from '../../../src/main/core/store/load-key.ts';
import { fingerprintOf, tempFolder } from '../../support/temp-folder.ts';

describe('the key of a new folder', () => {
  it('is 32 random bytes in a file that only the user can read, the same ever after', async () => {
    const [one, other] = [tempFolder(), tempFolder()];
    const key = await loadKey(one);
    expect(key).toHaveLength(32);
    expect(await loadKey(one)).toEqual(key);
    expect(await loadKey(other)).not.toEqual(key);
    if (process.platform !== 'win32') expect(statSync(join(one, 'attache.key')).mode & 0o077).toBe(0);
  });

  it('is nowhere on the disk when there is a passphrase', async () => {
    const directory = tempFolder();
    const key = Buffer.from(await loadKey(directory, 'correct horse'));
    for (const path of Object.keys(fingerprintOf(directory))) {
      const content = readFileSync(path);
      expect(
        content.includes(key) || content.includes(key.toString('base64')) || content.includes(key.toString('hex')),
      ).toBe(false);
    }
    expect(Buffer.from(await loadKey(directory, 'correct horse'))).toEqual(key);
  });
});

describe('a key that can not be had', () => {
  it('is refused for a wrong passphrase, and for none', async () => {
    const directory = tempFolder();
    await loadKey(directory, 'correct horse');
    const before = fingerprintOf(directory);
    await expect(loadKey(directory, 'battery staple')).rejects.toMatchObject({ kind: 'Locked' });
    await expect(loadKey(directory)).rejects.toMatchObject({
      kind: 'Locked',
      hint: expect.stringContaining('ATTACHE_PASSPHRASE'),
    });
    expect(fingerprintOf(directory)).toEqual(before);
  });

  it('is not made anew where there is a library already', async () => {
    const directory = tempFolder();
    await loadKey(directory);
    writeFileSync(join(directory, DATABASE_FILE), 'anything');
    rmSync(join(directory, 'attache.key'));
    await expect(loadKey(directory)).rejects.toMatchObject({
      kind: 'Locked',
      message: expect.stringContaining('missing'),
    });
  });

  it('is not taken for protected by a passphrase that was set later', async () => {
    const directory = tempFolder();
    await loadKey(directory);
    await expect(loadKey(directory, 'too late')).rejects.toMatchObject({ kind: 'Locked' });
  });

  it.each([
    ['attache.key', 'not a key'],
    ['passphrase.json', '{"salt":"","cost":1e99}'],
    ['passphrase.json', 'not json'],
  ])('says which file is damaged: %s', async (name, content) => {
    const directory = tempFolder();
    writeFileSync(join(directory, name), content);
    await expect(loadKey(directory, name === 'attache.key' ? undefined : 'x')).rejects.toMatchObject({
      kind: 'Corrupt',
      message: expect.stringContaining(name),
    });
  });
});
