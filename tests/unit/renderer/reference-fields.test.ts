import { describe, expect, it } from 'vitest';
import {
  draftOf,
  fieldsOf,
  REFERENCE_TYPES,
  referenceOf,
} from '../../../src/renderer/features/entry/reference-fields.ts';
import { type Reference, referenceTypeSchema } from '../../../src/shared/model/index.ts';

const ARTICLE: Reference = {
  type: 'article-journal',
  authors: [{ family: 'Tan', given: 'Mei Ling' }, { family: 'ASEAN Secretariat' }],
  container: 'Asian Journal of Law',
  volume: '12',
  doi: '10.1000/1',
};
const namesOf = (reference: Reference | undefined) => fieldsOf(draftOf(reference)).map(({ name }) => name);

describe('how a source is cited, to be edited', () => {
  it('is the same again where nothing was changed', () => {
    expect(referenceOf(draftOf(ARTICLE))).toEqual(ARTICLE);
    expect(referenceOf(draftOf(undefined))).toEqual({ type: 'document' });
  });

  it('asks for what its type has', () => {
    expect(namesOf({ type: 'article-journal' })).toEqual(['container', 'volume', 'issue', 'pages', 'doi']);
    expect(namesOf({ type: 'thesis' })).toEqual(['genre']);
    expect(REFERENCE_TYPES.map(({ id }) => id).toSorted()).toEqual(referenceTypeSchema.options.toSorted());
  });

  it('still shows what was filled in, whatever the type', () => {
    expect(namesOf({ ...ARTICLE, type: 'thesis' })).toEqual(['genre', 'container', 'volume', 'doi']);
  });

  it('takes a name with a comma for a person’s, and one without for a body’s', () => {
    const authors = '  Tan , Mei Ling \n\nASEAN Secretariat\nde Silva,';
    expect(referenceOf({ ...draftOf(undefined), authors })?.authors).toEqual([
      { family: 'Tan', given: 'Mei Ling' },
      { family: 'ASEAN Secretariat' },
      { family: 'de Silva' },
    ]);
  });

  it('is not taken where a name is longer than any', () => {
    expect(referenceOf({ ...draftOf(undefined), authors: 'x'.repeat(5_000) })).toBeUndefined();
  });
});
