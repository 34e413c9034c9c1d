import fc from 'fast-check';
import type { Entry } from '../../src/shared/model/index.ts';
import { arbitraryText } from './arbitrary-pack-input.ts';

const IDS = Array.from({ length: 40 }, (_, index) => `entry-${index}`);

/** Entries with relations among them, to themselves, twice and to others. */
export const arbitraryRelatedEntries: fc.Arbitrary<Pick<Entry, 'id' | 'title' | 'relations'>[]> = fc
  .integer({ min: 0, max: IDS.length })
  .chain((count) =>
    fc.tuple(
      ...IDS.slice(0, count).map((id) =>
        fc.record({
          id: fc.constant(id),
          title: arbitraryText,
          relations: fc.array(
            fc.record({
              type: fc.constantFrom('part-of' as const, 'follows' as const, 'related-to' as const),
              to: fc.constantFrom(...IDS, 'elsewhere'),
            }),
            { maxLength: 4 },
          ),
        }),
      ),
    ),
  );
