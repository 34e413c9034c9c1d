import { type Bitmap, createBitmapReader } from './filter-bitmaps.ts';
import type { FacetTerm } from './filter-terms.ts';
import type { SearchConnection } from './search-connection.ts';
import type { SearchTables } from './search-schema.ts';
import { updateSearchIndex } from './update-search-index.ts';

/** A value of a filter, and what an entry that has it gains: a whole number. */
export interface WeightedTerm extends FacetTerm {
  readonly weight: number;
}

/** Finds entries by the sum of the weights of the values they have. */
export type HeaviestEntries = (terms: readonly WeightedTerm[], limit: number) => string[];

/**
 * Sums weights over the bitmaps of filters, so that no entry is read: every entry of the library is judged, a million in some tens of
 * milliseconds.
 * @returns ids of the heaviest entries, of equals those that were indexed last; none without any of the values
 */
export function createHeaviestEntries(connection: SearchConnection, tables: SearchTables): HeaviestEntries {
  const readBitmaps = createBitmapReader(connection);
  const readId = connection.prepare('SELECT id FROM search_entries WHERE number = ?').pluck();
  return (terms, limit) => {
    updateSearchIndex(connection, tables);
    const bitmaps = readBitmaps();
    const weighed = terms.map((term) => ({ bitmap: bitmaps.of(term), weight: term.weight }));
    return heaviestNumbers(weighed, limit).flatMap((number) => {
      const id = readId.get(number);
      return typeof id === 'string' ? [id] : [];
    });
  };
}

interface Weighed {
  readonly bitmap: Bitmap;
  readonly weight: number;
}

function heaviestNumbers(weighed: readonly Weighed[], limit: number): number[] {
  const sums = sumsOf(weighed);
  const heaviest = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const counts = new Uint32Array(heaviest + 1);
  for (const sum of sums) counts[sum] = (counts[sum] ?? 0) + 1;
  let least = heaviest;
  for (let found = 0; least > 0; least--) {
    found += counts[least] ?? 0;
    if (found >= limit) break;
  }
  const numbers: number[] = [];
  for (let number = sums.length - 1; number >= 0; number--) {
    const sum = sums[number] ?? 0;
    if (sum > 0 && sum >= least) numbers.push(number);
  }
  return numbers.toSorted((one, other) => (sums[other] ?? 0) - (sums[one] ?? 0)).slice(0, limit);
}

/** The sum of weights of every entry, by its number. */
function sumsOf(weighed: readonly Weighed[]): Uint32Array {
  const sums = new Uint32Array(32 * Math.max(0, ...weighed.map(({ bitmap }) => bitmap.length)));
  for (const { bitmap, weight } of weighed) {
    for (const [at, word] of bitmap.entries()) {
      for (let rest = word; rest !== 0; rest &= rest - 1) {
        const number = at * 32 + 31 - Math.clz32(rest & -rest);
        sums[number] = (sums[number] ?? 0) + weight;
      }
    }
  }
  return sums;
}
