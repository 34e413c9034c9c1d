import { firstValueFrom, take, toArray } from 'rxjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestCore, type TestCore } from '../../support/open-test-core.ts';

let test: TestCore;

beforeAll(async () => {
  test = await openTestCore();
});

afterAll(async () => {
  await test.dispose();
});

describe('the change feed', () => {
  it('names what was written, and what it tells can be read', async () => {
    const { core } = test;
    const change = firstValueFrom(core.changes);
    const made = await core.dispatch({
      path: 'annotations.create',
      type: 'mutation',
      input: {
        motivation: 'commenting',
        texts: ['x'],
        visibility: 'private',
        target: { source: 'defa' },
        id: 'a-note',
      },
    });
    expect(made.ok).toBe(true);
    expect(await change).toEqual({ collection: 'annotations', ids: ['a-note'] });
    expect(await core.services.annotations.list('defa')).toHaveLength(1);
  });

  it('tells of changed settings', async () => {
    const changes = firstValueFrom(test.core.changes.pipe(take(1), toArray()));
    await test.core.services.settings.change({ author: 'Mai Tran' });
    expect(await changes).toEqual([{ collection: 'settings', ids: ['settings'] }]);
    expect((await test.core.services.settings.get()).author).toBe('Mai Tran');
  });
});

describe('the wording of a disagreement', () => {
  it('is what the analyst chose, until it is taken back', async () => {
    const { library } = test.core.services;
    const before = await library.entry('asean');
    const chosen = await library.chooseWording({
      entryId: 'asean',
      revision: before.revision,
      field: 'member-count',
      wording: 'Eleven since 2025.',
    });
    expect(chosen.disagreements.find(({ field }) => field === 'member-count')?.wording).toBe('Eleven since 2025.');
    const back = await library.chooseWording({
      entryId: 'asean',
      revision: chosen.revision,
      field: 'member-count',
      wording: ' ',
    });
    expect(back.disagreements.find(({ field }) => field === 'member-count')?.wording).toBeUndefined();
  });
});

describe('the whole store', () => {
  it('verifies clean after all this, and nothing was a bug', async () => {
    const { problems, documentCount } = await test.core.services.settings.verify();
    expect(problems).toEqual([]);
    expect(documentCount).toBeGreaterThan(80);
    expect(test.faults).toEqual([]);
  });
});
