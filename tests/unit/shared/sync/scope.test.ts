import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REPLICATED_COLLECTIONS } from '../../../../src/shared/merge/index.ts';
import { databaseName, scopeOf } from '../../../../src/shared/sync/scope.ts';

describe('the scope of a document', () => {
  it('is a shared one for a note only where the note says so in so many words', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (visibility, content) => {
        const isShared = visibility === 'team' || visibility === 'client';
        expect(scopeOf('annotations', { visibility })).toBe(isShared ? 'team' : 'private');
        const said = Object(content).visibility;
        if (said !== 'team' && said !== 'client') expect(scopeOf('annotations', content)).toBe('private');
      }),
      { seed: 4, numRuns: 2_000 },
    );
  });

  it('is one for everything that replicates', () => {
    const scopes = REPLICATED_COLLECTIONS.map((collection) => [collection, scopeOf(collection, {})]);
    expect(Object.fromEntries(scopes)).toEqual({
      entries: 'library',
      sources: 'library',
      annotations: 'private',
      clients: 'team',
      briefs: 'team',
      styles: 'team',
      issues: 'team',
    });
  });
});

describe('the name of a private database', () => {
  it('is another one for every user, and one CouchDB takes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.string({ unit: 'grapheme', minLength: 1 }),
        (one, other) => {
          const [first, second] = [databaseName('attache', 'private', one), databaseName('attache', 'private', other)];
          expect(first).toMatch(/^[a-z][a-z0-9_$()+/-]*$/);
          expect(first === second).toBe(one === other);
        },
      ),
      { seed: 4 },
    );
  });
});
