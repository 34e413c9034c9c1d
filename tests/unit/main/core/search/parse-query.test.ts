import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../../../src/main/core/search/parse-query.ts';

/** The words of a query as they are first looked for. */
function wordsOf(text: string): string[] {
  return parseQuery(text).units.map((unit) => unit.alternatives[0]?.terms.join(' ') ?? '');
}

describe('a query', () => {
  it('is its words, folded, without those that say nothing of what is looked for', () => {
    expect(wordsOf('What are the rules of Hà Nội? ')).toEqual(['rules', 'ha', 'noi']);
  });

  it('keeps such words where there are no others', () => {
    expect(wordsOf('who is it ')).toEqual(['who', 'is', 'it']);
  });

  it('keeps a word in capitals, which is a name: US, WHO', () => {
    expect(wordsOf('what does the US want ')).toEqual(['us', 'want']);
  });

  it('has a phrase for what stands in quotation marks of any kind', () => {
    expect(wordsOf('"cross-border data" and «mô hình» ')).toEqual(['cross border data', 'mo hinh']);
  });

  it('leaves the s of a possessive out', () => {
    expect(wordsOf('minister’s plan ')).toEqual(['minister', 'plan']);
  });

  it('takes only the last word for a beginning, and only while it is typed', () => {
    const begun = (text: string) => parseQuery(text).units.map((unit) => unit.alternatives.some((one) => one.isPrefix));
    expect(begun('submarine cab')).toEqual([false, true]);
    expect(begun('submarine cab ')).toEqual([false, false]);
    expect(begun('c')).toEqual([false]);
  });

  it('looks for other forms and spellings of a word too, worth less than itself', () => {
    const [unit] = parseQuery('hanoi policies ').units;
    expect(unit?.alternatives.map((one) => one.terms.join(' '))).toContain('ha noi');
    const weights = unit?.alternatives.map((one) => one.weight) ?? [];
    expect(Math.max(...weights.slice(1))).toBeLessThan(weights[0] ?? 0);
  });

  it('is bounded however long the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 0, maxLength: 500 }), (text) => {
        expect(parseQuery(text.repeat(40)).units.length).toBeLessThanOrEqual(24);
      }),
      { numRuns: 50 },
    );
  });
});
