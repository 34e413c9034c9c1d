import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { WINDOW } from '../../../src/main/core/search/number-windows.ts';
import type { SearchInput } from '../../../src/shared/api/index.ts';
import { anEntry } from '../../support/builders.ts';
import { openTestSearch, type TestSearch } from '../../support/open-test-search.ts';

let search: TestSearch;

beforeAll(async () => {
  search = await openTestSearch();
});

afterAll(async () => {
  await search.dispose();
});

beforeEach(async () => {
  await search.store.collections.entries.find().remove();
});

/** Leaves out so many windows of numbers, as if other entries had them: what comes next is as new as in a library that is larger. */
function passWindows(count: number): void {
  search.store.connection.exec(`UPDATE search_totals SET newest = newest + ${count * WINDOW}`);
}

const KINDS = ['event', 'framework'] as const;

/** Entries, the first the oldest, with as many windows between. */
async function fill(bodies: readonly string[], windowsBetween: number): Promise<void> {
  for (const [index, body] of bodies.entries()) {
    passWindows(windowsBetween);
    await search.putEntries([entryOf(index, body)]);
  }
}

function entryOf(index: number, body: string) {
  return anEntry({ id: `e-${index}`, title: `Number ${index}`, kind: KINDS[index % 2] ?? 'event', body });
}

const found = async (text: string, input: Omit<SearchInput, 'text'> = {}) => {
  const { total, isPartial = false, hits } = await search.search(text, input);
  return { total, isPartial, ids: hits.map(({ id }) => id).toSorted() };
};

describe('a quick search of several words in a library of many windows', () => {
  const BODIES = ['quartz lantern', 'quartz and lantern', 'quartz lantern again', 'nothing', 'a quartz lantern'];

  beforeEach(async () => {
    await fill(BODIES, 3);
  });

  it('tells what is among the newest, and that there may be more', async () => {
    expect(await found('"quartz lantern"', { isQuick: true })).toEqual({ total: 1, isPartial: true, ids: ['e-4'] });
  });

  it('may find nothing yet', async () => {
    const answer = await found('"and lantern"', { isQuick: true });
    expect(answer).toEqual({ total: 0, isPartial: true, ids: [] });
  });

  it('finds of words that are not a phrase the best of all, however old', async () => {
    await search.putEntries([anEntry({ id: 'e-9', title: 'Other', body: 'quartz with a lantern' })]);
    const { ids, isPartial } = await found('quartz lantern ', { isQuick: true });
    expect(isPartial).toBe(true);
    expect(ids).toEqual(expect.arrayContaining(['e-4', 'e-9']));
  });

  it('is complete for one word', async () => {
    const answer = await found('quartz ', { isQuick: true });
    expect(answer).toEqual({ total: 4, isPartial: false, ids: ['e-0', 'e-1', 'e-2', 'e-4'] });
  });

  it('is complete where everything was looked through before', async () => {
    const whole = { total: 3, isPartial: false, ids: ['e-0', 'e-2', 'e-4'] };
    expect(await found('"quartz lantern"')).toEqual(whole);
    expect(await found('"quartz lantern"', { isQuick: true })).toEqual(whole);
  });

  it('counts filters for all entries in the end', async () => {
    const quick = await search.search('"quartz lantern"', { isQuick: true, filters: { kinds: ['event'] } });
    const whole = await search.search('"quartz lantern"', { filters: { kinds: ['event'] } });
    expect(quick.facets?.kinds).toEqual([{ value: 'event', count: 1 }]);
    expect(whole.facets?.kinds).toEqual([{ value: 'event', count: 3 }]);
  });
});

describe('a search of words that no entry has together, with several filters', () => {
  it('finds what has some of them, however old', async () => {
    await fill(['quartz', 'lantern', 'nothing'], 3);
    const filters: SearchInput['filters'] = { kinds: ['event', 'framework'], topics: ['cloud'] };
    const topics: ['cloud'] = ['cloud'];
    await search.putEntries([anEntry({ id: 'e-8', title: 'Other', kind: 'event', topics, body: 'quartz' })]);
    await fill(['nothing', 'nothing'], 3);
    const { total, isPartial, ids } = await found('quartz lantern ', { filters });
    expect({ total, isPartial }).toEqual({ total: ids.length, isPartial: false });
    expect(ids).toContain('e-8');
  });
});

describe('a search of many phrases with many filters in a library of many windows', () => {
  it('ends, with all that match', async () => {
    const phrases = Array.from({ length: 40 }, (_, index) => `quartz lantern${index}`);
    await fill([phrases.join(' '), 'nothing', phrases.join(' ')], 3);
    const filters: SearchInput['filters'] = {
      kinds: ['event', 'framework'],
      topics: ['cloud'],
      jurisdictions: ['SG'],
      statuses: ['adopted'],
    };
    const text = phrases.map((phrase) => `"${phrase}"`).join(' ');
    expect(await found(text)).toEqual({ total: 2, isPartial: false, ids: ['e-0', 'e-2'] });
    expect((await found(text, { filters })).isPartial).toBe(false);
  });
});

describe('a search of any library with any number of windows', () => {
  const WORDS = ['amber', 'basalt', 'cobalt', 'dolomite'];
  const aBody = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
  const aChange = fc.record({ index: fc.nat(11), body: fc.option(aBody, { nil: undefined }) });
  const aQuery = fc.record({
    words: fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 2 }),
    isPhrase: fc.boolean(),
    isQuickFirst: fc.boolean(),
    kind: fc.option(fc.constantFrom(...KINDS), { nil: undefined }),
  });

  interface Query {
    readonly words: readonly string[];
    readonly isPhrase: boolean;
    readonly isQuickFirst: boolean;
    readonly kind: (typeof KINDS)[number] | undefined;
  }

  async function expectAnswer(query: Query, expected: ReadonlyMap<number, string>): Promise<void> {
    const { words, isPhrase, kind } = query;
    const text = isPhrase ? `"${words.join(' ')}"` : `${words.join(' ')} `;
    const filters = kind === undefined ? {} : { kinds: [kind] };
    if (query.isQuickFirst) await search.search(text, { filters, isQuick: true });
    const all = [...expected].filter(([, body]) => matches(body, query));
    const passing = all.filter(([index]) => kind === undefined || KINDS[index % 2] === kind);
    const ids = passing.map(([index]) => `e-${index}`).toSorted();
    const answer = await found(text, { filters });
    // Where hardly an entry has all words, some are enough.
    if (!isPhrase && all.length < 5) expect(answer.ids).toEqual(expect.arrayContaining(ids));
    else expect(answer).toEqual({ total: ids.length, isPartial: false, ids });
  }

  function matches(body: string, { words, isPhrase }: { words: readonly string[]; isPhrase: boolean }): boolean {
    return isPhrase
      ? ` ${body} `.includes(` ${words.join(' ')} `)
      : words.every((word) => body.split(' ').includes(word));
  }

  it('finds all that match and nothing else, whatever was found quickly, changed and removed before', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(aBody, { minLength: 12, maxLength: 12 }),
        fc.constantFrom(0, 1, 4),
        fc.array(aQuery, { minLength: 1, maxLength: 3 }),
        fc.array(aChange, { minLength: 1, maxLength: 5 }),
        async (bodies, windowsBetween, queries, changes) => {
          await search.store.collections.entries.find().remove();
          await fill(bodies, windowsBetween);
          const expected = new Map<number, string>(bodies.entries());
          for (const { index, body } of changes) {
            for (const query of queries) await expectAnswer(query, expected);
            if (body === undefined) {
              await search.store.collections.entries.findOne(`e-${index}`).remove();
              expected.delete(index);
            } else {
              await search.putEntries([entryOf(index, body)]);
              expected.set(index, body);
            }
          }
        },
      ),
      { seed: 11, numRuns: 15 },
    );
  });
});

describe('a search that its view has no more use for', () => {
  it('is given up before it begins where a newer one was asked for at the same time', async () => {
    await fill(['quartz lantern'], 1);
    const older = search.search('quartz', { view: { name: 'list', turn: 1 } });
    const newer = search.search('lantern', { view: { name: 'list', turn: 2 } });
    await expect(older).rejects.toMatchObject({ kind: 'Cancelled' });
    expect((await newer).total).toBe(1);
  });

  it('is given up while it looks through older entries', async () => {
    await fill(['quartz lantern', 'quartz and lantern'], 100);
    const older = search.search('"quartz lantern"', { view: { name: 'list', turn: 3 } });
    const isGivenUp = expect(older).rejects.toMatchObject({ kind: 'Cancelled' });
    for (let turn = 0; turn < 3; turn++) await nextTurn();
    const newer = search.search('"quartz lantern"', { view: { name: 'list', turn: 4 } });
    await isGivenUp;
    expect((await newer).total).toBe(1);
  });

  it('is given up while it reads the backlog', async () => {
    await search.putEntries(Array.from({ length: 600 }, (_, index) => entryOf(index, 'quartz lantern')));
    search.indexOnlyTo(0);
    // Every look at the clock is as late as the end of a turn.
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 1_000));
    onTestFinished(() => void vi.restoreAllMocks());
    const older = search.search('quartz', { view: { name: 'list', turn: 5 } });
    const isGivenUp = expect(older).rejects.toMatchObject({ kind: 'Cancelled' });
    await nextTurn();
    const newer = search.search('lantern', { view: { name: 'list', turn: 6 } });
    await isGivenUp;
    expect((await newer).total).toBe(600);
  });

  it('is answered where another view, or the same in the same turn, asks for something else', async () => {
    await fill(['quartz lantern'], 1);
    const view = { name: 'list', turn: 7 };
    const asked = [view, view, { name: 'palette', turn: 8 }].map((one) => search.search('quartz', { view: one }));
    expect((await Promise.all(asked)).map(({ total }) => total)).toEqual([1, 1, 1]);
  });
});
