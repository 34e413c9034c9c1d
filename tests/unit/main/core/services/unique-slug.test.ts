import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insertUnderSlug, slugOf } from '../../../../../src/main/core/services/unique-slug.ts';
import { AttacheError } from '../../../../../src/shared/api/index.ts';
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
    const insert = async (slug: string) => {
      if (taken.has(slug)) throw new AttacheError('Conflict', 'There is such a brief already.');
      return slug;
    };
    expect(await insertUnderSlug('A brief', 'brief', insert)).toBe('a-brief-3');
  });

  it('is not tried again after any other failure', async () => {
    const full = new AttacheError('Full', 'There is no room left on the disk.');
    await expect(insertUnderSlug('A brief', 'brief', () => Promise.reject(full))).rejects.toBe(full);
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
