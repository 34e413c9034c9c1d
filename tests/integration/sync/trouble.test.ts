import { describe, expect, it } from 'vitest';
import { databasesFor, PASSWORD, signInAs } from '../../support/sync-team.ts';
import { aTeam, exchange, notesOf, rewriteNote, writeNote } from '../../support/team-devices.ts';

const team = aTeam();
const STAMP = '0'.repeat(20);
const envelope = (id: string, content: unknown, given: object = {}) => ({
  _id: `annotations:${id}`,
  type: 'annotations',
  schema: 0,
  by: 'admin',
  stamp: STAMP,
  content,
  ...given,
});
const put = (document: { _id: string }) =>
  team.server.request('PUT', `attache-team/${encodeURIComponent(document._id)}`, document);

describe('a document of the server that can not be taken in', () => {
  it('goes into quarantine with its reason, and the rest goes on', async () => {
    await put(envelope('no-note', { id: 'no-note', visibility: 'team', nonsense: true }));
    await put(envelope('from-the-future', { id: 'from-the-future', visibility: 'team' }, { schema: 99 }));
    await put(envelope('far-too-large', { id: 'far-too-large', visibility: 'team', text: 'x'.repeat(5_000_000) }));
    const [mai, budi] = [await team.device('mai'), await team.device('budi')];
    const id = await writeNote(mai, 'Beside the poison');
    await exchange(mai, budi);
    expect((await notesOf(budi))[id]).toBe('Beside the poison');
    const quarantine = await budi.core.services.sync.quarantine();
    const reasons = new Map(quarantine.map(({ remoteId, reason }) => [remoteId, reason]));
    expect(reasons.get('annotations:no-note')).toMatch(/target/);
    expect(reasons.get('annotations:from-the-future')).toMatch(/newer version/);
    expect(reasons.get('annotations:far-too-large')).toMatch(/too long/);
  });

  it('leaves quarantine once somebody mended it', async () => {
    const mai = await team.device('mai');
    const id = await writeNote(mai, 'Broken for a while');
    await exchange(mai);
    const good = (await team.server.request('GET', `attache-team/annotations:${id}`)) as { _id: string; _rev: string };
    await put({ ...good, by: 'admin', schema: 99 } as never);
    const budi = await team.device('budi');
    const quarantined = async () =>
      (await budi.core.services.sync.quarantine()).filter(({ remoteId }) => remoteId === `annotations:${id}`);
    await exchange(budi);
    expect(await quarantined()).toHaveLength(1);
    const { _rev } = (await team.server.request('GET', `attache-team/annotations:${id}`)) as { _rev: string };
    await put({ ...good, by: 'admin', _rev } as never);
    await exchange(budi);
    expect(await quarantined()).toEqual([]);
    expect((await notesOf(budi))[id]).toBe('Broken for a while');
  });
});

describe('a change the server refuses', () => {
  it('is kept and shown with the server’s reason, and holds nothing up', async () => {
    const budi = await team.device('budi');
    const { entry, revision } = await budi.core.services.library.entry('asean');
    await budi.core.services.library.saveEntry({ entry: { ...entry, title: 'By a member' }, revision });
    const id = await writeNote(budi, 'This one goes through');
    await exchange(budi);
    const [rejected] = await budi.core.services.sync.rejected();
    expect(rejected).toMatchObject({ documentId: 'asean', reason: 'Only analysts may change the library.' });
    expect((await budi.core.services.library.entry('asean')).entry.title).toBe('By a member');
    const mai = await team.device('mai');
    await exchange(mai);
    expect((await notesOf(mai))[id]).toBe('This one goes through');
  });
});

describe('a session that ended', () => {
  it('leaves work and waiting changes as they are until the next sign-in', async () => {
    const mai = await team.device('mai');
    mai.proxy.faultOf = () => undefined;
    await exchange(mai);
    await mai.core.services.sync.signOut();
    const id = await writeNote(mai, 'While signed out');
    const status = await mai.core.services.sync.syncNow();
    expect(status).toMatchObject({ phase: 'signed-out', waiting: 1 });
    await mai.core.services.sync.signIn({ url: mai.proxy.url, name: 'mai', password: PASSWORD });
    await exchange(mai);
    const budi = await team.device('budi');
    await exchange(budi);
    expect((await notesOf(budi))[id]).toBe('While signed out');
  });
});

describe('a database that was deleted and made again', () => {
  it('is filled again by its devices, without duplicates', async () => {
    const [mai, budi] = [await team.device('mai'), await team.device('budi')];
    const ids = [await writeNote(mai, 'One'), await writeNote(budi, 'Two')];
    await exchange(mai, budi, mai);
    const before = await notesOf(mai);
    await team.server.request('DELETE', 'attache-team');
    await databasesFor(team.server, ['mai', 'budi']);
    await exchange(mai, budi, mai, budi);
    expect(await notesOf(mai)).toEqual(before);
    expect(await notesOf(budi)).toEqual(before);
    const { rows } = (await team.server.request('GET', 'attache-team/_all_docs')) as { rows: { id: string }[] };
    const onServer = rows.map(({ id }) => id);
    for (const id of ids) expect(onServer).toContain(`annotations:${id}`);
    expect((await mai.core.services.sync.conflicts()).length).toBe(0);
  });
});

describe('a server restored from an old backup', () => {
  it('gets back what it lost, and deleted notes stay deleted', async () => {
    const [mai, budi] = [await team.device('mai'), await team.device('budi')];
    const [edited, removed] = [await writeNote(mai, 'First'), await writeNote(mai, 'To be removed')];
    await exchange(mai, budi);
    await team.server.kill();
    const backup = team.server.backUp();
    await team.server.start();
    for (const [name, { core, proxy }] of Object.entries({ mai, budi })) await signInAs(core.services, proxy.url, name);
    await rewriteNote(mai, edited, 'First, then edited');
    await mai.core.services.annotations.remove(removed);
    const late = await writeNote(budi, 'After the backup');
    await exchange(mai, budi, mai);
    const before = await notesOf(mai);
    await team.server.kill();
    backup.restore();
    await team.server.start();
    for (const [name, { core, proxy }] of Object.entries({ mai, budi })) await signInAs(core.services, proxy.url, name);
    await exchange(budi, mai, budi);
    expect(await notesOf(mai)).toEqual(before);
    expect(await notesOf(budi)).toEqual(before);
    expect(before).toMatchObject({ [edited]: 'First, then edited', [late]: 'After the backup' });
    expect((await mai.core.services.sync.conflicts()).length).toBe(0);
  });
});
