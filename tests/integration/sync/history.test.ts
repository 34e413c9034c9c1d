import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/shared/model/index.ts';
import type { TestCore } from '../../support/open-test-core.ts';
import { aTeam, exchange, notesOf, rewriteNote, writeNote } from '../../support/team-devices.ts';

const team = aTeam();

async function edit({ core }: TestCore, id: string, change: Partial<Entry>): Promise<void> {
  const { entry, revision } = await core.services.library.entry(id);
  await core.services.library.saveEntry({ entry: { ...entry, ...change }, revision });
}

async function versionsOf({ core }: TestCore, id: string) {
  return (await core.services.history.list({ collection: 'entries', id })).versions;
}

describe('an entry that two devices of a team change', () => {
  it('has the changes of both in its history, each under its author’s name and time', async () => {
    const mai = await team.device('mai');
    const other = await team.device('mai', { instant: '2026-02-01T10:00:00.000Z' });
    await edit(mai, 'defa', { title: 'DEFA, as agreed' });
    const [written] = await versionsOf(mai, 'defa');
    expect(written).toMatchObject({ origin: 'here', authors: ['mai'] });
    await exchange(mai, other);
    const [received] = await versionsOf(other, 'defa');
    expect(received).toMatchObject({ version: 2, origin: 'server', authors: ['mai'], fields: ['Title'] });
    expect(received?.at.slice(0, 13)).toBe('2026-02-01T09');
    await edit(other, 'defa', { summary: 'Signed.' });
    await exchange(other, mai);
    expect(await versionsOf(mai, 'defa')).toMatchObject([
      { version: 3, origin: 'server', fields: ['Summary'] },
      { version: 2, origin: 'here', fields: ['Title'] },
      { version: 1, origin: 'library' },
    ]);
    expect([...mai.faults, ...other.faults]).toEqual([]);
  });

  it('goes back on one device, and with it on the other', async () => {
    const mai = await team.device('mai');
    const other = await team.device('mai');
    await edit(mai, 'asean', { title: 'Changed by mistake' });
    await exchange(mai, other);
    const { revision, versions } = await other.core.services.history.list({ collection: 'entries', id: 'asean' });
    await other.core.services.history.revert({
      collection: 'entries',
      id: 'asean',
      version: (versions[0]?.version ?? 0) - 1,
      revision,
    });
    await exchange(other, mai);
    expect((await mai.core.services.library.entry('asean')).entry.title).not.toBe('Changed by mistake');
    expect((await versionsOf(mai, 'asean'))[0]).toMatchObject({
      origin: 'server',
      authors: ['mai'],
      fields: ['Title'],
    });
  });
});

describe('a note that its author takes back', () => {
  const removed = async ({ core }: TestCore) => (await core.services.history.removed()).map(({ title }) => title);

  it('is not for a colleague to bring back, be it removed or made private; its author brings it back for both', async () => {
    const [mai, budi] = [await team.device('mai'), await team.device('budi')];
    const ids = [await writeNote(mai, 'Too early'), await writeNote(mai, 'Mine after all')] as const;
    await exchange(mai, budi);
    await mai.core.services.annotations.remove(ids[0]);
    await rewriteNote(mai, ids[1], 'Mine after all', 'private');
    await exchange(mai, budi);
    expect(await notesOf(budi)).toEqual({});
    expect(await removed(budi)).toEqual([]);
    const [gone] = await mai.core.services.history.removed();
    if (gone === undefined) throw new Error('Nothing is listed.');
    const { collection, id, version, revision, title } = gone;
    expect(title).toBe('Too early');
    await mai.core.services.history.revert({ collection, id, version, revision });
    await exchange(mai, budi);
    expect(await notesOf(budi)).toEqual({ [ids[0]]: 'Too early' });
    expect([...mai.faults, ...budi.faults]).toEqual([]);
  });
});
