import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestCore, type TestCore } from '../../support/open-test-core.ts';

const OPERATORS = [
  'AND',
  'OR',
  'NOT',
  'NEAR(a b, 3)',
  'title:',
  '{title body}:',
  '-',
  '^',
  '*',
  '+',
  '(',
  ')',
  '"',
  "'",
  '“',
  '„',
  ';',
  '--',
  'filters : "x"',
  'search_text MATCH',
  '%',
  '_',
  '\\',
  '`',
  '[',
  ']',
  '?',
  ':name',
  '@x',
  '$1',
  '\u0000',
  '\ud800',
  '\udfff',
  '\ue000',
  '\ue001kindevent',
  '\u202e',
  '\ufeff',
  '👩‍👩‍👧‍👦',
  '🇻🇳',
  'e\u0301',
  '\u200b',
  '½',
  'ﷺ',
  'ไทย',
  'ກ',
  'ក',
  'က',
  'scams',
];

let test: TestCore;

beforeAll(async () => {
  test = await openTestCore();
});

afterAll(async () => {
  await test.dispose();
});

/** Searches through the API as a window does, where a bug would come back as one. */
function search(text: string) {
  return test.core.dispatch({ path: 'search.search', type: 'query', input: { text, limit: 5 } });
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...OPERATORS), maxLength: 12 }),
  fc
    .array(fc.oneof(fc.constantFrom(...OPERATORS), fc.string({ unit: 'grapheme', maxLength: 5 })), { maxLength: 10 })
    .map((words) => words.join(' ')),
);

describe('no text that can be typed or pasted', () => {
  it('is an error', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        expect(await search(text)).toMatchObject({ ok: true });
      }),
      { seed: 11, numRuns: 400 },
    );
    expect(test.faults).toEqual([]);
  });

  it.each([
    ['ten thousand letters', 'a'.repeat(10_000)],
    ['ten thousand words', 'cable '.repeat(10_000)],
    ['a million characters', 'submarine cables '.repeat(60_000)],
    ['ten thousand quotation marks', '"'.repeat(10_000)],
    ['ten thousand letters without spaces', 'ประชุม'.repeat(1_700)],
    ['ten thousand different words', Array.from({ length: 10_000 }, (_, index) => `w${index}`).join(' ')],
    ['ten thousand emoji', '👩‍👩‍👧'.repeat(2_000)],
    ['ten thousand combining marks', `a${'\u0301'.repeat(10_000)}`],
    ['lone surrogates', '\ud800'.repeat(1_000)],
    ['NULs', 'scams\u0000'.repeat(1_000)],
  ])('is an error, be it %s', async (_what, text) => {
    expect(await search(text)).toMatchObject({ ok: true });
    expect(test.faults).toEqual([]);
  });
});

describe('a text that holds no word', () => {
  it.each(['🙂', '"', '***', '--', '\u0000', '\ud800', '( ) : ^'])('finds nothing: %j', async (text) => {
    expect(await search(text)).toMatchObject({ ok: true, value: { total: 0, hits: [] } });
  });

  it('but is blank lists everything', async () => {
    const everything = await search('');
    expect(everything).toMatchObject({ ok: true, value: { total: 83 } });
    expect(await search(' \t\n')).toEqual(everything);
  });
});

describe('what an operator would be elsewhere', () => {
  it.each(['scams OR', 'scams*', '"scams"', '(scams)', 'scams -', '^scams', 'title:scams', 'NEAR scams'])(
    'is read as words: %s',
    async (text) => {
      const found = await search(text);
      const hits = (found as { value: { hits: { id: string }[] } }).value.hits.map((hit) => hit.id);
      expect(hits).toContain('risk-scams');
    },
  );

  it('does not reach what filters are made of', async () => {
    expect(await search('\ue001kindevent')).toMatchObject({ ok: true, value: { total: 0 } });
  });
});
