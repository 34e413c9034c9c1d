import type { SearchFilters } from '../../../shared/api/index.ts';
import type { Entry } from '../../../shared/model/index.ts';

/**
 * Filters are terms of the index too, so that a rare value narrows a common word without reading every match. They begin
 * with a private-use character, which no text folds to.
 */
const MARK = '\ue001';

/** First and last day any entry has; bounds a range left open. */
export interface DateBounds {
  readonly first: string;
  readonly last: string;
}

/** The filters a search can be narrowed by, dates as one. */
export const FILTER_NAMES = [
  'kinds',
  'topics',
  'jurisdictions',
  'statuses',
  'dates',
  'hasNotes',
  'hasDisagreement',
] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

/** Terms an entry is filtered by. */
export function filterTermsOf(
  entry: Pick<Entry, 'kind' | 'status' | 'date' | 'topics' | 'jurisdictions'>,
  noteCount: number,
  disagreementCount: number,
): string[] {
  return [
    valueTerm('kind', entry.kind),
    valueTerm('status', entry.status),
    ...entry.topics.map((topic) => valueTerm('topic', topic)),
    ...entry.jurisdictions.map((jurisdiction) => valueTerm('jurisdiction', jurisdiction)),
    ...[4, 7, 10].map((length) => valueTerm('date', entry.date.slice(0, length))),
    ...(noteCount > 0 ? [valueTerm('has', 'notes')] : []),
    ...(disagreementCount > 0 ? [valueTerm('has', 'disagreement')] : []),
  ];
}

/** Terms a filter accepts, any of which is enough; `undefined` where it is not set. */
export function acceptedTerms(
  filters: SearchFilters,
  name: FilterName,
  bounds: DateBounds,
): readonly string[] | undefined {
  switch (name) {
    case 'kinds':
      return valueTerms('kind', filters.kinds);
    case 'topics':
      return valueTerms('topic', filters.topics);
    case 'jurisdictions':
      return valueTerms('jurisdiction', filters.jurisdictions);
    case 'statuses':
      return valueTerms('status', filters.statuses);
    case 'dates':
      return filters.from || filters.to
        ? dateTerms(filters.from ?? bounds.first, filters.to ?? bounds.last, bounds)
        : undefined;
    case 'hasNotes':
      return filters.hasNotes ? [valueTerm('has', 'notes')] : undefined;
    case 'hasDisagreement':
      return filters.hasDisagreement ? [valueTerm('has', 'disagreement')] : undefined;
  }
}

/** An empty list narrows nothing, as if it were absent: a filter with nothing ticked. */
function valueTerms(field: string, values: readonly string[] | undefined): string[] | undefined {
  return values?.length ? values.map((value) => valueTerm(field, value)) : undefined;
}

function valueTerm(field: string, value: string): string {
  return `${MARK}${field}${value.toLowerCase().replace(/[^a-z0-9]/g, '')}`;
}

/** Years, months and days that together are exactly the range, as few as do. */
function dateTerms(from: string, to: string, bounds: DateBounds): string[] {
  const first = from > bounds.first ? from : bounds.first;
  const last = to < bounds.last ? to : bounds.last;
  const terms: string[] = [];
  for (let day = first; day <= last && day.length === 10; ) {
    const period = [4, 7, 10].map((length) => day.slice(0, length)).find((part) => fits(part, day, last)) ?? day;
    terms.push(valueTerm('date', period));
    day = dayAfter(lastDayOf(period));
  }
  return terms;
}

/** Whether a year or month begins on this day and ends by the last. */
function fits(period: string, day: string, last: string): boolean {
  return `${period}-01-01`.slice(0, 10) === day && lastDayOf(period) <= last;
}

function lastDayOf(period: string): string {
  if (period.length === 10) return period;
  if (period.length === 4) return `${period}-12-31`;
  const [year, month] = period.split('-').map(Number);
  return isoDay(Date.UTC(year ?? 0, month ?? 0, 0));
}

function dayAfter(day: string): string {
  return isoDay(Date.parse(`${day}T00:00:00Z`) + 86_400_000);
}

/** Past the year 9999 this is longer than ten characters, which ends a range. */
function isoDay(instant: number): string {
  return new Date(instant).toISOString().split('T')[0] ?? '';
}
