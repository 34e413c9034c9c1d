import { describe, expect, it } from 'vitest';
import {
  exchangeAll,
  type Member,
  memoryTeam,
  note,
  retitle,
  rewrite,
  sidesOf,
  textsOf,
} from '../../support/memory-team.ts';

/** An exchange that ends before the device could leave its mark on the server. */
async function interruptedExchange({ services, line }: Member): Promise<void> {
  line.faultOf = ({ method, path }) => (method === 'PUT' && path.includes('_local') ? 'refused' : undefined);
  await services.sync.syncNow();
  line.faultOf = () => undefined;
}

describe('a server put back to a backup', () => {
  it('loses neither what was written before it was put back nor what was written after, whatever the clocks say', async () => {
    const [budi, mai] = await memoryTeam(['budi', 'mai']);
    const id = await note(mai, 'It ends in 2030.');
    await exchangeAll(mai, budi);
    const restore = mai.backUpServer();
    await rewrite(mai, id, 'It ends in 2030, says Mai.');
    await exchangeAll(mai);
    restore();
    await rewrite(budi, id, 'Budi says: it ends in 2030.');
    await exchangeAll(budi, mai, budi);
    const shown = JSON.stringify([await textsOf(budi), await sidesOf(budi)]);
    for (const words of ['says Mai', 'Budi says']) expect(shown).toContain(words);
    expect([await textsOf(mai), await sidesOf(mai)]).toEqual([await textsOf(budi), await sidesOf(budi)]);
  });

  it('is told again what it lost of an exchange that was cut off, though others have written there since', async () => {
    const [mai, budi] = await memoryTeam(['mai', 'budi']);
    await exchangeAll(mai, budi);
    const restore = mai.backUpServer();
    await note(mai, 'Sent, and lost there');
    await interruptedExchange(mai);
    restore();
    for (const text of ['One', 'Two', 'Three']) await note(budi, text);
    await exchangeAll(budi, mai, budi);
    expect(await textsOf(budi)).toEqual(['One', 'Sent, and lost there', 'Three', 'Two']);
    expect(await textsOf(mai)).toEqual(await textsOf(budi));
  });

  it('shows again what another device wrote where this one had been further', async () => {
    const [mai, budi] = await memoryTeam(['mai', 'budi']);
    await exchangeAll(mai, budi);
    const restore = mai.backUpServer();
    await retitle(mai, 'A title');
    await interruptedExchange(mai);
    restore();
    await note(budi, 'In the place of the title in the sequence');
    await note(budi, 'And one more');
    await exchangeAll(budi, mai, budi);
    expect(await textsOf(mai)).toHaveLength(2);
    expect((await budi.services.library.entry('shipped')).entry.title).toBe('A title');
  });

  it('is told again what was removed, without a question to anybody', async () => {
    const [mai, budi] = await memoryTeam(['mai', 'budi']);
    await note(mai, 'Kept');
    const id = await note(mai, 'Removed');
    await exchangeAll(mai, budi);
    const restore = mai.backUpServer();
    await mai.services.annotations.remove(id);
    await exchangeAll(mai, budi);
    restore();
    await exchangeAll(budi, mai, budi);
    expect(await textsOf(budi)).toEqual(['Kept']);
    expect(await textsOf(mai)).toEqual(['Kept']);
    expect([...(await sidesOf(mai)), ...(await sidesOf(budi))]).toEqual([]);
  });

  it('does not show a note again that was made private since', async () => {
    const [mai, laptop, budi] = await memoryTeam(['mai', 'mai', 'budi']);
    const id = await note(mai, 'For all');
    await exchangeAll(mai, laptop, budi);
    const restore = mai.backUpServer();
    await rewrite(mai, id, 'For me', 'private');
    await exchangeAll(mai, laptop, budi);
    restore();
    await exchangeAll(budi, laptop, mai, budi, laptop);
    expect(await textsOf(budi)).toEqual([]);
    expect(await textsOf(laptop)).toEqual(['For me']);
    expect(await textsOf(mai)).toEqual(['For me']);
  });

  it('put back in the middle of an exchange is noticed in that exchange', async () => {
    const [mai, budi] = await memoryTeam(['mai', 'budi']);
    await exchangeAll(mai, budi);
    await note(mai, 'Sent in between');
    const restore = mai.backUpServer();
    let isBack = false;
    mai.line.onExchange = ({ path }) => {
      if (isBack || !path.startsWith('a-team-team/_bulk_docs')) return;
      isBack = true;
      restore();
    };
    await exchangeAll(mai, budi);
    expect(isBack).toBe(true);
    expect(await textsOf(budi)).toEqual(['Sent in between']);
  });
});

describe('an issue whose file only its own device has yet', () => {
  const filesHere = async ({ services }: Member) => (await services.issues.list('a-brief')).map(({ isHere }) => isHere);
  const isForFiles = ({ path }: { readonly path: string }) => path.includes('attachments=true');

  it('is sent again with its file, where a colleague without it is told first that the server was put back', async () => {
    const [mai, budi, chi] = await memoryTeam(['mai', 'budi', 'chi']);
    await exchangeAll(mai, budi);
    const restore = mai.backUpServer();
    await mai.services.issues.issue({ briefId: 'a-brief' });
    await exchangeAll(mai);
    budi.line.faultOf = (request) => (isForFiles(request) ? 'refused' : undefined);
    await budi.services.sync.syncNow();
    expect(await filesHere(budi)).toEqual([false]);
    restore();
    await budi.services.sync.syncNow();
    budi.line.faultOf = () => undefined;
    await exchangeAll(budi, mai, budi, chi);
    for (const device of [mai, budi, chi]) {
      expect(await filesHere(device)).toEqual([true]);
      expect((await device.services.sync.status()).waiting).toBe(0);
    }
  });

  it('brings its file with the next exchange, where the answer was cut off or the server did not have it', async () => {
    const [mai, budi] = await memoryTeam(['mai', 'budi']);
    await mai.services.issues.issue({ briefId: 'a-brief' });
    await exchangeAll(mai);
    budi.line.faultOf = (request) => (isForFiles(request) ? 'truncated' : undefined);
    await exchangeAll(budi, budi);
    expect(await filesHere(budi)).toEqual([false]);
    budi.line.faultOf = () => undefined;
    await exchangeAll(budi);
    expect(await filesHere(budi)).toEqual([true]);
  });
});

describe('a folder that is put back to a backup of its own', () => {
  it('goes on as another device, so that what it stamped before is not taken for known', async () => {
    const [mai, budi] = await memoryTeam(['mai', 'budi']);
    const id = await note(mai, 'It ends in 2030.');
    await exchangeAll(mai, budi);
    const restore = await mai.backUpFolder();
    await rewrite(mai, id, 'It ends in 2030, as I said.');
    await exchangeAll(mai, budi);
    await restore();
    await rewrite(mai, id, 'Now: it ends in 2030.');
    await exchangeAll(mai, budi, mai);
    expect(await textsOf(mai)).toEqual(['Now: it ends in 2030, as I said.']);
    expect(await textsOf(budi)).toEqual(await textsOf(mai));
  });
});
