import { TOTAL_COUNT_CAP } from '../../../shared/api/index.ts';
import { type BacklogMatches, NO_BACKLOG } from './backlog-matches.ts';
import { createFrequentWords, LONGER_BEGINNING } from './frequent-words.ts';
import { createMatchScans, type KnownMatches, type MatchScans } from './match-scans.ts';
import { inWindows, windowOf } from './number-windows.ts';
import type { SearchConnection } from './search-connection.ts';

/** An unfinished word in an expression, long enough that FTS5 has no index of such beginnings. */
const UNFINISHED = new RegExp(`"([a-z0-9]{${LONGER_BEGINNING},})" \\*`, 'g');

/** Reads what expressions match among the entries whose texts are indexed, for the time of one search: nothing is looked for twice. */
export interface MatchReader {
  /** What the query matches among the others. */
  readonly backlog: BacklogMatches;
  /**
   * What matches on `search_text`, newest first: all of it, or `limit` where there is more, or what is known so far of what has
   * several words. With an unfinished word these need not be the newest, since those with its most frequent endings are taken first:
   * FTS5 would gather all that any ending matches before it gave one.
   */
  known(expression: string, limit?: number): KnownMatches;
  /** The numbers of what is known. */
  numbers(expression: string, limit?: number): readonly number[];
  /** Numbers from `lowest` on that match on `search_tiers`, newest first. */
  strongest(expression: string, limit: number, lowest?: number): readonly number[];
  /** The same on `search_text` in the newest windows only. */
  newest(expression: string, limit: number, windows: number): readonly number[];
  /** Whether one entry matches on `search_text`. */
  isMatch(expression: string, number: number): boolean;
}

/** Begins searches, and finds between them what a first answer left out. */
export interface MatchReaders {
  begin(backlog?: BacklogMatches): MatchReader;
  readonly scans: MatchScans;
}

/** Reads on a connection. */
export function createMatchReaders(connection: SearchConnection): MatchReaders {
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
  const read = (expression: string, above: number, limit: number) => readText.all(expression, above, limit) as number[];
  const scans = createMatchScans(connection, { read, withFrequentWords });
  function readKnown(expression: string, limit: number): KnownMatches {
    const frequent = withFrequentWords(expression);
    const most = read(frequent, ANY, limit);
    const numbers = most.length === limit || frequent === expression ? most : read(expression, ANY, limit);
    return { numbers, reached: numbers.length < limit ? 0 : (numbers.at(-1) ?? 0), isComplete: true };
  }
  const readLast = connection.prepare('SELECT indexed FROM search_totals').pluck();
  function begin(backlog: BacklogMatches = NO_BACKLOG): MatchReader {
    const before = new Map<string, { readonly limit: number; readonly found: KnownMatches }>();
    function known(expression: string, limit: number = TOTAL_COUNT_CAP): KnownMatches {
      const last = before.get(expression);
      if (last && (last.found.numbers.length < last.limit || last.limit >= limit)) return firstOf(last.found, limit);
      const isScanned = scans.isScanned(expression);
      const found = isScanned ? scans.known(expression) : readKnown(expression, limit);
      before.set(expression, { limit: isScanned ? TOTAL_COUNT_CAP : limit, found });
      return firstOf(found, limit);
    }
    return {
      backlog,
      known,
      numbers: (expression, limit) => known(expression, limit).numbers,
      strongest: (expression, limit, lowest = 0) => readTiers.all(expression, lowest - 1, limit) as number[],
      newest(expression, limit, windows) {
        const last = windowOf(Number(readLast.get() ?? 0));
        return read(inWindows(expression, Math.max(0, last - windows + 1), last), ANY, limit);
      },
      isMatch: (expression, number) => isMatch.get(expression, number) !== undefined,
    };
  }
  return { begin, scans };
}

/** Below every number. */
const ANY = -1;

function firstOf(found: KnownMatches, limit: number): KnownMatches {
  const { numbers } = found;
  if (numbers.length < limit) return found;
  return { numbers: numbers.slice(0, limit), reached: numbers[limit - 1] ?? 0, isComplete: true };
}
