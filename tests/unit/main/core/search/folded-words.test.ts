import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../../../src/main/core/search/fold-text.ts';
import { inflectionsOf } from '../../../../../src/main/core/search/inflect-word.ts';
import { holdsUnspacedScript, withoutInvisible } from '../../../../../src/main/core/search/segment-words.ts';
import { letterPairsOf, termsOf, tokenizeText } from '../../../../../src/main/core/search/tokenize-text.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc
    .array(fc.constantFrom('Hà Nội', 'điện', 'ประชุม', 'ក្រ', 'a', '½', '-', '\u200b', 'x'.repeat(70), '数字'), {
      maxLength: 12,
    })
    .map((parts) => parts.join('')),
);
/** Every Latin letter there is, and what stands between words. */
const anyLatin = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0x24f }),
      fc.integer({ min: 0x1e00, max: 0x1eff }),
      fc.constantFrom(0x20, 0x2013),
    ),
    { maxLength: 60 },
  )
  .map((units) => String.fromCharCode(...units));

describe('folding', () => {
  it.each([
    ['Hà Nội', 'ha noi'],
    ['Đà Nẵng', 'da nang'],
    ['ÉCOLE', 'ecole'],
    ['Łódź', 'lodz'],
    ['ﬁle', 'file'],
    ['ＡＳＥＡＮ', 'asean'],
    ['๒๕๖๙', '2569'],
    ['ประชุม', 'ประชุม'],
  ])('makes %s into %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('of what is folded changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(termsOf(termsOf(text))).toBe(termsOf(text));
      }),
    );
  });
});

describe('the words of any text', () => {
  it('are the same whether they are cut with their places or without', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(termsOf(text)).toBe(
          tokenizeText(text)
            .map((token) => token.term)
            .join(' '),
        );
      }),
    );
  });

  it('of Latin text are its words, each folded alone', () => {
    fc.assert(
      fc.property(fc.oneof(anyLatin, anyText), (text) => {
        fc.pre(!holdsUnspacedScript(text));
        const words = text.matchAll(/[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060]+/gu);
        const expected = [...words].flatMap(({ 0: word, index }) =>
          foldText(withoutInvisible(word))
            .split(/[^\p{L}\p{N}\p{M}]+/u)
            .filter((part) => part !== '')
            .map((part) => ({ term: part.slice(0, 64), start: index, end: index + word.length, isUnspaced: false })),
        );
        expect(tokenizeText(text)).toEqual(expected);
      }),
    );
  });

  it('have places in order, inside the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0;
        for (const { start, end } of tokenizeText(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(end).toBeGreaterThan(start);
          at = start;
        }
      }),
    );
  });

  it('hold no space, quotation mark or other sign an expression could be broken by', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { term } of tokenizeText(text)) expect(term).toMatch(/^[\p{L}\p{N}\p{M}]+$/u);
        for (const pair of letterPairsOf(text)) expect(pair).not.toMatch(/[\s"]/);
      }),
    );
  });
});

describe('letter pairs', () => {
  it('overlap, so that any part of a run is a phrase of them', () => {
    expect(letterPairsOf('数字部')).toEqual(['数字', '字部', '部']);
    expect(letterPairsOf('plain words')).toEqual([]);
  });
});

describe('other forms of an English word', () => {
  it.each([
    ['policies', 'policy'],
    ['adopted', 'adopt'],
    ['adoption', 'adopted'],
    ['planning', 'plan'],
    ['cable', 'cables'],
    ['scams', 'scam'],
    ['agreement', 'agree'],
  ])('of %s include %s', (word, form) => {
    expect(inflectionsOf(word)).toContain(form);
  });

  it.each(['news', 'wing', 'us', 'điện', 'status'])('of %s are not cut out of its stem', (word) => {
    const stems = inflectionsOf(word).filter((form) => form.length < word.length - 1);
    expect(stems).toEqual([]);
  });
});
