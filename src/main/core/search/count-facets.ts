import { type FacetValue, type SearchFacets, type SearchFilters, TOTAL_COUNT_CAP } from '../../../shared/api/index.ts';
import { acceptedTerms, type DateBounds, FILTER_NAMES, type FilterName } from './filter-terms.ts';
import { conjunction, filterExpression } from './match-expression.ts';
import type { SearchConnection } from './search-connection.ts';

/** What is counted of an entry. */
interface FacetRow {
  readonly kind: string;
  readonly status: string;
  readonly topics: string;
  readonly jurisdictions: string;
  readonly note_count: number;
  readonly disagreement_count: number;
}

/**
 * Counts what each value of each filter would give, the other filters being as they are. Of more than `TOTAL_COUNT_CAP`
 * matches the newest are counted.
 * @param expression what the text matches; `undefined` for every entry
 */
export function countFacets(
  connection: SearchConnection,
  expression: string | undefined,
  filters: SearchFilters,
  bounds: DateBounds,
): SearchFacets {
  const isSet = (name: FilterName) => acceptedTerms(filters, name, bounds) !== undefined;
  const read = (without?: FilterName) =>
    readRows(connection, conjunction([expression && `(${expression})`, filterExpression(filters, bounds, without)]));
  const shared = FILTER_NAMES.every(isSet) ? [] : read();
  const rowsFor = (name: FilterName) => (isSet(name) ? read(name) : shared);
  return {
    kinds: tally(rowsFor('kinds').map((row) => row.kind)),
    topics: tally(rowsFor('topics').flatMap((row) => words(row.topics))),
    jurisdictions: tally(rowsFor('jurisdictions').flatMap((row) => words(row.jurisdictions))),
    statuses: tally(rowsFor('statuses').map((row) => row.status)),
    hasNotes: rowsFor('hasNotes').filter((row) => row.note_count > 0).length,
    hasDisagreement: rowsFor('hasDisagreement').filter((row) => row.disagreement_count > 0).length,
  };
}

const COLUMNS = 's.kind, s.status, s.topics, s.jurisdictions, s.note_count, s.disagreement_count';

function readRows(connection: SearchConnection, expression: string | undefined): FacetRow[] {
  if (expression === undefined) {
    const sql = `SELECT ${COLUMNS} FROM search_entries s ORDER BY number DESC LIMIT ?`;
    return connection.prepare(sql).all(TOTAL_COUNT_CAP) as FacetRow[];
  }
  const sql = `SELECT ${COLUMNS} FROM search_entries s WHERE s.number IN (
    SELECT rowid FROM search_text WHERE search_text MATCH ? ORDER BY rowid DESC LIMIT ?)`;
  return connection.prepare(sql).all(expression, TOTAL_COUNT_CAP) as FacetRow[];
}

function words(list: string): string[] {
  return list === '' ? [] : list.split(' ');
}

/** Most first, then by name. */
function tally(values: readonly string[]): FacetValue[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
