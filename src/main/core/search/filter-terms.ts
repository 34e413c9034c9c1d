import type { SearchFilters } from '../../../shared/api/index.ts';
import { ORDERING_NAMES, ORDERINGS, type Stretch, stretchesOf } from './orderings.ts';

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
/** Those with values that are counted. */
export type FacetName = Exclude<FilterName, 'dates'>;

/** A value of a filter; of the yes-or-no filters, `yes`. */
export interface FacetTerm {
  readonly name: FacetName;
  readonly value: string;
}
export const YES = 'yes';

/** As much of an entry as filters and orders look at; lists are words with spaces between. */
export interface FilteredRow {
  readonly kind: string;
  readonly status: string;
  readonly date: string;
  /** The folded title. */
  readonly title_key: string;
  readonly topics: string;
  readonly jurisdictions: string;
  readonly note_count: number;
  readonly disagreement_count: number;
}

/** The values an entry has. */
export function facetTermsOf(row: FilteredRow): FacetTerm[] {
  const words = (name: FacetName, list: string) =>
    (list === '' ? [] : list.split(' ')).map((value) => ({ name, value }));
  return [
    { name: 'kinds', value: row.kind },
    { name: 'statuses', value: row.status },
    ...words('topics', row.topics),
    ...words('jurisdictions', row.jurisdictions),
    ...(row.note_count > 0 ? [{ name: 'hasNotes', value: YES } as const] : []),
    ...(row.disagreement_count > 0 ? [{ name: 'hasDisagreement', value: YES } as const] : []),
  ];
}

/** Where an entry is in each ordering. */
export function rowStretches(row: Pick<FilteredRow, 'date' | 'title_key'>): Stretch[] {
  return ORDERING_NAMES.flatMap((ordering) => stretchesOf(ordering, row[ORDERINGS[ordering].column]));
}

/** Terms of the full-text tables an entry is filtered by. */
export function filterTermsOf(row: FilteredRow): string[] {
  return [...facetTermsOf(row).map(facetTerm), ...rowStretches(row).map(stretchTerm)];
}

/** The full-text term of a stretch. */
export function stretchTerm({ ordering, level, beginning }: Stretch): string {
  return `${MARK}${ordering}${level}${Buffer.from(beginning).toString('hex')}`;
}

/** The values a filter accepts, any of which is enough; `undefined` where it is not set. An empty list narrows nothing. */
export function acceptedValues(filters: SearchFilters, name: FacetName): readonly FacetTerm[] | undefined {
  const set = filters[name];
  if (set === undefined || set === false) return undefined;
  const values = set === true ? [YES] : set;
  return values.length === 0 ? undefined : values.map((value) => ({ name, value }));
}

/** Full-text terms a filter accepts, any of which is enough; `undefined` where it is not set. */
export function acceptedTerms(filters: SearchFilters, name: FilterName, bounds: DateBounds): string[] | undefined {
  if (name !== 'dates') return acceptedValues(filters, name)?.map(facetTerm);
  if (!hasDates(filters)) return undefined;
  return dateTerms(filters.from ?? bounds.first, filters.to ?? bounds.last, bounds);
}

/** Whether a search is narrowed by date. */
export function hasDates({ from, to }: SearchFilters): boolean {
  return Boolean(from || to);
}

function facetTerm({ name, value }: FacetTerm): string {
  return `${MARK}${name.toLowerCase()}${value.toLowerCase().replace(/[^a-z0-9]/g, '')}`;
}

/** Years, months and days that together are exactly the range, as few as do. */
function dateTerms(from: string, to: string, bounds: DateBounds): string[] {
  const { lengths } = ORDERINGS.date;
  const first = from > bounds.first ? from : bounds.first;
  const last = to < bounds.last ? to : bounds.last;
  const terms: string[] = [];
  for (let day = first; day <= last && day.length === 10; ) {
    const level = Math.max(
      0,
      lengths.findIndex((length) => fits(day.slice(0, length), day, last)),
    );
    const period = day.slice(0, lengths[level]);
    terms.push(stretchTerm({ ordering: 'date', level, beginning: period }));
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
