import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldFields } from '../../../../../src/main/core/search/folded-fields.ts';
import { parseQuery } from '../../../../../src/main/core/search/parse-query.ts';
import { scoreEntry } from '../../../../../src/main/core/search/score-entry.ts';

const aWord = fc.constantFrom(
  'data',
  'Data',
  'database',
  'meta-data',
  'da',
  'x1',
  'policy',
  'x'.repeat(70),
  'data_policy',
);
const aText = fc
  .array(fc.tuple(aWord, fc.constantFrom(' ', ', ', '\n', '/', '--', "'s ")), { maxLength: 20 })
  .map((parts) => parts.flat().join(''));
const aQuery = fc.oneof(
  aWord,
  fc.tuple(aWord, aWord).map((words) => words.join(' ')),
  aText,
);

describe('a word in plain ASCII text', () => {
  it('counts as often as among the folded terms of the text', () => {
    fc.assert(
      fc.property(
        aText,
        fc.array(aText, { maxLength: 3 }),
        aQuery,
        fc.boolean(),
        (body, claims, text, isUnfinished) => {
          const nothing = { title: '', aliases: [], acronym: '', summary: '', notes: [] };
          const fields = foldFields({ ...nothing, body, claims });
          const query = parseQuery(isUnfinished ? text : `${text} `);
          const weights = query.units.map(() => 1);
          const asFolded = fields.map((field) => ({ ...field, plain: undefined }));
          expect(scoreEntry({ fields, names: [] }, query, weights)).toBe(
            scoreEntry({ fields: asFolded, names: [] }, query, weights),
          );
        },
      ),
      { seed: 5 },
    );
  });
});
