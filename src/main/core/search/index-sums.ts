import { type BitChanges, writeBits } from './filter-bitmaps.ts';
import { type FilteredRow, facetTermsOf, rowStretches } from './filter-terms.ts';
import { addToCounts } from './ordering-counts.ts';
import { type Stretch, stretchKey } from './orderings.ts';
import type { SearchConnection } from './search-connection.ts';

/** What a batch of entries changes in the sums over all: their number, counts of stretches, bitmaps of filters. */
export interface SumChanges {
  add(number: number, row: FilteredRow): void;
  remove(number: number, row: FilteredRow): void;
  /** Writes what was added up, in the transaction of the rows. */
  write(connection: SearchConnection): void;
}

/** Begins with no change. */
export function createSumChanges(): SumChanges {
  const counts = new Map<string, [Stretch, number]>();
  const bits = new Map<string, BitChanges>();
  let entries = 0;

  function change(number: number, row: FilteredRow, sign: 1 | -1): void {
    entries += sign;
    for (const stretch of rowStretches(row)) {
      const key = stretchKey(stretch);
      counts.set(key, [stretch, (counts.get(key)?.[1] ?? 0) + sign]);
    }
    for (const term of facetTermsOf(row)) {
      const key = `${term.name} ${term.value}`;
      const changes = bits.get(key) ?? { term, bits: new Map<number, boolean>() };
      bits.set(key, changes);
      changes.bits.set(number, sign > 0);
    }
  }

  return {
    add: (number, row) => change(number, row, 1),
    remove: (number, row) => change(number, row, -1),
    write(connection) {
      connection.prepare('UPDATE search_totals SET entries = entries + ?, version = version + 1').run(entries);
      const version = Number(connection.prepare('SELECT version FROM search_totals').pluck().get());
      addToCounts(connection, counts);
      writeBits(connection, bits.values(), version);
    },
  };
}
