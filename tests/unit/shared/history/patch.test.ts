import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPatch, differenceOf } from '../../../../src/shared/history/patch.ts';

const SETTINGS = { seed: 7, numRuns: 500 };
const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 120 }), fc.constantFrom('', 'x'.repeat(90)));
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 6 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c', 'at', 'set', '0', 'fields'), tie('value'), {
      maxKeys: 5,
      noNullPrototype: true,
    }),
  ),
})).value;

/** What the database makes of a value. */
const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value));

describe('the patch between two values', () => {
  it('makes the one of the other, also after it was stored', () => {
    fc.assert(
      fc.property(json, json, (from, to) => {
        const patch = differenceOf(from, to);
        expect(patch === undefined ? from : applyPatch(stored(from), stored(patch))).toEqual(stored(to));
      }),
      SETTINGS,
    );
  });

  it('makes an edited text of the text, and holds no more than the words that changed', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 200, maxLength: 400 }), fc.nat(200), text, (before, at, added) => {
        const after = before.slice(0, at) + added + before.slice(at + 10);
        const patch = differenceOf({ body: before }, { body: after });
        expect(patch === undefined ? { body: before } : applyPatch({ body: before }, stored(patch))).toEqual({
          body: after,
        });
      }),
      SETTINGS,
    );
    const long = 'word '.repeat(1_000);
    expect(JSON.stringify(differenceOf({ body: long }, { body: `${long}more` })).length).toBeLessThan(80);
  });

  it('names one member of a list, not all of them', () => {
    const claims = Array.from({ length: 200 }, (_, id) => ({ id, text: `What was said ${id} times.` }));
    const edited = claims.with(120, { id: 120, text: 'What was never said.' });
    expect(JSON.stringify(differenceOf(claims, edited)).length).toBeLessThan(120);
    expect(JSON.stringify(differenceOf(claims, claims.toSpliced(50, 1))).length).toBeLessThan(120);
  });

  it('says when it is put on a value it was not made for', () => {
    expect(() => applyPatch('text', { fields: {} })).toThrow('another value');
    expect(() => applyPatch(7, { at: 0, drop: 0, put: [] })).toThrow('another value');
  });
});
