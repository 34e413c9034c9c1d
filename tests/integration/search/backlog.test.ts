import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchInput, SearchResult } from '../../../src/shared/api/index.ts';
import { ADVISOR_QUESTIONS } from '../../data/advisor-questions.ts';
import { anAnnotation, anEntry } from '../../support/builders.ts';
import { openTestSearch, type TestSearch } from '../../support/open-test-search.ts';

const QUERIES = [
  ...ADVISOR_QUESTIONS.flatMap(({ question, typed }) => [question, typed]),
  ...['d', 'di', 'dig', 'digi', 'cyber', 'the', '"digital economy"', '"working group', 'adgmin', 'hanoi', 'ha noi'],
  ...['adm-2030', 'deepfake scams', 'ประชุม', '🦉', 'nothing-like-this', ''],
];
const INPUTS: readonly Omit<SearchInput, 'text'>[] = [
  { sort: 'date' },
  { sort: 'title', offset: 3, limit: 7 },
  { filters: { kinds: ['event', 'framework'] } },
  { filters: { from: '2025-01-01' } },
  { filters: { to: '2025-12-31', topics: ['cybersecurity'], hasDisagreement: true }, sort: 'date' },
];

/** What is compared: everything but how the words shown are marked. */
function told({ total, offset, hits, facets }: SearchResult): object {
  return { total, offset, facets, ids: hits.map((hit) => hit.id) };
}

/** Each query is asked plainly and in one of the other ways, in turn. */
async function answers(search: TestSearch, queries: readonly string[], inputs = INPUTS): Promise<Map<string, object>> {
  const all = new Map<string, object>();
  for (const [index, text] of queries.entries()) {
    for (const input of [{}, inputs[index % inputs.length] ?? {}]) {
      all.set(JSON.stringify([text, input]), told(await search.search(text, input)));
    }
  }
  return all;
}

describe('a search of the built-in library', () => {
  let search: TestSearch;
  let indexed: Map<string, object>;

  beforeAll(async () => {
    search = await openTestSearch({ hasLibrary: true });
    await search.putNotes([
      anAnnotation({ id: 'on-adgmin', target: { source: 'adgmin-6' } }),
      anAnnotation({ id: 'on-plan', target: { source: 'adm-2030' } }),
    ]);
    search.finishBacklog();
    indexed = await answers(search, QUERIES);
  });

  afterAll(async () => {
    await search.dispose();
  });

  it.each([0, 0.5])('finds the same when only %f of its texts are indexed', async (part) => {
    const newest = search.store.connection.prepare('SELECT max(number) FROM search_entries').pluck().get();
    search.indexOnlyTo(Math.floor(Number(newest) * part));
    const waiting = await answers(search, QUERIES);
    for (const [query, answer] of indexed) expect(waiting.get(query), query).toEqual(answer);
    expect(search.verify()).toEqual([]);
    search.finishBacklog();
    expect(search.verify()).toEqual([]);
  });
});

/** Texts in which words are hard to tell: other scripts, letters that fold, escapes of JSON, long words. */
const PIECES = [
  ...[
    'data',
    'Data-flow',
    'dataflow',
    'DATA',
    'flows',
    'flowing',
    'Hà Nội',
    'hanoi',
    'điện tử',
    'ﬁnance',
    '½',
    'İstanbul',
  ],
  ...['ประชุมรัฐมนตรี', 'ประชุม', '数据跨境流动', '数据', 'ກອງປະຊຸມ', 'အစည်းအဝေး', 'កិច្ចប្រជុំ', 'Straße', 'soft\u00adhyphen'],
  ...[
    '"quoted"',
    'back\\slash',
    'line\nbreak',
    'tab\tdata',
    'x'.repeat(80),
    `${'y'.repeat(63)}z`,
    'Σίσυφος',
    '٣',
    '๓',
    '🦉',
    '’s',
  ],
];
const TYPED = [
  ...PIECES,
  'dat',
  '"data flows"',
  'data hanoi',
  'ha',
  '数',
  'รัฐ',
  'n',
  'nbreak',
  'e',
  'e-0',
  '1 2',
  'x'.repeat(64),
];
const aText = fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map((pieces) => pieces.join(' '));
const aFewTyped = fc.subarray(TYPED, { minLength: 12, maxLength: 16 });
interface GivenEntry {
  readonly title: string;
  readonly aliases: string[];
  readonly summary: string;
  readonly body: string;
  readonly note: string | undefined;
}
const anyEntries: fc.Arbitrary<readonly GivenEntry[]> = fc.array(
  fc.record({
    title: fc.constantFrom(...PIECES.slice(0, 8)),
    aliases: fc.uniqueArray(fc.constantFrom('data', 'flow plan', '数据', 'Hà'), { maxLength: 2 }),
    summary: aText,
    body: aText,
    note: fc.option(aText, { nil: undefined }),
  }),
  { minLength: 1, maxLength: 12 },
);

describe('a search of any library', () => {
  let search: TestSearch;

  beforeAll(async () => {
    search = await openTestSearch();
  });

  afterAll(async () => {
    await search.dispose();
  });

  async function fill(given: readonly GivenEntry[]): Promise<void> {
    const { entries, annotations } = search.store.collections;
    await entries.find().remove();
    await annotations.find().remove();
    await search.putEntries(
      given.map(({ note: _, ...texts }, index) =>
        anEntry({ id: `e-${index}`, ...texts, summary: `S ${texts.summary}` }),
      ),
    );
    const notes = given.flatMap(({ note }, index) => (note === undefined ? [] : [aNoteOn(`e-${index}`, `N ${note}`)]));
    await search.putNotes(notes);
    search.finishBacklog();
  }

  it('finds the same wherever its index ends', async () => {
    await fc.assert(
      fc.asyncProperty(anyEntries, fc.nat(100), aFewTyped, async (given, percent, typed) => {
        await fill(given);
        const inputs = [{ filters: { hasNotes: true } }];
        const indexed = await answers(search, typed, inputs);
        const { first, last } = search.store.connection
          .prepare('SELECT min(number) AS first, max(number) AS last FROM search_entries')
          .get() as { first: number; last: number };
        search.indexOnlyTo(first - 1 + Math.floor(((last - first) * percent) / 100));
        const waiting = await answers(search, typed, inputs);
        for (const [query, answer] of indexed) expect(waiting.get(query), query).toEqual(answer);
      }),
      { seed: 7, numRuns: 20 },
    );
  });
});

function aNoteOn(source: string, value: string) {
  return anAnnotation({
    id: `on-${source}`,
    target: { source },
    body: [{ type: 'TextualBody', value, format: 'text/plain' }],
  });
}
