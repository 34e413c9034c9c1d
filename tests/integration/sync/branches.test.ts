import { describe, expect, it } from 'vitest';
import { databasesFor } from '../../support/sync-team.ts';
import { aTeam, exchange, notesOf, statusOf, writeNote } from '../../support/team-devices.ts';

const team = aTeam();

interface ServerNote {
  readonly _id: string;
  readonly _rev: string;
  readonly content: { readonly body: readonly [object] };
}

describe('a note that two nodes of a cluster each took a write of', () => {
  it('loses neither: both are shown in a conflict, and the server’s branch ends', async () => {
    const mai = await team.device('mai');
    const id = await writeNote(mai, 'As it was');
    await exchange(mai);
    const path = `attache-team/annotations:${id}`;
    const present = (await team.server.request('GET', path)) as ServerNote;
    const [body] = present.content.body;
    const branch = (text: string, rev: string) => ({
      ...present,
      _rev: rev,
      _revisions: { start: 2, ids: [rev.slice(2), present._rev.slice(2)] },
      by: 'admin',
      content: { ...present.content, body: [{ ...body, value: text }] },
    });
    const docs = [branch('On one node', `2-${'a'.repeat(32)}`), branch('On the other node', `2-${'b'.repeat(32)}`)];
    // This server takes branches only where nothing checks documents.
    const design = (await team.server.request('GET', 'attache-team/_design/attache')) as { _rev: string };
    await team.server.request('DELETE', `attache-team/_design/attache?rev=${design._rev}`);
    await team.server.request('POST', 'attache-team/_bulk_docs', { docs, new_edits: false });
    await databasesFor(team.server, ['mai', 'budi']);
    await exchange(mai);
    const [conflict] = (await mai.core.services.sync.conflicts()).filter(({ documentId }) => documentId === id);
    expect([conflict?.kept, conflict?.other].sort()).toEqual(['On one node', 'On the other node']);
    expect((await notesOf(mai))[id]).toBe(conflict?.kept);
    expect(await team.server.request('GET', `${path}?conflicts=true`)).not.toHaveProperty('_conflicts');
    const budi = await team.device('budi');
    await exchange(budi);
    const seen = (await budi.core.services.sync.conflicts()).filter(({ documentId }) => documentId === id);
    expect(seen).toEqual([conflict]);
    expect((await statusOf(budi)).waiting).toBe(0);
  });
});
