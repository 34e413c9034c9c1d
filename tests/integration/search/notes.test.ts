import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestCore, type TestCore } from '../../support/open-test-core.ts';

const ENTRY = 'submarine-cable-guidelines';

let test: TestCore;

beforeAll(async () => {
  test = await openTestCore();
});

afterAll(async () => {
  await test.dispose();
});

async function find(text: string): Promise<string[]> {
  return (await test.core.services.search.search({ text })).hits.map((hit) => hit.id);
}

const aNote = (text: string) => ({ motivation: 'commenting' as const, texts: [text], visibility: 'private' as const });

describe('the reader’s own note', () => {
  it('is found on its entry by what it says, from the moment it is saved', async () => {
    expect(await find('zanzibar')).toEqual([]);
    await test.core.services.annotations.create({ ...aNote('Compare with Zanzibar.'), target: { source: ENTRY } });
    expect(await find('zanzibar')).toEqual([ENTRY]);
  });

  it('is found by its new words once it is changed, and no more by the old ones', async () => {
    const { annotations } = test.core.services;
    const made = await annotations.create({ ...aNote('Compare with Tasmania.'), target: { source: ENTRY } });
    await annotations.update({ id: made.annotation.id, revision: made.revision, ...aNote('Compare with Patagonia.') });
    expect(await find('tasmania')).toEqual([]);
    expect(await find('patagonia')).toEqual([ENTRY]);
  });

  it('is found no more once it is removed, and again once it is restored', async () => {
    const { annotations } = test.core.services;
    const made = await annotations.create({ ...aNote('Compare with Lapland.'), target: { source: ENTRY } });
    await annotations.remove(made.annotation.id);
    expect(await find('lapland')).toEqual([]);
    await annotations.restore(made.annotation);
    expect(await find('lapland')).toEqual([ENTRY]);
  });

  it('counts at the hit, and is still found after a restart', async () => {
    await test.core.services.annotations.create({ ...aNote('Ask Ouagadougou.'), target: { source: 'defa' } });
    test = await test.reopen();
    const { hits } = await test.core.services.search.search({ text: 'ouagadougou' });
    expect(hits.map(({ id, noteCount }) => ({ id, noteCount }))).toEqual([{ id: 'defa', noteCount: 1 }]);
  });

  it('is found by the words it quotes even when the entry does not say them any more', async () => {
    const { annotations, library } = test.core.services;
    const { entry, revision } = await library.entry('wg-sc');
    const quoted = { ...entry, body: `${entry.body}\n\nThe wombat clause applies.` };
    const saved = await library.saveEntry({ entry: quoted, revision });
    await annotations.createOnQuote({ ...aNote('Who wrote this?'), entryId: 'wg-sc', quote: 'wombat clause' });
    await library.saveEntry({ entry: { ...saved.entry, body: entry.body }, revision: saved.revision });
    expect(await find('"wombat clause"')).toEqual(['wg-sc']);
  });
});
