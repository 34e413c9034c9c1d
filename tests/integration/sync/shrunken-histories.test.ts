import { describe, expect, it } from 'vitest';
import { exchangeAll, memoryTeam, note, retitle, rewrite, sidesOf, textsOf } from '../../support/memory-team.ts';
import { signInAs } from '../../support/sync-team.ts';

/** What random histories found, each shrunk to what it takes. */
describe('a conflict that was found, but not sent', () => {
  it('still reaches everybody where the document itself is by then as the server has it', async () => {
    const [mai, budi] = await memoryTeam(['mai', 'budi']);
    const id = await note(mai, 'It ends in 2030.');
    await exchangeAll(mai, budi);
    await rewrite(mai, id, 'It ends in 2031.');
    await rewrite(budi, id, 'It ends in 2032.');
    await exchangeAll(budi);
    mai.line.faultOf = ({ path }) => (path.includes('_bulk_docs') ? 'error-503' : undefined);
    await mai.services.sync.syncNow();
    expect(await textsOf(mai)).toEqual(['It ends in 2032.']);
    // A revision with the same content: somebody put a word in and took it out again.
    await rewrite(budi, id, 'It ends in 2032, or so.');
    await exchangeAll(budi);
    await rewrite(budi, id, 'It ends in 2032.');
    await exchangeAll(budi);
    mai.line.faultOf = () => undefined;
    await exchangeAll(mai, budi);
    expect(await sidesOf(mai)).toEqual([{ kept: 'It ends in 2032.', other: 'It ends in 2031.' }]);
    expect(await sidesOf(budi)).toEqual(await sidesOf(mai));
  });
});

describe('a note removed by somebody who has not seen the conflict about it', () => {
  it('lives on with the conflict, where the note itself is as it was', async () => {
    const [mai, chi, budi] = await memoryTeam(['mai', 'chi', 'budi']);
    const id = await note(mai, 'It ends in 2030.');
    await exchangeAll(mai, chi, budi);
    await rewrite(mai, id, 'It ends in 2031.');
    await rewrite(budi, id, 'It ends in 2032.');
    await exchangeAll(budi, chi, mai);
    await chi.services.annotations.remove(id);
    await exchangeAll(chi, mai);
    const sides = await sidesOf(mai);
    expect(sides).toContainEqual({ kept: 'It ends in 2032.', other: 'It ends in 2031.' });
    expect(await textsOf(chi)).toEqual(['It ends in 2032.']);
  });
});

describe('a conflict in which the other side comes to be shown', () => {
  it('hides neither side when the one shown is edited further', async () => {
    const [mai, chi, budi] = await memoryTeam(['mai', 'chi', 'budi']);
    await exchangeAll(mai, chi, budi);
    await retitle(mai, 'The first');
    await retitle(budi, 'The second');
    await exchangeAll(mai, budi, chi);
    await retitle(chi, 'The third');
    await exchangeAll(chi, mai);
    expect(await sidesOf(mai)).toEqual([{ kept: 'The third', other: 'The first' }]);
  });
});

describe('text that was edited after a conflict about it', () => {
  it('is shown as it is now, and as it will be with the other side', async () => {
    const [mai, budi] = await memoryTeam(['mai', 'budi']);
    const id = await note(mai, 'It ends in 2030.');
    await exchangeAll(mai, budi);
    await rewrite(mai, id, 'It ends in 2031.');
    await rewrite(budi, id, 'It ends in 2032.');
    await exchangeAll(mai, budi);
    await rewrite(budi, id, 'Well: it ends in 2032.');
    expect(await sidesOf(budi)).toEqual([{ kept: 'Well: it ends in 2032.', other: 'Well: it ends in 2031.' }]);
  });
});

describe('a conflict that somebody decided', () => {
  it('is open again where an edit from before the decision puts the rejected words back', async () => {
    const [mai, chi, budi] = await memoryTeam(['mai', 'chi', 'budi']);
    await exchangeAll(mai, chi, budi);
    await retitle(mai, 'One');
    await retitle(budi, 'Other');
    await retitle(chi, 'Other');
    await exchangeAll(mai, budi);
    const [conflict] = await budi.services.sync.conflicts();
    await budi.services.sync.resolve({ id: conflict?.id ?? '', choice: 'other' });
    await exchangeAll(budi, mai, chi, mai, budi);
    const sides = await Promise.all([mai, chi, budi].map(sidesOf));
    expect(sides[0]).toHaveLength(1);
    expect(Object.values(sides[0]?.[0] ?? {}).sort()).toEqual(['One', 'Other']);
    expect(sides).toEqual([sides[0], sides[0], sides[0]]);
  });
});

describe('a private note that one device shares while another edits it', () => {
  it('is shared as it was seen; what was written privately goes on as a private copy', async () => {
    const [desk, laptop, budi] = await memoryTeam(['mai', 'mai', 'budi']);
    const id = await note(desk, 'For me.', 'private');
    await exchangeAll(desk, laptop);
    await rewrite(desk, id, 'For me, and nobody else.', 'private');
    await rewrite(laptop, id, 'For me.', 'team');
    await exchangeAll(desk, laptop, budi, desk);
    expect(await textsOf(budi)).toEqual(['For me.']);
    expect(await textsOf(desk)).toEqual(['For me, and nobody else.', 'For me.']);
    const shared = laptop.line.passed.filter(({ path }) => path.startsWith('a-team-team'));
    expect(shared.map(({ body }) => body).join()).not.toContain('nobody else');
  });
});

describe('an edit by a device whose clock is days behind, on which another compares everything again', () => {
  it('is taken for the newer one, because it was made from what the other has', async () => {
    const [desk, laptop] = await memoryTeam(['mai', 'mai']);
    const id = await note(desk, 'One.');
    await exchangeAll(desk, laptop);
    await laptop.restartAt('2026-01-20T09:00:00.000Z');
    await rewrite(laptop, id, 'One, two.');
    await exchangeAll(laptop);
    for (const team of ['another-team', 'a-team']) await signInAs(desk.services, desk.line.url, 'mai', team);
    await exchangeAll(desk, laptop);
    expect(await textsOf(desk)).toEqual(['One, two.']);
    expect(await textsOf(laptop)).toEqual(['One, two.']);
  });
});
