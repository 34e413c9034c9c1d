import { TOTAL_COUNT_CAP } from '../../../shared/api/index.ts';
import { type BacklogMatches, NO_BACKLOG } from './backlog-matches.ts';
import { createFrequentWords, LONGER_BEGINNING } from './frequent-words.ts';
import type { SearchConnection } from './search-connection.ts';

/** An unfinished word in an expression, long enough that FTS5 has no index of such beginnings. */
const UNFINISHED = new RegExp(`"([a-z0-9]{${LONGER_BEGINNING},})" \\*`, 'g');

/** Reads what expressions match among the entries whose texts are indexed, for the time of one search: nothing is looked for twice. */
export interface MatchReader {
  /** What the query matches among the others. */
  readonly backlog: BacklogMatches;
  /**
   * Numbers of entries that match on `search_text`, newest first: all of them, or `limit` where there are more. With an unfinished
   * word these need not be the newest, since those with its most frequent endings are taken first: FTS5 would gather all
   * that any ending matches before it gave one.
   */
  numbers(expression: string, limit?: number): readonly number[];
  /** The same on `search_tiers`. */
  strongest(expression: string, limit: number): readonly number[];
  /** The same on `search_text` among the `window` newest numbers only. */
  newest(expression: string, limit: number, window: number): readonly number[];
  /** Whether one entry matches on `search_text`. */
  isMatch(expression: string, number: number): boolean;
}

/** @returns a function that begins a search */
export function createMatchReaders(connection: SearchConnection): (backlog?: BacklogMatches) => MatchReader {
  const reading = (table: string) =>
    connection
      .prepare(
        `SELECT rowid FROM ${table} WHERE ${table} MATCH ? AND rowid > CAST(? AS INTEGER) ORDER BY rowid DESC LIMIT ?`,
      )
      .pluck();
  const readText = reading('search_text');
  const readTiers = reading('search_tiers');
  // The number is bound as a real; compared with one, FTS5 would leave out MATCH and find every row.
  const isMatch = connection
    .prepare('SELECT 1 FROM search_text WHERE search_text MATCH ? AND rowid = CAST(? AS INTEGER)')
    .pluck();
  const frequentWords = createFrequentWords(connection);
  const withFrequentWords = (expression: string) =>
    expression.replace(UNFINISHED, (unfinished, beginning) => {
      const words = frequentWords(beginning).map((word) => `"${word}"`);
      return words.length === 0 ? unfinished : `(${words.join(' OR ')})`;
    });
  function readNumbers(expression: string, limit: number): number[] {
    const frequent = withFrequentWords(expression);
    const numbers = readText.all(frequent, ANY, limit) as number[];
    return numbers.length === limit || frequent === expression
      ? numbers
      : (readText.all(expression, ANY, limit) as number[]);
  }
  const readLast = connection.prepare('SELECT indexed FROM search_totals').pluck();
  return (backlog = NO_BACKLOG) => {
    const known = new Map<string, { readonly limit: number; readonly numbers: readonly number[] }>();
    return {
      backlog,
      numbers(expression, limit = TOTAL_COUNT_CAP) {
        const before = known.get(expression);
        if (before && (before.numbers.length < before.limit || before.limit >= limit))
          return before.numbers.slice(0, limit);
        const numbers = readNumbers(expression, limit);
        known.set(expression, { limit, numbers });
        return numbers;
      },
      strongest: (expression, limit) => readTiers.all(expression, ANY, limit) as number[],
      newest: (expression, limit, window) =>
        readText.all(expression, Number(readLast.get() ?? 0) - window, limit) as number[],
      isMatch: (expression, number) => isMatch.get(expression, number) !== undefined,
    };
  };
}

/** Below every number. */
const ANY = -1;
