import { existsSync, mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backupPath } from '../../../src/main/core/store/backup/backup-folder.ts';
import type { BackupSummary, Change } from '../../../src/shared/api/index.ts';
import { overwritePages } from '../../support/damage.ts';
import { addNote, noteIds, SOME_ENTRY } from '../../support/notes.ts';
import { openRestorable } from '../../support/open-restorable.ts';

const restoreCall = ({ name }: BackupSummary) => ({ path: 'backups.restore', type: 'mutation', input: name });
const listCall = { path: 'annotations.list', type: 'query', input: { entryId: SOME_ENTRY } };

describe('restoring a backup while windows have the library open', () => {
  it('shows them what the backup holds, without a restart', async () => {
    const { core, faults } = await openRestorable();
    const before = await addNote(core, 'In the backup.');
    const backup = await core.services.backups.make();
    const after = await addNote(core, 'Not in the backup.');
    expect(await core.dispatch(restoreCall(backup))).toMatchObject({ ok: true });
    expect(await noteIds(core)).toContain(before.id);
    expect(await noteIds(core)).not.toContain(after.id);
    await addNote(core, 'Written after the restore.');
    expect(await core.services.settings.verify()).toMatchObject({ problems: [] });
    expect(faults).toEqual([]);
  });

  it('tells them that anything may be another, on the feed they listen to already', async () => {
    const { core } = await openRestorable();
    const backup = await core.services.backups.make();
    const heard: Change[] = [];
    core.changes.subscribe((change) => heard.push(change));
    await core.dispatch(restoreCall(backup));
    const whole = heard.filter(({ ids }) => ids.length === 0).map(({ collection }) => collection);
    expect(whole).toEqual(expect.arrayContaining(['entries', 'annotations', 'briefs', 'backups']));
    heard.length = 0;
    await addNote(core, 'After.');
    expect(heard).toContainEqual(expect.objectContaining({ collection: 'annotations' }));
  });

  it('refuses calls until it is done, and answers those that were under way', async () => {
    const { core } = await openRestorable();
    const backup = await core.services.backups.make();
    const underWay = core.dispatch(listCall);
    const restore = core.dispatch(restoreCall(backup));
    await underWay;
    expect(await core.dispatch(listCall)).toMatchObject({ ok: false, error: { kind: 'Unavailable' } });
    expect(await underWay).toMatchObject({ ok: true });
    expect(await restore).toMatchObject({ ok: true });
    expect(await core.dispatch(listCall)).toMatchObject({ ok: true });
  });

  it('leaves an export alone that waits to be downloaded', async () => {
    const { core, directory } = await openRestorable();
    const backup = await core.services.backups.make();
    const waiting = join(directory, 'exports', 'downloads-now');
    mkdirSync(waiting, { recursive: true });
    await core.dispatch(restoreCall(backup));
    expect(existsSync(waiting)).toBe(true);
  });

  it('leaves the library as it is where the backup is damaged', async () => {
    const { core, directory } = await openRestorable();
    const backup = await core.services.backups.make();
    const after = await addNote(core, 'Not in the backup.');
    overwritePages(backupPath(directory, backup.name), [20, 21]);
    expect(await core.dispatch(restoreCall(backup))).toMatchObject({ ok: false, error: { kind: 'Corrupt' } });
    expect(await noteIds(core)).toContain(after.id);
  });

  it('refuses a name that leads out of the folder of backups', async () => {
    const { core, directory } = await openRestorable();
    for (const input of [
      '../attache.sqlite',
      join(directory, 'attache.sqlite'),
      'attache-20260201T090000000Z-x/../a.sqlite',
    ]) {
      const answer = await core.dispatch({ path: 'backups.restore', type: 'mutation', input });
      expect(answer).toMatchObject({ ok: false, error: { kind: 'Invalid' } });
    }
  });

  it('says that a backup is gone', async () => {
    const { core, directory } = await openRestorable();
    const backup = await core.services.backups.make();
    await rm(backupPath(directory, backup.name));
    expect(await core.dispatch(restoreCall(backup))).toMatchObject({ ok: false, error: { kind: 'NotFound' } });
  });
});
