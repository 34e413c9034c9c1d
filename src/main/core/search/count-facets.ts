import type { FacetValue, SearchFacets, SearchFilters } from '../../../shared/api/index.ts';
import {
  type Bitmap,
  bitmapOf,
  countCommon,
  type FilterBitmaps,
  holds,
  intersectionOf,
  unionOf,
} from './filter-bitmaps.ts';
import { acceptedValues, type FacetName, type FacetTerm, hasDates, YES } from './filter-terms.ts';

const FACET_NAMES: readonly FacetName[] = [
  'kinds',
  'topics',
  'jurisdictions',
  'statuses',
  'hasNotes',
  'hasDisagreement',
];

/** Counts the entries that have a value among those that are found. */
type Counter = (term: FacetTerm) => number;

/**
 * Counts what each value of each filter would give, the other filters being as they are.
 * @param counterWithout counts among what would be found with one filter left out; with none, among what is found
 */
export function countFacets(
  filters: SearchFilters,
  bitmaps: FilterBitmaps,
  counterWithout: (name: FacetName | undefined) => Counter,
): SearchFacets {
  const shared = FACET_NAMES.every((name) => acceptedValues(filters, name)) ? () => 0 : counterWithout(undefined);
  const tallies = new Map(
    FACET_NAMES.map((name) => {
      const count = acceptedValues(filters, name) ? counterWithout(name) : shared;
      return [name, tally(bitmaps.valuesOf(name).map((value) => ({ value, count: count({ name, value }) })))];
    }),
  );
  const values = (name: FacetName) => tallies.get(name) ?? [];
  const yes = (name: FacetName) => values(name).find(({ value }) => value === YES)?.count ?? 0;
  return {
    kinds: values('kinds'),
    topics: values('topics'),
    jurisdictions: values('jurisdictions'),
    statuses: values('statuses'),
    hasNotes: yes('hasNotes'),
    hasDisagreement: yes('hasDisagreement'),
  };
}

/** Whether bitmaps alone say what is found: there is no text to match, and no date. */
export function isKnownByBitmaps(hasText: boolean, filters: SearchFilters): boolean {
  return !hasText && !hasDates(filters);
}

/** Counts among all entries that pass the filters, one of them left out. */
export function countAmongFiltered(filters: SearchFilters, bitmaps: FilterBitmaps, without?: FacetName): Counter {
  const passing = passingBitmap(filters, bitmaps, without);
  return passing === undefined ? bitmaps.countOf : (term) => countCommon(bitmaps.of(term), passing);
}

/** Counts among the entries with these numbers, which fall: the newest first. */
export function countAmong(numbers: readonly number[], bitmaps: FilterBitmaps): Counter {
  const first = (numbers.at(-1) ?? 0) >>> 5;
  const words = ((numbers[0] ?? 0) >>> 5) - first;
  // Numbers close together are counted by the word, those far apart one by one.
  if (words < numbers.length * 2) {
    const found = bitmapOf(numbers);
    return (term) => countCommon(bitmaps.of(term), found, first);
  }
  return (term) => {
    const bitmap = bitmaps.of(term);
    let count = 0;
    for (const number of numbers) if (holds(bitmap, number)) count++;
    return count;
  };
}

/** Entries that pass the filters, one of them left out; `undefined` where all do. */
export function passingBitmap(filters: SearchFilters, bitmaps: FilterBitmaps, without?: FacetName): Bitmap | undefined {
  const sets = FACET_NAMES.filter((name) => name !== without).flatMap((name) => {
    const accepted = acceptedValues(filters, name);
    return accepted === undefined ? [] : [unionOf(accepted.map(bitmaps.of))];
  });
  return sets.length === 0 ? undefined : intersectionOf(sets);
}

/** Those with any, most first, then by name. */
function tally(values: readonly FacetValue[]): FacetValue[] {
  return values.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
