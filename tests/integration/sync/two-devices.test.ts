import { describe, expect, it } from 'vitest';
import { aTeam, exchange, notesOf, rewriteNote, statusOf, writeNote } from '../../support/team-devices.ts';

const team = aTeam();

describe('two people of a team', () => {
  it('see each other’s team notes, and nobody else’s private ones', async () => {
    const [mai, budi] = [await team.device('mai'), await team.device('budi')];
    const shared = await writeNote(mai, 'For the team');
    const own = await writeNote(mai, 'For me', { visibility: 'private' });
    await exchange(mai, budi);
    const seen = await notesOf(budi);
    expect(seen[shared]).toBe('For the team');
    expect(seen[own]).toBeUndefined();
    expect((await statusOf(mai)).waiting).toBe(0);
    expect([...mai.faults, ...budi.faults]).toEqual([]);
  });

  it('no longer see a note that its author made private, while their own devices do', async () => {
    const mai = await team.device('mai');
    const id = await writeNote(mai, 'Too early to share');
    await exchange(mai);
    await rewriteNote(mai, id, 'Too early to share', 'private');
    await exchange(mai);
    const budi = await team.device('budi');
    await exchange(budi);
    expect((await notesOf(budi))[id]).toBeUndefined();
    await budi.dispose();
    const other = await team.device('mai');
    await exchange(other);
    expect((await notesOf(other))[id]).toBe('Too early to share');
  });

  it('see a private note once its author shares it', async () => {
    const [mai, budi] = [await team.device('mai'), await team.device('budi')];
    const id = await writeNote(mai, 'Now for all', { visibility: 'private' });
    await exchange(mai);
    await rewriteNote(mai, id, 'Now for all', 'team');
    await exchange(mai, budi);
    expect((await notesOf(budi))[id]).toBe('Now for all');
  });

  it('keep what one edited while the other made it private: shared as edited, and a private copy', async () => {
    const [mai, budi] = [await team.device('mai'), await team.device('budi')];
    const id = await writeNote(mai, 'First words');
    await exchange(mai, budi);
    await rewriteNote(mai, id, 'First words for me', 'private');
    await rewriteNote(budi, id, 'First words by Budi');
    await exchange(mai, budi, mai, budi, mai);
    expect((await notesOf(budi))[id]).toBe('First words by Budi');
    const ofMai = await notesOf(mai);
    expect(ofMai[id]).toBe('First words by Budi');
    expect(Object.values(ofMai)).toContain('First words for me');
    expect((await statusOf(mai)).waiting).toBe(0);
  });

  it('share an entry an analyst changed', async () => {
    const [mai, budi] = [await team.device('mai'), await team.device('budi')];
    const { entry, revision } = await mai.core.services.library.entry('defa');
    await mai.core.services.library.saveEntry({ entry: { ...entry, title: 'DEFA, as agreed' }, revision });
    await exchange(mai, budi);
    expect((await budi.core.services.library.entry('defa')).entry.title).toBe('DEFA, as agreed');
  });

  it('send nothing of a library that nobody changed', async () => {
    const mai = await team.device('mai');
    await exchange(mai);
    const sent = mai.proxy.passed.filter(({ path }) => path.includes('_bulk_docs'));
    expect(sent).toEqual([]);
  });
});
