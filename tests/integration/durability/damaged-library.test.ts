import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createDispatch } from '../../../src/main/core/api/dispatch.ts';
import { openOrRestore } from '../../../src/main/core/open-or-restore.ts';
import { createSearchService, installSearchIndex } from '../../../src/main/core/search/index.ts';
import { createLibraryService } from '../../../src/main/core/services/library-service.ts';
import { backupPath, listBackups } from '../../../src/main/core/store/backup/backup-folder.ts';
import { makeBackup } from '../../../src/main/core/store/backup/make-backup.ts';
import { restoreBackup } from '../../../src/main/core/store/backup/restore-backup.ts';
import { DATABASE_FILE } from '../../../src/main/core/store/data-files.ts';
import { verifyStore } from '../../../src/main/core/store/verify-store.ts';
import type { Services } from '../../../src/shared/api/index.ts';
import { overwritePages, pageCount } from '../../support/damage.ts';
import { addNote, noteIds, SOME_ENTRY } from '../../support/notes.ts';
import { LIBRARY_DIRECTORY, openTestCore, type TestCore, testHost } from '../../support/open-test-core.ts';
import { openTestStore, STORE_KEY } from '../../support/open-test-store.ts';
import { fingerprintOf, tempFolder } from '../../support/temp-folder.ts';

const KEY = new Uint8Array(32).fill(7);

interface DamagedLibrary {
  readonly test: TestCore;
  readonly file: string;
  /** Notes the backup has, and notes written after it. */
  readonly inBackup: string;
  readonly newer: readonly string[];
}

/** A closed library with a backup and notes newer than it. */
async function aLibrary(newerNotes = 200): Promise<DamagedLibrary> {
  const test = await openTestCore({ key: KEY });
  onTestFinished(() => test.dispose());
  const inBackup = (await addNote(test.core, 'In the backup.')).id;
  await test.core.services.backups.make();
  const newer: string[] = [];
  for (let note = 0; note < newerNotes; note++) {
    newer.push((await addNote(test.core, `Newer than the backup: ${note} ${'words '.repeat(150)}`)).id);
  }
  await test.core.close();
  return { test, file: join(test.directory, DATABASE_FILE), inBackup, newer };
}

function restoreNewest({ test: { directory } }: DamagedLibrary) {
  const [newest] = listBackups(directory);
  const now = () => new Date('2026-02-02T09:00:00.000Z');
  return restoreBackup({ directory, key: KEY, now, backup: backupPath(directory, String(newest?.name)) });
}

describe('a library whose file is damaged', () => {
  it('is not opened; it says so, names the backup and the command, and changes nothing', async () => {
    const library = await aLibrary(1);
    overwritePages(library.file, [Math.floor(pageCount(library.file) / 2)]);
    const before = fingerprintOf(library.test.directory);
    await expect(library.test.reopen()).rejects.toMatchObject({
      kind: 'Corrupt',
      hint: expect.stringMatching(/backup of 2026-02-01 09:.*attache restore --newest/),
    });
    expect(fingerprintOf(library.test.directory)).toEqual(before);
  });

  it('is restored from the backup, with what is newer and can be read', async () => {
    const library = await aLibrary();
    // The newest notes are at the end; every seventh of the last pages is lost.
    const count = pageCount(library.file);
    overwritePages(
      library.file,
      Array.from({ length: 12 }, (_, index) => count - 4 - index * 7),
    );
    const report = await restoreNewest(library);
    expect(report.unreadableCount).toBeGreaterThan(0);
    const reopened = await library.test.reopen();
    const kept = new Set(await noteIds(reopened.core));
    const saved = library.newer.filter((id) => kept.has(id));
    expect(kept.has(library.inBackup)).toBe(true);
    expect(saved.length).toBe(report.salvagedCount);
    expect(saved.length).toBeGreaterThan(library.newer.length / 2);
    expect(saved.length).toBeLessThan(library.newer.length);
    expect(await reopened.core.services.settings.verify()).toMatchObject({ problems: [] });
    await reopened.core.close();
  });

  it.each([
    ['its first page', () => [0]],
    ['its list of tables and all that follows', (count: number) => Array.from({ length: count }, (_, page) => page)],
  ])('is restored from the backup where %s is lost', async (_, pages) => {
    const library = await aLibrary(3);
    overwritePages(library.file, pages(pageCount(library.file)));
    const report = await restoreNewest(library);
    expect(report).toMatchObject({ salvagedCount: 0 });
    const reopened = await library.test.reopen();
    expect(await noteIds(reopened.core)).toContain(library.inBackup);
    await reopened.core.close();
  });

  it('is restored where half of the file is missing', async () => {
    const library = await aLibrary(3);
    const bytes = readFileSync(library.file);
    writeFileSync(library.file, bytes.subarray(0, bytes.length / 2));
    await restoreNewest(library);
    const reopened = await library.test.reopen();
    expect(await noteIds(reopened.core)).toContain(library.inBackup);
    expect(await reopened.core.services.settings.verify()).toMatchObject({ problems: [] });
    await reopened.core.close();
  });

  it('is restored where the file is gone altogether', async () => {
    const library = await aLibrary(1);
    rmSync(library.file);
    expect(await restoreNewest(library)).not.toHaveProperty('replaced');
    const reopened = await library.test.reopen();
    expect(await noteIds(reopened.core)).toContain(library.inBackup);
    await reopened.core.close();
  });

  it('keeps the damaged file, for whoever can read more of it', async () => {
    const library = await aLibrary(1);
    overwritePages(library.file, [Math.floor(pageCount(library.file) / 2)]);
    const damaged = readFileSync(library.file);
    const report = await restoreNewest(library);
    expect(existsSync(String(report.replaced))).toBe(true);
    expect(readFileSync(join(String(report.replaced), DATABASE_FILE))).toEqual(damaged);
  });
});

describe('damage that comes while the library is open', () => {
  /** A store with its search, whose pages are gone from the disk and from memory. */
  async function aStoreDamagedWhileOpen() {
    const directory = tempFolder();
    const prepareTables = installSearchIndex;
    await (await openTestStore(directory, { prepareTables })).close();
    const store = await openTestStore(directory, { prepareTables });
    onTestFinished(() => store.close());
    const search = createSearchService(store);
    const file = join(directory, DATABASE_FILE);
    overwritePages(
      file,
      Array.from({ length: pageCount(file) - 1 }, (_, page) => page + 1),
    );
    store.connection.pragma('shrink_memory');
    return { directory, store, search };
  }

  it('is named by whatever call touches it', async () => {
    const { store, search } = await aStoreDamagedWhileOpen();
    const faults: unknown[] = [];
    const services = {
      search,
      library: createLibraryService(store, () => new Date()),
    } as unknown as Services;
    const dispatch = createDispatch(services, (fault) => faults.push(fault));
    const corrupt = { kind: 'Corrupt', hint: expect.stringContaining('Settings') };
    expect(await dispatch({ path: 'search.search', type: 'query', input: { text: 'cables' } })).toMatchObject({
      error: corrupt,
    });
    expect(await dispatch({ path: 'library.entry', type: 'query', input: { id: SOME_ENTRY } })).toMatchObject({
      error: corrupt,
    });
    expect(verifyStore(store.connection).problems.join()).toContain('unable to get the page');
    expect(faults).toEqual([]);
  });

  it('gets into no backup', async () => {
    const { directory } = await aStoreDamagedWhileOpen();
    const backup = makeBackup({ directory, key: STORE_KEY, now: () => new Date(), reason: 'manual' });
    await expect(backup).rejects.toMatchObject({ kind: 'Corrupt' });
    expect(readdirSync(join(directory, 'backups'))).toEqual([]);
  });
});

describe('a program that finds its library damaged when it starts', () => {
  const optionsFor = ({ test }: DamagedLibrary) => ({
    directory: test.directory,
    key: KEY,
    libraryDirectory: LIBRARY_DIRECTORY,
    host: testHost(),
    now: () => new Date('2026-02-02T09:00:00.000Z'),
    newId: () => 'an-id',
    onFault: () => {},
  });

  it('asks, restores the newest backup, telling how far it is, and opens it', async () => {
    const library = await aLibrary(1);
    overwritePages(library.file, [Math.floor(pageCount(library.file) / 2)]);
    const asked: string[] = [];
    const told: string[] = [];
    const options = {
      ...optionsFor(library),
      opening: { onProgress: ({ step }: { step: string }) => void told.push(step) },
    };
    const core = await openOrRestore(options, async (damage, newest) => {
      asked.push(damage.kind, newest.madeAt.slice(0, 10));
      return true;
    });
    expect(asked).toEqual(['Corrupt', '2026-02-01']);
    expect(told).toContain('Putting the backup in its place');
    expect(await noteIds(core)).toContain(library.inBackup);
    await core.close();
  });

  it('passes over a backup that is damaged itself', async () => {
    const library = await aLibrary(1);
    const reopened = await library.test.reopen();
    const { name } = await reopened.core.services.backups.make();
    await reopened.core.close();
    overwritePages(backupPath(library.test.directory, name), [0, 30]);
    overwritePages(library.file, [Math.floor(pageCount(library.file) / 2)]);
    const core = await openOrRestore(optionsFor(library), async () => true);
    expect(await noteIds(core)).toContain(library.inBackup);
    await core.close();
  });

  it('changes nothing where the person does not want it', async () => {
    const library = await aLibrary(1);
    overwritePages(library.file, [Math.floor(pageCount(library.file) / 2)]);
    const before = fingerprintOf(library.test.directory);
    await expect(openOrRestore(optionsFor(library), async () => false)).rejects.toMatchObject({ kind: 'Cancelled' });
    expect(fingerprintOf(library.test.directory)).toEqual(before);
  });
});
