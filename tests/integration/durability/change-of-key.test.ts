import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRestorableCore } from '../../../src/main/core/open-restorable-core.ts';
import { backupPath, listBackups } from '../../../src/main/core/store/backup/backup-folder.ts';
import { restoreBackup } from '../../../src/main/core/store/backup/restore-backup.ts';
import { DATABASE_FILE, KEY_FILE, PASSPHRASE_FILE } from '../../../src/main/core/store/data-files.ts';
import { loadKey } from '../../../src/main/core/store/load-key.ts';
import { changeKey } from '../../../src/main/core/store/rekey/change-key.ts';
import { openConnection } from '../../../src/main/core/store/sqlite/connection.ts';
import type { WorkProgress } from '../../../src/main/core/tasks/run-in-worker.ts';
import { AttacheError } from '../../../src/shared/api/index.ts';
import { unfinishedFiles } from '../../kill/check-library.ts';
import { addNote, noteIds } from '../../support/notes.ts';
import { LIBRARY_DIRECTORY, testHost } from '../../support/open-test-core.ts';
import { fingerprintOf, tempFolder } from '../../support/temp-folder.ts';

let seconds = 0;
const now = () => new Date(Date.parse('2026-02-01T09:00:00.000Z') + ++seconds * 1_000);

async function openWith(directory: string, passphrase?: string) {
  const key = await loadKey(directory, passphrase);
  let id = 0;
  const newId = () => `id-${seconds}-${++id}`;
  return openRestorableCore({
    directory,
    key,
    libraryDirectory: LIBRARY_DIRECTORY,
    host: testHost(),
    now,
    newId,
    onFault: () => {},
  });
}

/** A closed library with a note. */
async function aLibrary(passphrase?: string) {
  const directory = tempFolder();
  const core = await openWith(directory, passphrase);
  const note = (await addNote(core, 'Written under the first key.')).id;
  const draftKey = await core.services.settings.draftKey();
  await core.close();
  return { directory, note, draftKey };
}

describe('a library whose key is changed', () => {
  it.each([
    ['a passphrase to another', 'first', 'second'],
    ['a key file to a passphrase', undefined, 'second'],
    ['a passphrase to a key file', 'first', undefined],
  ])('from %s opens with the new one only, and holds what it held', async (_, first, second) => {
    const { directory, note } = await aLibrary(first);
    const oldKey = await loadKey(directory, first);
    await changeKey({ directory, passphrase: first, newPassphrase: second, now });
    await expect(loadKey(directory, first)).rejects.toMatchObject({ kind: 'Locked' });
    expect(() => openConnection(join(directory, DATABASE_FILE), oldKey)).toThrow('key does not open');
    const core = await openWith(directory, second);
    expect(await noteIds(core)).toContain(note);
    expect(await core.services.settings.verify()).toMatchObject({ problems: [] });
    await core.close();
    expect(existsSync(join(directory, PASSPHRASE_FILE))).toBe(second !== undefined);
    expect(existsSync(join(directory, KEY_FILE))).toBe(second === undefined);
  });

  it('goes on opening the drafts of its windows, and its backups under every earlier key', async () => {
    const { directory, note, draftKey } = await aLibrary();
    await changeKey({ directory, passphrase: undefined, newPassphrase: 'second', now });
    await changeKey({ directory, passphrase: 'second', newPassphrase: undefined, now });
    const core = await openWith(directory);
    expect(await core.services.settings.draftKey()).toBe(draftKey);
    await core.close();
    const backups = listBackups(directory);
    expect(backups.map(({ reason }) => reason)).toEqual(['before-key-change', 'before-key-change']);
    for (const { name } of backups) {
      await restoreBackup({ directory, key: await loadKey(directory), now, backup: backupPath(directory, name) });
      const restored = await openWith(directory);
      expect(await noteIds(restored)).toContain(note);
      expect(await restored.services.settings.draftKey()).toBe(draftKey);
      await restored.close();
    }
  });

  it('keeps no key in plain text but that of a key file', async () => {
    const { directory } = await aLibrary();
    const oldKey = Buffer.from(await loadKey(directory));
    await changeKey({ directory, passphrase: undefined, newPassphrase: 'second', now });
    const newKey = Buffer.from(await loadKey(directory, 'second'));
    for (const path of Object.keys(fingerprintOf(directory))) {
      const bytes = readFileSync(path);
      for (const key of [oldKey, newKey]) {
        const forms = [key, key.toString('base64'), key.toString('hex')];
        expect(forms.some((form) => bytes.includes(form))).toBe(false);
      }
    }
  });
});

describe('a change of key under way', () => {
  it('tells how far it is', async () => {
    const { directory } = await aLibrary();
    const told: WorkProgress[] = [];
    const work = { onProgress: (progress: WorkProgress) => void told.push(progress) };
    await changeKey({ directory, passphrase: undefined, newPassphrase: undefined, now, work });
    const fractions = told.map(({ fraction }) => fraction);
    expect(fractions).toEqual([...fractions].sort((one, other) => one - other));
    expect(told.map(({ step }) => step)).toEqual(
      expect.arrayContaining(['Copying the library', 'Encrypting a copy anew', 'Putting it in its place']),
    );
  });

  it.each(['Copying the library', 'Encrypting a copy anew'])(
    'is stopped while it says “%s”: the library opens with the key it had, or with the new one',
    async (step) => {
      const { directory, note } = await aLibrary();
      const oldKey = await loadKey(directory);
      const stopping = new AbortController();
      const work = {
        signal: stopping.signal,
        onProgress: (progress: WorkProgress) => progress.step === step && stopping.abort(),
      };
      // Where the word comes too late it is changed.
      const ending = await changeKey({ directory, passphrase: undefined, newPassphrase: undefined, now, work }).then(
        () => 'changed',
        (fault: unknown) => fault instanceof AttacheError && fault.kind,
      );
      const isSame = Buffer.compare(await loadKey(directory), oldKey) === 0;
      expect(ending).toBe(isSame ? 'Cancelled' : 'changed');
      expect(unfinishedFiles(directory)).toEqual([]);
      const core = await openWith(directory);
      expect(await noteIds(core)).toContain(note);
      await core.close();
    },
  );
});

describe('a change of key that can not be made', () => {
  it('is refused where it was stopped before it began, and changes nothing', async () => {
    const { directory } = await aLibrary();
    const before = fingerprintOf(directory);
    const work = { signal: AbortSignal.abort() };
    const attempt = changeKey({ directory, passphrase: undefined, newPassphrase: undefined, now, work });
    await expect(attempt).rejects.toMatchObject({ kind: 'Cancelled' });
    expect(fingerprintOf(directory)).toEqual(before);
  });

  it('is refused with a wrong passphrase, and changes nothing', async () => {
    const { directory } = await aLibrary('first');
    const before = fingerprintOf(directory);
    const attempt = changeKey({ directory, passphrase: 'wrong', newPassphrase: 'second', now });
    await expect(attempt).rejects.toMatchObject({ kind: 'Locked' });
    expect(fingerprintOf(directory)).toEqual(before);
  });

  it('is refused while the library is open', async () => {
    const { directory } = await aLibrary();
    const core = await openWith(directory);
    const attempt = changeKey({ directory, passphrase: undefined, newPassphrase: 'second', now });
    await expect(attempt).rejects.toMatchObject({ kind: 'Locked' });
    await core.close();
  });

  it('is refused where there is no library, and makes none', async () => {
    const directory = tempFolder();
    const attempt = changeKey({ directory, passphrase: undefined, newPassphrase: 'second', now });
    await expect(attempt).rejects.toMatchObject({ kind: 'NotFound' });
    expect(fingerprintOf(directory)).toEqual({});
  });
});
