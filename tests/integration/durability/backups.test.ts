import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startBackupSchedule } from '../../../src/main/core/services/backup-schedule.ts';
import { backupPath, listBackups } from '../../../src/main/core/store/backup/backup-folder.ts';
import { inspectDatabase } from '../../../src/main/core/store/backup/inspect-database.ts';
import { restoreBackup } from '../../../src/main/core/store/backup/restore-backup.ts';
import { addNote, noteIds } from '../../support/notes.ts';
import { openTestCore, type TestCore } from '../../support/open-test-core.ts';

const KEY = new Uint8Array(32).fill(7);

async function aCore(): Promise<TestCore> {
  const test = await openTestCore({ key: KEY });
  onTestFinished(() => test.dispose());
  return test;
}

/** Closed with the test: a process holds only so many libraries open. */
async function reopened(test: TestCore): Promise<TestCore> {
  const next = await test.reopen();
  onTestFinished(() => next.core.close());
  return next;
}

function restored(test: TestCore, name: string) {
  const now = () => new Date('2026-02-02T09:00:00.000Z');
  return restoreBackup({ directory: test.directory, key: KEY, now, backup: backupPath(test.directory, name) });
}

describe('a backup of an open library', () => {
  it('holds all that was saved before it, and can be read with the key alone', async () => {
    const test = await aCore();
    await addNote(test.core, 'Saved before the backup.');
    const { documentCount } = await test.core.services.settings.verify();
    const made = await test.core.services.backups.make();
    const inspection = inspectDatabase(backupPath(test.directory, made.name), KEY);
    expect(inspection).toMatchObject({ documentCount, problems: [] });
    expect((await test.core.services.backups.list()).backups).toEqual([made]);
  });

  it('is encrypted, stands alone and is readable by the user only', async () => {
    const test = await aCore();
    await addNote(test.core, 'canary-of-the-backup');
    const { name } = await test.core.services.backups.make();
    expect(readdirSync(join(test.directory, 'backups'))).toEqual([name]);
    const bytes = readFileSync(backupPath(test.directory, name));
    for (const words of ['canary-of-the-backup', 'SQLite format 3', 'ASEAN']) expect(bytes.includes(words)).toBe(false);
    const folder = statSync(join(test.directory, 'backups'));
    if (process.platform !== 'win32') expect(folder.mode & 0o077).toBe(0);
  });

  it('is made while the library goes on being written, and is of one moment', async () => {
    const test = await aCore();
    const backup = test.core.services.backups.make();
    let isMade = false;
    void backup.then(() => {
      isMade = true;
    });
    let written = 0;
    while (!isMade) {
      await addNote(test.core, `Written during the backup, ${written}`);
      written++;
      // A write is done without leaving this thread: let the other one's news in.
      await nextTurn();
    }
    expect(written).toBeGreaterThan(0);
    expect(inspectDatabase(backupPath(test.directory, (await backup).name), KEY).problems).toEqual([]);
  });

  it('is not made by itself where nothing was written since the last one', async () => {
    const test = await aCore();
    await addNote(test.core, 'One.');
    expect(await test.core.makeScheduledBackup()).toMatchObject({ reason: 'scheduled' });
    expect(await test.core.makeScheduledBackup()).toBeUndefined();
    await addNote(test.core, 'Two.');
    expect(await test.core.makeScheduledBackup()).toMatchObject({ reason: 'scheduled' });
  });

  it('says where it could not be made, until one is', async () => {
    const test = await aCore();
    writeFileSync(join(test.directory, 'backups'), 'a file where the folder should be');
    await expect(test.core.services.backups.make()).rejects.toThrow();
    expect(await test.core.services.backups.list().catch(() => ({ failure: { kind: 'Bug' } }))).toMatchObject({
      failure: { kind: 'Bug' },
    });
  });
});

describe('the schedule of backups', () => {
  function aSchedule() {
    let instant = Date.parse('2026-02-01T09:00:00.000Z');
    const made: string[] = [];
    let failures = 0;
    const schedule = startBackupSchedule({
      now: () => new Date(instant),
      newest: () => {
        const madeAt = made.at(-1);
        return madeAt === undefined ? undefined : { name: '', madeAt, reason: 'scheduled', bytes: 1 };
      },
      makeBackup: async () => {
        if (failures-- > 0) throw new Error('The disk is full.');
        made.push(new Date(instant).toISOString());
      },
    });
    onTestFinished(() => schedule.stop());
    return {
      made,
      schedule,
      failNext: () => {
        failures = 1;
      },
      async lookAfter(minutes: number) {
        instant += minutes * 60_000;
        await schedule.look();
      },
    };
  }

  it('makes one at once where there is none, and then by the hour while things change', async () => {
    const { made, schedule, lookAfter } = aSchedule();
    await lookAfter(0);
    for (let minute = 0; minute < 180; minute += 10) {
      schedule.noteChange();
      await lookAfter(10);
    }
    expect(made.map((instant) => instant.slice(11, 16))).toEqual(['09:00', '10:00', '11:00', '12:00']);
  });

  it('makes none while nothing changes', async () => {
    const { made, lookAfter } = aSchedule();
    await lookAfter(0);
    await lookAfter(600);
    expect(made).toHaveLength(1);
  });

  it('tries again an hour after one could not be made', async () => {
    const { made, failNext, lookAfter } = aSchedule();
    failNext();
    await lookAfter(0);
    await lookAfter(30);
    expect(made).toHaveLength(0);
    await lookAfter(30);
    expect(made).toHaveLength(1);
  });
});

describe('restoring a backup', () => {
  it('brings back what it holds, and keeps what it replaces as a backup of its own', async () => {
    let test = await aCore();
    const before = await addNote(test.core, 'In the backup.');
    const { name } = await test.core.services.backups.make();
    const after = await addNote(test.core, 'Only in the library.');
    await test.core.close();
    const report = await restored(test, name);
    test = await reopened(test);
    expect(await noteIds(test.core)).toContain(before.id);
    expect(await noteIds(test.core)).not.toContain(after.id);
    expect(await test.core.services.settings.verify()).toMatchObject({ problems: [] });
    await test.core.close();
    await restored(test, String(report.replaced));
    test = await reopened(test);
    expect(await noteIds(test.core)).toContain(after.id);
  });

  it('refuses a damaged backup, and changes nothing', async () => {
    let test = await aCore();
    const { name } = await test.core.services.backups.make();
    const note = await addNote(test.core, 'After the backup.');
    const bytes = readFileSync(backupPath(test.directory, name));
    bytes.fill(0xaa, bytes.length / 2, bytes.length / 2 + 4_096);
    writeFileSync(backupPath(test.directory, name), bytes);
    await test.core.close();
    await expect(restored(test, name)).rejects.toMatchObject({ kind: 'Corrupt', message: 'This backup is damaged.' });
    expect(listBackups(test.directory)).toHaveLength(1);
    test = await reopened(test);
    expect(await noteIds(test.core)).toContain(note.id);
  });

  it('refuses while the library is open', async () => {
    const test = await aCore();
    const { name } = await test.core.services.backups.make();
    await expect(restored(test, name)).rejects.toMatchObject({ kind: 'Locked' });
  });
});
