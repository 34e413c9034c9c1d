import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentHistory } from '../../../src/shared/api/index.ts';
import type { Entry } from '../../../src/shared/model/index.ts';
import { openTestCore, type TestCore } from '../../support/open-test-core.ts';

let test: TestCore;
beforeAll(async () => {
  test = await openTestCore();
  await test.core.services.settings.change({ author: 'Ana' });
});
afterAll(() => test.dispose());

const entries = { collection: 'entries' } as const;
const historyOf = (id: string) => test.core.services.history.list({ ...entries, id });
const contentOf = async (id: string) => (await test.core.services.library.entry(id)).entry;

async function edit(id: string, change: Partial<Entry>): Promise<void> {
  const { entry, revision } = await test.core.services.library.entry(id);
  await test.core.services.library.saveEntry({ entry: { ...entry, ...change }, revision });
}

async function revert(id: string, version: number): Promise<DocumentHistory> {
  const { revision } = await historyOf(id);
  return test.core.services.history.revert({ ...entries, id, version, revision });
}

describe('an entry nobody changed', () => {
  it('has one version, the built-in library’s', async () => {
    const { versions } = await historyOf('asean');
    expect(versions).toMatchObject([{ version: 1, state: 'first', origin: 'library', fields: [] }]);
  });
});

describe('an entry that was changed', () => {
  const id = 'cloud-framework';

  it('says who changed which fields, and when, newest first', async () => {
    await edit(id, { title: 'Second title' });
    await edit(id, { title: 'Third title', topics: ['cloud'] });
    const { versions } = await historyOf(id);
    expect(versions).toMatchObject([
      { version: 3, authors: ['Ana'], origin: 'here', fields: ['Title', 'Topics'] },
      { version: 2, authors: ['Ana'], origin: 'here', fields: ['Title'] },
      { version: 1, state: 'first', origin: 'library' },
    ]);
    const [newest, second] = versions;
    expect(newest && second && newest.at > second.at).toBe(true);
  });

  it('shows a change by words', async () => {
    const { fields } = await test.core.services.history.changes({ ...entries, id, version: 3 });
    expect(fields?.find(({ field }) => field === 'title')?.words).toEqual([
      { state: 'gone', text: 'Second' },
      { state: 'new', text: 'Third' },
      { state: 'kept', text: ' title' },
    ]);
  });

  it('is not changed by being saved as it is', async () => {
    await edit(id, {});
    expect((await historyOf(id)).versions).toHaveLength(3);
  });

  it('goes back to a version by a change of its own, and forward again', async () => {
    const third = await contentOf(id);
    const { versions } = await revert(id, 2);
    expect(versions[0]).toMatchObject({ version: 4, authors: ['Ana'], fields: ['Title', 'Topics'] });
    expect((await contentOf(id)).title).toBe('Second title');
    await revert(id, 3);
    expect(await contentOf(id)).toEqual({ ...third, updatedAt: expect.any(String) });
  });

  it('goes back to how it was shipped, to the letter, over a restart', async () => {
    test = await test.reopen();
    const fresh = await openTestCore();
    const { entry: shipped } = await fresh.core.services.library.entry(id);
    await fresh.dispose();
    await revert(id, 1);
    expect(await contentOf(id)).toEqual({ ...shipped, createdAt: expect.any(String), updatedAt: expect.any(String) });
  });

  it('is not changed by somebody who looked at an older history', async () => {
    const { revision } = await historyOf(id);
    await edit(id, { title: 'Meanwhile' });
    const late = test.core.services.history.revert({ ...entries, id, version: 2, revision });
    await expect(late).rejects.toMatchObject({ kind: 'Conflict' });
    expect((await contentOf(id)).title).toBe('Meanwhile');
  });

  it('says that a version is not there', async () => {
    await expect(revert(id, 99)).rejects.toMatchObject({ kind: 'NotFound' });
    await expect(historyOf('no-such-entry')).rejects.toMatchObject({ kind: 'NotFound' });
  });
});

describe('an entry that was changed again and again', () => {
  it('keeps its newest hundred changes by themselves, the older ones as one, and its first version for ever', async () => {
    const id = 'defa';
    const first = await contentOf(id);
    const { body } = first;
    for (let count = 1; count <= 130; count++) await edit(id, { body: `${body}\n\nAddition ${count}.` });
    const { versions } = await historyOf(id);
    expect(versions.length).toBeLessThanOrEqual(122);
    expect(versions.length).toBeGreaterThan(100);
    expect(versions[0]?.version).toBe(131);
    expect(versions.at(-2)?.changes).toBeGreaterThan(1);
    expect(versions.reduce((sum, { changes }) => sum + changes, 0)).toBe(131);
    await revert(id, versions.at(-3)?.version ?? 0);
    expect((await contentOf(id)).body).toContain(`Addition ${(versions.at(-3)?.version ?? 0) - 1}.`);
    await revert(id, 1);
    expect(await contentOf(id)).toEqual({ ...first, updatedAt: expect.any(String) });
  });
});
