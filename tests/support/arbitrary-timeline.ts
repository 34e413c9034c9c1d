import fc from 'fast-check';
import type { Milestone } from '../../src/shared/model/index.ts';
import { arbitraryText } from './arbitrary-pack-input.ts';

const two = (number: number) => String(number).padStart(2, '0');
const arbitraryDate = fc
  .tuple(
    fc.oneof(fc.integer({ min: 2020, max: 2032 }), fc.integer({ min: 1000, max: 9999 })),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .chain(([year, month, day]) =>
    fc.constantFrom(`${year}`, `${year}-${two(month)}`, `${year}-${two(month)}-${two(day)}`),
  );

/** A milestone with dates of any precision, near and far; its end may be before its beginning, as in a faulty entry. */
const arbitraryMilestone: fc.Arbitrary<Milestone> = fc.record(
  {
    date: arbitraryDate,
    precision: fc.constantFrom('year' as const, 'month' as const, 'day' as const),
    end: arbitraryDate,
    label: arbitraryText,
  },
  { requiredKeys: ['date', 'precision', 'label'] },
);

/** Entries as a timeline takes them. */
export const arbitraryDatedEntries = fc.array(
  fc.record({ title: arbitraryText, milestones: fc.array(arbitraryMilestone, { maxLength: 4 }) }),
  { maxLength: 30 },
);
