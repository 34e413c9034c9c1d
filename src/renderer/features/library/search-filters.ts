import type { SearchFilters } from '../../../shared/api/search.ts';
import { dateInWords } from '../../../shared/pack/format-date.ts';
import { jurisdictionName } from '../../../shared/pack/jurisdiction-name.ts';
import { LABELS } from '../../app/labels.ts';

/** Filters whose values are ticked in a list. */
export type ListFilter = 'kinds' | 'topics' | 'jurisdictions' | 'statuses';

export const LIST_FILTERS: readonly { readonly filter: ListFilter; readonly label: string }[] = [
  { filter: 'kinds', label: 'Type' },
  { filter: 'topics', label: 'Topic' },
  { filter: 'jurisdictions', label: 'Jurisdiction' },
  { filter: 'statuses', label: 'Status' },
];

/** What a value of a filter is called. */
export function filterValueLabel(filter: ListFilter, value: string): string {
  if (filter === 'jurisdictions') return jurisdictionName(value);
  const names: Readonly<Record<string, string>> = LABELS[filter];
  return names[value] ?? value;
}

/** The filters with the values of one replaced; none takes it away. */
export function withValues(filters: SearchFilters, filter: ListFilter, values: readonly string[]): SearchFilters {
  const { [filter]: _, ...others } = filters;
  return values.length === 0 ? others : ({ ...others, [filter]: values } as SearchFilters);
}

/** The filters with one of the others set, or taken away. */
export function withFilter<K extends Exclude<keyof SearchFilters, ListFilter>>(
  filters: SearchFilters,
  filter: K,
  value: SearchFilters[K] | undefined,
): SearchFilters {
  const { [filter]: _, ...others } = filters;
  return value === undefined || value === false ? (others as SearchFilters) : { ...others, [filter]: value };
}

/** One active filter, as the list shows it above its hits. */
export interface FilterChip {
  readonly key: string;
  readonly label: string;
  /** The filters without it. */
  readonly without: SearchFilters;
}

/** The active filters, in the order of the filter panel. */
export function filterChips(filters: SearchFilters): FilterChip[] {
  const lists = LIST_FILTERS.flatMap(({ filter }) => {
    const values: readonly string[] = filters[filter] ?? [];
    return values.map((value) => ({
      key: `${filter}:${value}`,
      label: filterValueLabel(filter, value),
      without: withValues(
        filters,
        filter,
        values.filter((other) => other !== value),
      ),
    }));
  });
  const chip = (key: 'from' | 'to' | 'hasNotes' | 'hasDisagreement', label: string): FilterChip => ({
    key,
    label,
    without: withFilter(filters, key, undefined),
  });
  return [
    ...lists,
    ...(filters.from === undefined ? [] : [chip('from', `From ${dateInWords(filters.from)}`)]),
    ...(filters.to === undefined ? [] : [chip('to', `To ${dateInWords(filters.to)}`)]),
    ...(filters.hasNotes ? [chip('hasNotes', 'Has notes')] : []),
    ...(filters.hasDisagreement ? [chip('hasDisagreement', 'Sources disagree')] : []),
  ];
}
