import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slugOf, uniqueSlug } from '../../../../../src/main/core/services/unique-slug.ts';
import { slugSchema } from '../../../../../src/shared/model/index.ts';

describe('the slug of a title', () => {
  it.each([
    ['ADGMIN 6: what it means', 'adgmin-6-what-it-means'],
    ['Điện tử Hà Nội', 'dien-tu-ha-noi'],
    ['อาเซียน', 'brief'],
    ['…', 'brief'],
  ])('of %j is %s', (title, slug) => {
    expect(slugOf(title, 'brief')).toBe(slug);
  });

  it('gets a number where it is taken', async () => {
    const taken = new Set(['a-brief', 'a-brief-2']);
    expect(await uniqueSlug('A brief', 'brief', async (slug) => taken.has(slug))).toBe('a-brief-3');
  });

  it('law: is a slug whatever the title', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        (title) => slugSchema.safeParse(slugOf(title, 'brief')).success,
      ),
    );
  });
});
