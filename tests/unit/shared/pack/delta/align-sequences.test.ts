import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignSequences } from '../../../../../src/shared/pack/delta/align-sequences.ts';
import { commonSubsequence } from '../../../../../src/shared/pack/delta/common-subsequence.ts';
import { likenessOfTexts, splitWords } from '../../../../../src/shared/pack/delta/words.ts';

const letters = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });

/** By trying every subsequence of the shorter one's letters, as slowly as can be. */
function longest(one: readonly string[], other: readonly string[]): number {
  const [first, ...rest] = one;
  if (first === undefined || other.length === 0) return 0;
  const place = other.indexOf(first);
  const without = longest(rest, other);
  return place < 0 ? without : Math.max(without, 1 + longest(rest, other.slice(place + 1)));
}

describe('two sequences', () => {
  it('law: have a common subsequence as long as any', () => {
    fc.assert(
      fc.property(letters, letters, (one, other) => {
        const matches = commonSubsequence(one, other);
        expect(matches).toHaveLength(longest(one, other));
        for (const [place, otherPlace] of matches) expect(one[place]).toBe(other[otherPlace]);
        expect(matches).toEqual(matches.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]));
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it('law: give each other by their steps', () => {
    const likeness = (one: string, other: string) => (one < other ? 0.6 : 0);
    fc.assert(
      fc.property(letters, letters, (one, other) => {
        const steps = alignSequences(one, other, { keyOf: (letter) => letter, likeness });
        expect(steps.flatMap((step) => (step.kind === 'inserted' ? [] : [step.earlier]))).toEqual(one);
        expect(steps.flatMap((step) => (step.kind === 'deleted' ? [] : [step.later]))).toEqual(other);
      }),
      { seed: 8, numRuns: 500 },
    );
  });

  it('are parted where they are long, and still give their common places', () => {
    const many = Array.from({ length: 6_000 }, (_, index) => `word ${index}`);
    const edited = many.toSpliced(3_000, 1, 'another').toSpliced(10, 0, 'first').toSpliced(5_900, 2);
    expect(commonSubsequence(many, edited)).toHaveLength(5_997);
  });
});

describe('words', () => {
  it('law: join to their text again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => splitWords(text).join('') === text),
      {
        seed: 9,
        numRuns: 300,
      },
    );
  });

  it.each([
    ['the same', 'The same', 1],
    ['one two', 'three four', 0],
    ['one two three four', 'one two three five', 0.75],
    ['การประชุม', 'การประชุม', 1],
    ['', '', 1],
  ])('of “%s” and “%s” are alike by %d', (one, other, likeness) => {
    expect(likenessOfTexts(one, other)).toBeCloseTo(likeness);
  });
});
