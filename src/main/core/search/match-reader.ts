import { TOTAL_COUNT_CAP } from '../../../shared/api/index.ts';
import type { SearchConnection } from './search-connection.ts';

/** Reads what expressions match, for the time of one search: nothing is looked for twice. */
export interface MatchReader {
  /** Numbers of the entries that match on `search_text`, newest first, up to a limit. */
  numbers(expression: string, limit?: number): readonly number[];
  /** The same on `search_tiers`. */
  strongest(expression: string, limit: number): readonly number[];
  /** The same on `search_text` among the `window` newest numbers only. */
  newest(expression: string, limit: number, window: number): readonly number[];
  /** Whether one entry matches on `search_text`. */
  isMatch(expression: string, number: number): boolean;
}

/** Begins a search. */
export function createMatchReader(connection: SearchConnection): MatchReader {
  const known = new Map<string, { readonly limit: number; readonly numbers: readonly number[] }>();
  const read = (table: 'text' | 'tiers', expression: string, limit: number, above = -1) =>
    connection
      .prepare(
        `SELECT rowid FROM search_${table} WHERE search_${table} MATCH ? AND rowid > CAST(? AS INTEGER)
          ORDER BY rowid DESC LIMIT ?`,
      )
      .pluck()
      .all(expression, above, limit) as number[];
  // The number is bound as a real; compared with one, FTS5 would leave out MATCH and find every row.
  const isMatch = connection
    .prepare('SELECT 1 FROM search_text WHERE search_text MATCH ? AND rowid = CAST(? AS INTEGER)')
    .pluck();
  return {
    numbers(expression, limit = TOTAL_COUNT_CAP) {
      const before = known.get(expression);
      if (before && (before.numbers.length < before.limit || before.limit >= limit))
        return before.numbers.slice(0, limit);
      const numbers = read('text', expression, limit);
      known.set(expression, { limit, numbers });
      return numbers;
    },
    strongest: (expression, limit) => read('tiers', expression, limit),
    newest(expression, limit, window) {
      const last = Number(connection.prepare('SELECT max(number) FROM search_entries').pluck().get() ?? 0);
      return read('text', expression, limit, last - window);
    },
    isMatch: (expression, number) => isMatch.get(expression, number) !== undefined,
  };
}
