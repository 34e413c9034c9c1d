import { describe, expect, it } from 'vitest';
import { anAnnotation } from '../../support/builders.ts';
import { isServerOurs } from '../../support/couch-server.ts';
import { eventually } from '../../support/eventually.ts';
import { databasesFor, PASSWORD, signInAs } from '../../support/sync-team.ts';
import { aTeam, exchange, notesOf, rewriteNote, statusOf, writeNote } from '../../support/team-devices.ts';

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

function aNote({ id, text }: { readonly id: string; readonly text: string }) {
  const body = [{ type: 'TextualBody' as const, value: text, format: 'text/plain' as const }];
  return anAnnotation({ id, body, visibility: 'team', target: { source: 'defa' } });
}

async function revisionOf(id: string): Promise<string> {
  const { rows } = (await team.server.request('POST', 'attache-team/_all_docs', { keys: [id] })) as {
    rows: [{ value: { rev: string } }];
  };
  return rows[0].value.rev;
}

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

describe('a document of 50 MB', () => {
  it('goes into quarantine without being received, and the rest goes on', { timeout: 240_000 }, async () => {
    const id = 'behind-the-film';
    await put(envelope('a-film', { id: 'a-film', visibility: 'team', text: 'x'.repeat(50_000_000) }));
    await put(envelope(id, aNote({ id, text: 'Behind the film' })));
    const budi = await team.device('budi');
    await exchange(budi);
    const quarantine = await budi.core.services.sync.quarantine();
    expect(quarantine.find(({ remoteId }) => remoteId === 'annotations:a-film')?.reason).toMatch(/too large/);
    expect((await notesOf(budi))[id]).toBe('Behind the film');
    await team.server.request(
      'DELETE',
      `attache-team/annotations:a-film?rev=${await revisionOf('annotations:a-film')}`,
    );
    await exchange(budi);
    const left = await budi.core.services.sync.quarantine();
    expect(left.map(({ remoteId }) => remoteId)).not.toContain('annotations:a-film');
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

describe('a change that something on the way finds too large', () => {
  it('is marked with that, holds nothing up, and goes when it is smaller', async () => {
    const mai = await team.device('mai');
    mai.proxy.faultOf = ({ path, body }) =>
      path.includes('_bulk_docs') && body.includes('far too long') ? 'error-413' : undefined;
    const [long, short] = [await writeNote(mai, 'This is far too long'), await writeNote(mai, 'Short')];
    await exchange(mai);
    expect(await mai.core.services.sync.rejected()).toMatchObject([
      { documentId: long, title: 'This is far too long' },
    ]);
    expect(await statusOf(mai)).toMatchObject({ waiting: 0, rejected: 1 });
    const budi = await team.device('budi');
    await exchange(budi);
    const seen = await notesOf(budi);
    expect([seen[short], seen[long]]).toEqual(['Short', undefined]);
    await rewriteNote(mai, long, 'Shorter');
    await exchange(mai, budi);
    expect((await notesOf(budi))[long]).toBe('Shorter');
    expect(await statusOf(mai)).toMatchObject({ waiting: 0, rejected: 0 });
  });
});

describe('a session the server ends in the middle of an exchange', () => {
  it('signs out; work goes on, changes wait, and signing in again sends them', async () => {
    const mai = await team.device('mai');
    await exchange(mai);
    let isOver = false;
    mai.proxy.faultOf = ({ path }) => {
      if (isOver) return 'signed-out';
      isOver = path.includes('_bulk_docs');
      return isOver ? 'error-401' : undefined;
    };
    const first = await writeNote(mai, 'Written before');
    await mai.core.services.sync.syncNow();
    await eventually(async () => expect((await statusOf(mai)).phase).toBe('signed-out'));
    const second = await writeNote(mai, 'Written after');
    expect(await mai.core.services.sync.syncNow()).toMatchObject({ phase: 'signed-out', waiting: 2 });
    mai.proxy.faultOf = () => undefined;
    await signInAs(mai.core.services, mai.proxy.url, 'mai');
    const budi = await team.device('budi');
    await exchange(mai, budi);
    expect(await notesOf(budi)).toMatchObject({ [first]: 'Written before', [second]: 'Written after' });
    expect(await statusOf(mai)).toMatchObject({ waiting: 0, conflicts: 0 });
    expect(mai.faults).toEqual([]);
  });
});

describe('a line that repeats requests and gives earlier answers', () => {
  it('makes neither duplicates nor conflicts, and loses nothing', async () => {
    const [mai, budi] = [await team.device('mai'), await team.device('budi')];
    const id = await writeNote(mai, 'First');
    await exchange(mai, budi);
    mai.proxy.faultOf = ({ method }) => (method === 'GET' ? 'stale' : 'twice');
    budi.proxy.faultOf = mai.proxy.faultOf;
    await rewriteNote(mai, id, 'First, then second');
    const other = await writeNote(budi, 'Another');
    for (const { core } of [mai, budi, mai, budi]) await core.services.sync.syncNow();
    for (const { proxy } of [mai, budi]) proxy.faultOf = () => undefined;
    await exchange(mai, budi, mai);
    const expected = { [id]: 'First, then second', [other]: 'Another' };
    expect(await notesOf(mai)).toMatchObject(expected);
    expect(await notesOf(budi)).toEqual(await notesOf(mai));
    expect(await statusOf(mai)).toMatchObject({ waiting: 0, conflicts: 0 });
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
  it.skipIf(!isServerOurs)('gets back what it lost, and deleted notes stay deleted', async () => {
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
