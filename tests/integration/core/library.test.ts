import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestCore, type TestCore } from '../../support/open-test-core.ts';

let test: TestCore;

beforeAll(async () => {
  test = await openTestCore();
});

afterAll(async () => {
  await test.dispose();
});

describe('an entry that is read', () => {
  it('comes with the sources its claims cite, its disagreements and the entries around it', async () => {
    const view = await test.core.services.library.entry('asean');
    const cited = new Set(view.entry.claims.flatMap((claim) => claim.citations.map((citation) => citation.sourceId)));
    expect(new Set(view.sources.map((source) => source.id))).toEqual(cited);
    expect(view.disagreements.map((disagreement) => disagreement.field)).toContain('member-count');
    expect(view.related.some((related) => related.direction === 'incoming')).toBe(true);
  });

  it('is linked from the other end too', async () => {
    const { library } = test.core.services;
    const { entry, related } = await library.entry('submarine-cable-guidelines');
    const outgoing = related.find((link) => link.direction === 'outgoing');
    const other = await library.entry(outgoing?.entry.id ?? '');
    expect(other.related).toContainEqual(
      expect.objectContaining({
        type: outgoing?.type,
        direction: 'incoming',
        entry: expect.objectContaining({ id: entry.id }),
      }),
    );
  });
});

describe('an entry that is saved', () => {
  it('keeps the edit over a restart, and search finds its new words', async () => {
    const { entry, revision } = await test.core.services.library.entry('cloud-framework');
    await test.core.services.library.saveEntry({ entry: { ...entry, title: 'Zeppelinverordnung' }, revision });
    test = await test.reopen();
    expect((await test.core.services.library.entry('cloud-framework')).entry.title).toBe('Zeppelinverordnung');
    const { hits } = await test.core.services.search.search({ text: 'zeppelinver' });
    expect(hits.map((hit) => hit.id)).toEqual(['cloud-framework']);
  });

  it('is refused when it was saved elsewhere in the meantime', async () => {
    const { library } = test.core.services;
    const { entry, revision } = await library.entry('defa');
    await library.saveEntry({ entry: { ...entry, summary: 'First.' }, revision });
    await expect(library.saveEntry({ entry: { ...entry, summary: 'Second.' }, revision })).rejects.toMatchObject({
      kind: 'Conflict',
    });
    expect((await library.entry('defa')).entry.summary).toBe('First.');
  });

  it('can not change where it came from', async () => {
    const { library } = test.core.services;
    const { entry, revision } = await library.entry('wg-as');
    const forged = { ...entry, origin: 'own' as const, createdAt: '1999-01-01T00:00:00.000Z', builtIn: undefined };
    const saved = await library.saveEntry({ entry: forged as never, revision });
    const { origin, createdAt, builtIn } = entry;
    expect(saved.entry).toMatchObject({ origin, createdAt, builtIn });
  });
});

describe('summaries', () => {
  it('come in the order asked, without those that do not exist', async () => {
    const found = await test.core.services.library.summaries(['defa', 'nothing', 'asean']);
    expect(found.map((summary) => summary.id)).toEqual(['defa', 'asean']);
  });
});

describe('the overview', () => {
  it('counts what is there', async () => {
    const { library } = test.core.services;
    const before = await library.overview();
    expect(before.entryCount).toBe((await test.core.services.search.search({ text: '' })).total);
    expect(before.sourceCount).toBe((await library.sources()).length);
    await test.core.services.briefs.create({ title: 'One more', clientId: 'meridian-cloud' });
    expect(await library.overview()).toEqual({ ...before, briefCount: before.briefCount + 1 });
  });
});
