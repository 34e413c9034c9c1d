import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CreateAnnotationInput } from '../../../src/shared/api/index.ts';
import { openTestCore, type TestCore } from '../../support/open-test-core.ts';

const ENTRY = 'submarine-cable-guidelines';

let test: TestCore;

beforeAll(async () => {
  test = await openTestCore();
});

afterAll(async () => {
  await test.dispose();
});

const aNote = (text: string, visibility: CreateAnnotationInput['visibility'] = 'private') => ({
  motivation: 'commenting' as const,
  texts: [text],
  visibility,
});

async function firstWordsOfSummary(): Promise<string> {
  const { entry } = await test.core.services.library.entry(ENTRY);
  return entry.summary.split(' ').slice(0, 5).join(' ');
}

describe('a note on a passage', () => {
  it('is anchored where the words are, and is still there after a restart', async () => {
    const quote = await firstWordsOfSummary();
    const { annotations } = test.core.services;
    const made = await annotations.createOnQuote({ ...aNote('Ask about permits.'), entryId: ENTRY, quote });
    expect(made.anchor).toMatchObject({ part: 'summary', start: 0, end: quote.length, score: 1 });

    test = await test.reopen();
    const [found] = await test.core.services.annotations.list(ENTRY);
    expect(found?.annotation).toEqual(made.annotation);
    expect(found?.isOrphan).toBe(false);
  });

  it('is marked, and no longer marked, as its writer says', async () => {
    const { annotations } = test.core.services;
    const quote = await firstWordsOfSummary();
    const note = aNote('The ministry told us.', 'client');
    const made = await annotations.createOnQuote({ ...note, marking: 'internal', entryId: ENTRY, quote });
    expect(made.annotation.marking).toBe('internal');
    const { id } = made.annotation;
    const changed = await annotations.update({ ...note, id, revision: made.revision });
    expect(changed.annotation).not.toHaveProperty('marking');
    await annotations.remove(id);
  });

  it('becomes an orphan, and is kept, when the passage is rewritten', async () => {
    const { library, annotations } = test.core.services;
    const { entry, revision } = await library.entry('anti-scam-guide');
    const quote = entry.summary.split(' ').slice(0, 6).join(' ');
    const { annotation } = await annotations.createOnQuote({ ...aNote('Quote this.'), entryId: entry.id, quote });
    await library.saveEntry({
      entry: { ...entry, summary: 'Written anew from the first word to the last.' },
      revision,
    });
    const [found] = await annotations.list(entry.id);
    expect(found).toMatchObject({ annotation: { id: annotation.id }, isOrphan: true });
  });

  it('is refused where the entry does not hold the words', async () => {
    const { annotations } = test.core.services;
    const attempt = annotations.createOnQuote({ ...aNote('?'), entryId: ENTRY, quote: 'words that nobody wrote here' });
    await expect(attempt).rejects.toMatchObject({ kind: 'NotFound' });
  });
});

describe('a note that is sent twice', () => {
  it('is there once', async () => {
    const { annotations } = test.core.services;
    const input = { ...aNote('Once.'), target: { source: 'cloud-framework' }, id: 'sent-twice' };
    await annotations.create(input);
    await annotations.create(input);
    expect(await annotations.list('cloud-framework')).toHaveLength(1);
  });
});

describe('a note that is changed', () => {
  it('is refused when it was changed elsewhere in the meantime, and the newer text stands', async () => {
    const { annotations } = test.core.services;
    const made = await annotations.create({ ...aNote('First.'), target: { source: 'defa' } });
    const { id } = made.annotation;
    await annotations.update({ id, revision: made.revision, ...aNote('Second.', 'client') });
    const stale = annotations.update({ id, revision: made.revision, ...aNote('Third.') });
    await expect(stale).rejects.toMatchObject({ kind: 'Conflict' });
    const [found] = await annotations.list('defa');
    expect(found?.annotation).toMatchObject({ body: [{ value: 'Second.' }], visibility: 'client' });
  });

  it('can be removed and brought back', async () => {
    const { annotations } = test.core.services;
    const { annotation } = await annotations.create({ ...aNote('Back again.'), target: { source: 'wg-as' } });
    await annotations.remove(annotation.id);
    expect(await annotations.list('wg-as')).toEqual([]);
    await annotations.restore(annotation);
    expect((await annotations.list('wg-as')).map((view) => view.annotation)).toEqual([annotation]);
  });
});

describe('a note on something that is not there', () => {
  it('is refused', async () => {
    const attempt = test.core.services.annotations.create({ ...aNote('?'), target: { source: 'no-such-entry' } });
    await expect(attempt).rejects.toMatchObject({ kind: 'NotFound' });
  });
});
