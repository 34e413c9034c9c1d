import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDisagreements } from '../../../../src/shared/disagreement/index.ts';
import type { Claim } from '../../../../src/shared/model/index.ts';
import { anEntry } from '../../../support/builders.ts';

let made = 0;

function aClaim(given: Partial<Claim>): Claim {
  made += 1;
  return { id: `claim-${made}`, text: 'A statement.', citations: [{ sourceId: 'a-source', paragraph: 1 }], ...given };
}

/** An entry whose claims set one field to these values, in this order. */
function anEntryValued(...values: string[]) {
  return anEntry({ claims: values.map((value) => aClaim({ field: 'theme', value })) });
}

describe('claims that set one field to different values', () => {
  it('are a disagreement with both sides’ claims and citations', () => {
    const eleven = aClaim({ field: 'member-count', value: 'eleven', citations: [{ sourceId: 's-one', paragraph: 3 }] });
    const ten = aClaim({ field: 'member-count', value: 'ten', citations: [{ sourceId: 's-two', paragraph: 6 }] });
    expect(findDisagreements(anEntry({ claims: [eleven, ten] }))).toEqual([
      {
        field: 'member-count',
        sides: [
          { value: 'eleven', claims: [eleven] },
          { value: 'ten', claims: [ten] },
        ],
      },
    ]);
  });

  it('carry the wording the analyst chose for that field', () => {
    const entry = anEntryValued('adopted', 'launched');
    const wordings = [
      { field: 'dates', wording: 'Another field’s wording.' },
      { field: 'theme', wording: 'Adopted, then launched.' },
    ];
    expect(findDisagreements({ ...entry, wordings })[0]?.wording).toBe('Adopted, then launched.');
  });

  it('have as many sides as there are values, in the order of the claims', () => {
    const sides = findDisagreements(anEntryValued('red', 'blue', 'red', 'green'))[0]?.sides;
    expect(sides?.map((side) => [side.value, side.claims.length])).toEqual([
      ['red', 2],
      ['blue', 1],
      ['green', 1],
    ]);
  });

  it('are told apart by their normalised values even where their words are the same', () => {
    const claims = [
      aClaim({ field: 'dates', value: 'this week', normalisedValue: '2026-01-12' }),
      aClaim({ field: 'dates', value: 'this week', normalisedValue: '2026-01-15' }),
    ];
    expect(findDisagreements(anEntry({ claims }))).toHaveLength(1);
  });

  it('are reported field by field, in the order the fields appear', () => {
    const claims = ['b', 'a', 'b', 'a'].map((field, index) => aClaim({ field, value: `value ${index}` }));
    expect(findDisagreements(anEntry({ claims })).map(({ field }) => field)).toEqual(['b', 'a']);
  });
});

describe('claims that only write the same value differently', () => {
  it.each([
    ['letter case', 'From Infrastructure to Intelligence', 'from infrastructure to intelligence'],
    ['white space', 'Hanoi,  January', ' Hanoi, January '],
    ['punctuation', '15–16 January', '15-16 January.'],
    ['quotation marks', '“ASEAN Adaptive”', '"ASEAN Adaptive"'],
    ['apostrophes', 'Ministers’ Meeting', "Ministers' Meeting"],
    ['Unicode compatibility forms', 'ＡＳＥＡＮ ２０２６', 'ASEAN 2026'],
    ['composed and decomposed letters', 'Việt Nam', 'Việt Nam'.normalize('NFD')],
    ['number words', 'eleven member states', '11 member states'],
  ])('agree whatever the %s', (_difference, one, other) => {
    expect(findDisagreements(anEntryValued(one, other))).toEqual([]);
  });

  it('agree through the normalised value they share', () => {
    const claims = [
      aClaim({ field: 'member-count', value: 'eleven member states', normalisedValue: '11' }),
      aClaim({ field: 'member-count', value: '11 Southeast Asian nations', normalisedValue: '11' }),
    ];
    expect(findDisagreements(anEntry({ claims }))).toEqual([]);
  });
});

describe('letters that only differ by a mark', () => {
  it('are different values, as marks change words in Vietnamese', () => {
    expect(findDisagreements(anEntryValued('má', 'mà'))).toHaveLength(1);
  });
});

describe('dates of which one is more precise', () => {
  it('agree: a year with its month, a month with its day', () => {
    expect(findDisagreements(anEntryValued('2025', '2025-01'))).toEqual([]);
    expect(findDisagreements(anEntryValued('2025-01-31', '2025-01', '2025'))).toEqual([]);
  });

  it('disagree where the precise ones differ, and the coarse one joins the first it agrees with', () => {
    const sides = findDisagreements(anEntryValued('2025', '2025-01', '2025-02'))[0]?.sides;
    expect(sides?.map((side) => side.claims.map((claim) => claim.value))).toEqual([['2025', '2025-01'], ['2025-02']]);
  });

  it('disagree where neither is within the other', () => {
    expect(findDisagreements(anEntryValued('2025', '2026-01'))).toHaveLength(1);
    expect(findDisagreements(anEntryValued('2025-01-15', '2025-01-16'))).toHaveLength(1);
  });

  it('are told from numbers that merely begin alike', () => {
    expect(findDisagreements(anEntryValued('30', '300'))).toHaveLength(1);
    expect(findDisagreements(anEntryValued('2025', '2025 delegates'))).toHaveLength(1);
  });
});

describe('claims that look alike and are no disagreement', () => {
  it('do not disagree across fields: two meetings in one city', () => {
    const claims = [
      aClaim({ field: 'may-summit', value: 'Kuala Lumpur, May 2025' }),
      aClaim({ field: 'october-summit', value: 'Kuala Lumpur, October 2025' }),
    ];
    expect(findDisagreements(anEntry({ claims }))).toEqual([]);
  });

  it('do not disagree without a field, without a value, or with a value of nothing but punctuation', () => {
    const claims = [
      aClaim({}),
      aClaim({ value: 'a value of no field' }),
      aClaim({ field: 'theme' }),
      aClaim({ field: 'theme', value: '—' }),
      aClaim({ field: 'theme', value: 'the only value' }),
    ];
    expect(findDisagreements(anEntry({ claims }))).toEqual([]);
  });
});

describe('any claims', () => {
  const anyValue = fc.oneof(fc.constantFrom('2025', '2025-01', '2025-01-02', 'ten', '10', 'Ten!'), fc.string());
  const anyClaims = fc.array(fc.record({ field: fc.constantFrom('one', 'two'), value: anyValue }), { maxLength: 12 });

  it('are never on two sides, and no claim is invented', () => {
    fc.assert(
      fc.property(anyClaims, (given) => {
        const claims = given.map(aClaim);
        const shown = findDisagreements(anEntry({ claims })).flatMap(({ sides }) =>
          sides.flatMap((side) => side.claims),
        );
        expect(new Set(shown).size).toBe(shown.length);
        expect(shown.every((claim) => claims.includes(claim))).toBe(true);
      }),
    );
  });

  it('give the same fields in whatever order they come', () => {
    fc.assert(
      fc.property(anyClaims, (given) => {
        const claims = given.map(aClaim);
        const fields = (ordered: Claim[]) => findDisagreements(anEntry({ claims: ordered })).map(({ field }) => field);
        expect(fields(claims.toReversed()).sort()).toEqual(fields(claims).sort());
      }),
    );
  });
});
