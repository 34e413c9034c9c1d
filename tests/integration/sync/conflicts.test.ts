import { describe, expect, it } from 'vitest';
import type { TestCore } from '../../support/open-test-core.ts';
import { aTeam, exchange, notesOf, rewriteNote, statusOf, writeNote } from '../../support/team-devices.ts';

const team = aTeam();
const conflictsOf = ({ core }: TestCore, id: string) =>
  core.services.sync.conflicts().then((conflicts) => conflicts.filter(({ documentId }) => documentId === id));

async function bothRewrote(first: string, mine: string, theirs: string) {
  const [mai, budi] = [await team.device('mai'), await team.device('budi')];
  const id = await writeNote(mai, first);
  await exchange(mai, budi);
  await rewriteNote(mai, id, mine);
  await rewriteNote(budi, id, theirs);
  await exchange(mai, budi, mai);
  return { mai, budi, id };
}

describe('a note that two people rewrote while apart', () => {
  it('holds both edits where they are of different words', async () => {
    const { mai, budi, id } = await bothRewrote('Ask the client.', 'Please ask the client.', 'Ask the client today.');
    const merged = 'Please ask the client today.';
    expect((await notesOf(mai))[id]?.toLowerCase()).toBe(merged.toLowerCase());
    expect(await notesOf(budi)).toEqual(await notesOf(mai));
  });

  it('is a conflict both see where they changed the same words, with who and when', async () => {
    const { mai, budi, id } = await bothRewrote('It ends in 2030.', 'It ends in 2031.', 'It ends in 2032.');
    const [seenByMai, seenByBudi] = [await conflictsOf(mai, id), await conflictsOf(budi, id)];
    expect(seenByMai).toEqual(seenByBudi);
    expect(seenByMai).toHaveLength(1);
    const [conflict] = seenByMai;
    expect([conflict?.kept, conflict?.other].sort()).toEqual(['It ends in 2031.', 'It ends in 2032.']);
    expect([conflict?.keptFrom.by, conflict?.otherFrom.by].sort()).toEqual(['budi', 'mai']);
  });

  it('is decided for everybody by whoever decides first', async () => {
    const { mai, budi, id } = await bothRewrote('It ends in 2030.', 'It ends in 2031.', 'It ends in 2032.');
    const [conflict] = await conflictsOf(budi, id);
    await budi.core.services.sync.resolve({ id: conflict?.id ?? '', choice: 'other' });
    await exchange(budi, mai);
    expect((await notesOf(mai))[id]).toBe(conflict?.other);
    expect(await conflictsOf(mai, id)).toEqual([]);
    expect((await statusOf(budi)).waiting).toBe(0);
  });

  it('is decided for everybody when somebody keeps what is there', async () => {
    const { mai, budi, id } = await bothRewrote('It ends in 2030.', 'It ends in 2031.', 'It ends in 2032.');
    const [conflict] = await conflictsOf(mai, id);
    await mai.core.services.sync.resolve({ id: conflict?.id ?? '', choice: 'kept' });
    await exchange(mai, budi);
    expect((await notesOf(budi))[id]).toBe(conflict?.kept);
    expect(await conflictsOf(budi, id)).toEqual([]);
  });

  it('lives where one removed it and the other edited it, until a person says otherwise', async () => {
    const [mai, budi] = [await team.device('mai'), await team.device('budi')];
    const id = await writeNote(mai, 'Keep me?');
    await exchange(mai, budi);
    await mai.core.services.annotations.remove(id);
    await rewriteNote(budi, id, 'Keep me!');
    await exchange(mai, budi, mai);
    expect((await notesOf(mai))[id]).toBe('Keep me!');
    const [conflict] = await conflictsOf(mai, id);
    expect(conflict).toMatchObject({ path: [], other: null });
    await mai.core.services.sync.resolve({ id: conflict?.id ?? '', choice: 'other' });
    await exchange(mai, budi);
    expect((await notesOf(budi))[id]).toBeUndefined();
  });
});
