import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldFields } from '../../../../../src/main/core/search/folded-fields.ts';
import { PLAIN_BREAK, placesInPlain } from '../../../../../src/main/core/search/plain-words.ts';
import { tokenizeText } from '../../../../../src/main/core/search/tokenize-text.ts';

const aWord = fc.constantFrom('a', 'ab', 'b', 'ba', 'x9', '9');
const plainText = fc
  .array(fc.oneof(aWord, fc.constantFrom(' ', ', ', '\n', '-', '_', "'")), { maxLength: 20 })
  .map((parts) => parts.join(''));
const someWords = fc.record({ terms: fc.array(aWord, { minLength: 1, maxLength: 3 }), isPrefix: fc.boolean() });

/** The same by cutting the text into words. */
function placesByCutting(text: string, { terms, isPrefix }: { terms: readonly string[]; isPrefix: boolean }) {
  const tokens = tokenizeText(text);
  return tokens.flatMap((token, index) => {
    const row = tokens.slice(index, index + terms.length);
    const last = terms.length - 1;
    const isThere = terms.every((term, at) =>
      isPrefix && at === last ? row[at]?.term.startsWith(term) : row[at]?.term === term,
    );
    return isThere ? [{ start: token.start, end: row[last]?.end ?? 0 }] : [];
  });
}

describe('words looked for in plain text as it is', () => {
  it('stand where cutting the text into words finds them', () => {
    fc.assert(
      fc.property(plainText, someWords, (text, words) => {
        expect([...placesInPlain(text, words)]).toEqual(placesByCutting(text, words));
      }),
      { seed: 7, numRuns: 2_000 },
    );
  });

  it('in a row do not reach from one item of a list into the next', () => {
    const words = { terms: ['a', 'b'], isPrefix: false };
    expect([...placesInPlain(`a${PLAIN_BREAK}b`, words)]).toEqual([]);
    expect([...placesInPlain('a, b', words)]).toEqual([{ start: 0, end: 4 }]);
  });
});

describe('a field with lines in other scripts', () => {
  it('is folded only there', () => {
    const none = { title: '', aliases: [], acronym: '', summary: '', claims: [], notes: [] };
    const [body] = foldFields({ ...none, body: 'Plain Words\nHà Nội\nMore' });
    expect(body?.lines.plain).toBe('plain words\nmore');
    expect(body?.lines.othersWith('noi')).toBe(' ha noi ');
    expect(body?.lines.othersWith('plain')).toBe('');
  });
});
