import { createBitmapReader, holds } from './filter-bitmaps.ts';
import { type FacetTerm, type FilteredRow, facetTermsOf, rowStretches } from './filter-terms.ts';
import { countEntries } from './find-matches.ts';
import { stretchKey } from './orderings.ts';
import type { SearchConnection } from './search-connection.ts';
import { SIDE_COLUMNS } from './search-schema.ts';

/** Compares the sums over the index's rows (their number, counts of stretches, bitmaps of filters) with the rows. */
export function indexSumProblems(connection: SearchConnection): string[] {
  const rows = connection.prepare(`SELECT number, ${SIDE_COLUMNS.join(', ')} FROM search_entries`).iterate();
  const bitmaps = createBitmapReader(connection)();
  const stretches = new Map<string, number>();
  const facets = new Map<string, { term: FacetTerm; count: number; isHeld: boolean }>();
  let entries = 0;
  let newest = 0;
  for (const row of rows as Iterable<FilteredRow & { readonly number: number }>) {
    entries++;
    newest = Math.max(newest, row.number);
    for (const key of rowStretches(row).map(stretchKey)) stretches.set(key, (stretches.get(key) ?? 0) + 1);
    for (const term of facetTermsOf(row)) {
      const key = `${term.name} ${term.value}`;
      const { count, isHeld } = facets.get(key) ?? { count: 0, isHeld: true };
      facets.set(key, { term, count: count + 1, isHeld: isHeld && holds(bitmaps.of(term), row.number) });
    }
  }
  const wrongFacets = [...facets.values()].filter(
    ({ term, count, isHeld }) => !isHeld || bitmaps.countOf(term) !== count,
  );
  return [
    ...(countEntries(connection) === entries ? [] : ['The search index has another number of entries than it says.']),
    ...(newest <= lastNumber(connection) ? [] : ['The search index has numbers that were not given.']),
    ...(isEqual(stretches, storedCounts(connection)) ? [] : ['The search index counts its lists wrongly.']),
    ...wrongFacets.map(({ term }) => `The search index has other entries under ${term.name} ${term.value}.`),
  ];
}

function lastNumber(connection: SearchConnection): number {
  return Number(connection.prepare('SELECT newest FROM search_totals').pluck().get());
}

function storedCounts(connection: SearchConnection): Map<string, number> {
  const rows = connection.prepare('SELECT ordering, level, beginning, entries FROM search_counts').all();
  return new Map(
    (rows as (Parameters<typeof stretchKey>[0] & { entries: number })[]).map((row) => [stretchKey(row), row.entries]),
  );
}

function isEqual(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean {
  return one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);
}
