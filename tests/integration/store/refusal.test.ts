import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf } from '../../../src/main/core/store/refusal.ts';
import type { Store } from '../../../src/main/core/store/store.ts';
import { verifyStore } from '../../../src/main/core/store/verify-store.ts';
import type { Entry } from '../../../src/shared/model/index.ts';
import { anEntry } from '../../support/builders.ts';
import { openTestStore } from '../../support/open-test-store.ts';

let store: Store;
let directory: string;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'attache-test-'));
  store = await openTestStore(directory);
});

afterAll(async () => {
  await store.close();
  rmSync(directory, { recursive: true, force: true });
});

/** What a collection's method threw. */
async function thrownBy(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error,
  );
}

const claim = (text: string, id: string) => ({ id, text, citations: [{ sourceId: 'a-source', paragraph: 1 }] });

describe('a document that a collection is given', () => {
  it.each<[string, object]>([
    ['has a field nobody knows', { colour: 'red' }],
    ['has an id with a slash', { id: 'a/b' }],
    ['has an id with half a character', { id: 'a\ud83d' }],
    ['has a NUL in a text', { summary: '\u0000' }],
    ['has ten thousand relations', { relations: new Array(10_000).fill({ type: 'related-to', to: 'defa' }) }],
    ['is of the year 20000', { date: '20000-01-01' }],
    [
      'has 50 MB of text',
      { claims: Array.from({ length: 250 }, (_, number) => claim('x'.repeat(199_999), `claim-${number}`)) },
    ],
    ['is nested until the stack would end', { body: JSON.parse('['.repeat(3_000) + ']'.repeat(3_000)) }],
  ])('is refused as Invalid when it %s, and nothing of it is kept', async (_, change) => {
    const before = await store.collections.entries.count().exec();
    const error = await thrownBy(store.collections.entries.insert({ ...anEntry(), ...change } as Entry));
    expect(refusalOf(error)).toMatchObject({ kind: 'Invalid', message: expect.stringContaining('was not saved') });
    expect(await store.collections.entries.count().exec()).toBe(before);
  });

  it('is refused alone when others come with it', async () => {
    const given = ['one', 'two', 'three'].map((id) => anEntry({ id }));
    const broken = given.map((entry) => (entry.id === 'two' ? { ...entry, date: 'soon' } : entry));
    const { error, success } = await store.collections.entries.bulkInsert(broken);
    expect(success.map((document) => document.id).sort()).toEqual(['one', 'three']);
    expect(error.map(refusalOf)).toMatchObject([{ kind: 'Invalid', message: expect.stringContaining('date') }]);
    expect(await store.collections.entries.findOne('two').exec()).toBeNull();
  });

  it('is refused as Conflict when another was written in the meantime', async () => {
    const first = await store.collections.entries.insert(anEntry({ id: 'contested' }));
    await first.patch({ title: 'First' });
    const error = await thrownBy(first.patch({ title: 'Second' }));
    expect(refusalOf(error)).toMatchObject({ kind: 'Conflict' });
    expect((await store.collections.entries.findOne('contested').exec())?.title).toBe('First');
  });

  it('is kept to the letter when it is unusual, also over a restart', async () => {
    const unusual = anEntry({
      id: 'unusual',
      title: '\u202eright to left\u202c 👩‍👩‍👧‍👦 \u2028',
      date: '0000-02-29',
      relations: new Array(2_000).fill({ type: 'related-to', to: 'defa' }),
      body: 'เ'.repeat(200_000),
    });
    await store.collections.entries.insert(unusual);
    await store.close();
    store = await openTestStore(directory);
    expect((await store.collections.entries.findOne('unusual').exec())?.toMutableJSON()).toEqual(unusual);
    expect(verifyStore(store.connection)).toMatchObject({ problems: [] });
  });
});

describe('an error that is no refusal', () => {
  it.each([new Error('anything'), undefined, 'text', { status: 500, documentId: 'x' }])(
    'is left alone: %j',
    (error) => {
      expect(refusalOf(error)).toBeUndefined();
    },
  );
});
