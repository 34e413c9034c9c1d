import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rankByRelevance } from '../../../src/shared/relevance/index.ts';
import { anEntry } from '../../support/builders.ts';
import { openTestCore, type TestCore } from '../../support/open-test-core.ts';

const CLIENT = 'meridian-cloud';
let test: TestCore;

beforeAll(async () => {
  test = await openTestCore();
});
afterAll(() => test.dispose());

async function changeClient(change: object): Promise<void> {
  const { clients } = test.core.services;
  const { client, revision } = await clients.get(CLIENT);
  const { createdAt: _created, updatedAt: _updated, ...content } = client;
  await clients.update({ ...content, revision, ...change });
}

async function markEntry(id: string, marking: 'internal' | 'strictly-confidential'): Promise<void> {
  const { library } = test.core.services;
  const { entry, revision } = await library.entry(id);
  await library.saveEntry({ entry: { ...entry, marking }, revision });
}

const propose = (limit = 200) => test.core.services.relevance.propose({ clientId: CLIENT, limit });

describe('entries proposed for the sample client', () => {
  it('are those that judging every entry of the library gives, in the same order', async () => {
    const { search, library, clients } = test.core.services;
    const { hits } = await search.search({ text: '', limit: 200 });
    const all = await Promise.all(hits.map(async ({ id }) => (await library.entry(id)).entry));
    const { client } = await clients.get(CLIENT);
    const ranked = rankByRelevance(all, { client, ratings: [], today: '2026-02-01' });
    const proposed = await propose();
    expect(proposed.length).toBeGreaterThan(20);
    expect(proposed.map(({ entry }) => entry.id)).toEqual(ranked.map(({ entry }) => entry.id));
    expect(proposed.map(({ score }) => score)).toEqual(ranked.map(({ relevance }) => relevance.score));
  });

  it('say why, in a line', async () => {
    const [first] = await propose(1);
    expect(first?.because).toMatch(/^because: .+ · /);
    expect(first?.reasons.length).toBeGreaterThan(1);
  });

  it('begin with what it watches, and what an advisor rated for it comes before what was not', async () => {
    const before = await propose();
    const last = before.at(-1)?.entry.id ?? '';
    const lastButOne = before.at(-2)?.entry.id ?? '';
    await changeClient({ watchList: [last] });
    await test.core.services.annotations.create({
      motivation: 'assessing',
      texts: [],
      visibility: 'private',
      target: { source: lastButOne },
      impact: { rating: 'high', clientId: CLIENT },
    });
    const after = await propose();
    expect(after[0]?.entry.id).toBe(last);
    expect(after[0]?.because).toContain('on the watch list');
    const rated = after.findIndex(({ entry }) => entry.id === lastButOne);
    expect(rated).toBeLessThan(before.length - 2);
    expect(after[rated]?.because).toContain('impact rated high');
    await changeClient({ watchList: [] });
  });

  it('are none that is marked above what it may be sent', async () => {
    const [first] = await propose(1);
    await markEntry(first?.entry.id ?? '', 'strictly-confidential');
    expect((await propose()).map(({ entry }) => entry.id)).not.toContain(first?.entry.id);
    await changeClient({ ceiling: 'strictly-confidential' });
    expect((await propose()).map(({ entry }) => entry.id)).toContain(first?.entry.id);
  });

  it('are none for a client of whom nothing is known', async () => {
    const { clients, relevance } = test.core.services;
    const { client } = await clients.create({
      name: 'Nobody',
      sector: '',
      profile: '',
      jurisdictions: [],
      topics: [],
      marking: 'internal',
    });
    expect(await relevance.propose({ clientId: client.id, limit: 20 })).toEqual([]);
  });
});

describe('a brief begun with entries', () => {
  it('holds them in the order they were chosen, each once, behind its opening sections', async () => {
    const { briefs } = test.core.services;
    const entryIds = ['wg-ai', 'adgmin-6', 'wg-ai'];
    const { brief } = await briefs.create({ title: 'Begun with two', clientId: CLIENT, entryIds });
    expect(brief.sections.map((section) => (section.kind === 'entry' ? section.entryId : section.kind))).toEqual([
      'implications',
      'summary',
      'wg-ai',
      'adgmin-6',
    ]);
  });

  it('is not made where one of them is not there', async () => {
    const { briefs } = test.core.services;
    const created = briefs.create({ title: 'Never made', clientId: CLIENT, entryIds: ['adgmin-6', anEntry().id] });
    await expect(created).rejects.toMatchObject({ kind: 'NotFound' });
    expect((await briefs.list()).map(({ title }) => title)).not.toContain('Never made');
  });
});

describe('a brief with a part marked above its client’s ceiling', () => {
  it('can be previewed, marked as that part, but not exported until it may be sent', async () => {
    const { briefs, exporting } = test.core.services;
    await changeClient({ ceiling: 'internal', marking: 'public' });
    await markEntry('wg-ai', 'strictly-confidential');
    const { brief } = await briefs.create({ title: 'Too much', clientId: CLIENT, entryIds: ['wg-ai'] });
    expect((await briefs.preview(brief.id)).cover.marking).toBe('strictly-confidential');
    const { id } = await exporting.start(brief.id);
    await expect
      .poll(async () => (await exporting.status(id)).state)
      .toMatchObject({
        phase: 'failed',
        error: { kind: 'Rejected', message: expect.stringMatching(/In the way: entry “.*” \(Strictly confidential\)/) },
      });
  });
});
