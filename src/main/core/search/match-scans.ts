import { TOTAL_COUNT_CAP } from '../../../shared/api/index.ts';
import { inWindows, WINDOW, windowOf } from './number-windows.ts';
import type { SearchConnection } from './search-connection.ts';

/** Windows that are looked through for a first answer: some 30,000 of the newest entries. */
const FIRST_WINDOWS = 2;
/** Windows that are looked through in one go when everything is to be found: some ten milliseconds. */
const MORE_WINDOWS = 8;
/** Expressions of which what was found is kept for the next page, and for the letters a reader takes back. */
const MOST_KEPT = 16;

/** A word or a phrase of an expression, and whether its last word is unfinished. */
const QUOTED = /"([^"]*)"( \*)?/g;

/** What is known of what an expression matches, newest first. */
export interface KnownMatches {
  readonly numbers: readonly number[];
  /** The lowest number that was looked at. */
  readonly reached: number;
  /** Whether everything was looked at, or as many were found as are counted. */
  readonly isComplete: boolean;
}

/** Finds matches window by window, so that what has to be looked through for an answer does not grow with the library. */
export interface MatchScans {
  /** Forgets what was used longest ago. Before a search: one may need any number of them, again and again until it is complete. */
  forgetOldest(): void;
  /** Whether an expression takes ever longer in ever larger libraries, and the library is larger than what is looked through at once. */
  isScanned(expression: string): boolean;
  /** What is found in the newest windows, or was found further down before. In the transaction of the answer. */
  known(expression: string): KnownMatches;
  /**
   * Looks through the next windows of an expression, or through all it has left where that is not longer. In a transaction.
   * @returns whether there is more
   */
  advance(expression: string): boolean;
}

/** How matches are read: of any expression, and of one whose unfinished words are replaced by their most frequent endings. */
export interface ScanReading {
  /** Numbers above `above` that match, newest first. */
  readonly read: (expression: string, above: number, limit: number) => number[];
  readonly withFrequentWords: (expression: string) => string;
}

interface Scan {
  numbers: readonly number[];
  /** The highest number whose texts were indexed when it was looked at. */
  top: number;
  /** The window that is looked through next; below 0 where all are. */
  next: number;
  /** Of the index, when the numbers were last checked to be there. */
  version: number;
}

interface Totals {
  readonly indexed: number;
  readonly version: number;
}

/** Scans on a connection, kept from search to search. */
export function createMatchScans(connection: SearchConnection, { read, withFrequentWords }: ScanReading): MatchScans {
  const readTotals = connection.prepare('SELECT indexed, version FROM search_totals');
  const totals = () => readTotals.get() as Totals;
  const stillThere = connection
    .prepare('SELECT number FROM json_each(?) CROSS JOIN search_entries ON number = value ORDER BY number DESC')
    .pluck();
  const scans = new Map<string, Scan>();

  /** What matches in the windows; where no entry there has all the words, no phrase is looked for, which FTS5 would do far below them. */
  function within(expression: string, first: number, last: number, above = NONE): number[] {
    const words = withoutPhrases(expression);
    if (words !== expression && read(inWindows(words, first, last), above, 1).length === 0) return [];
    return read(inWindows(expression, first, last), above, TOTAL_COUNT_CAP);
  }

  function begin({ indexed, version }: Totals): Scan {
    return { numbers: [], top: indexed, next: windowOf(indexed), version };
  }

  /** Takes up what was indexed since, and leaves out what is gone. */
  function refresh(expression: string, scan: Scan, { indexed, version }: Totals): void {
    if (version !== scan.version) {
      scan.numbers = stillThere.all(JSON.stringify(scan.numbers)) as number[];
      scan.version = version;
    }
    if (indexed === scan.top) return;
    const newer = within(expression, windowOf(scan.top + 1), windowOf(indexed), scan.top);
    scan.numbers = [...newer, ...scan.numbers];
    scan.top = indexed;
  }

  function take(expression: string, scan: Scan, count: number): void {
    const first = Math.max(0, scan.next - count + 1);
    scan.numbers = [...scan.numbers, ...within(expression, first, scan.next)];
    scan.next = first - 1;
  }

  function scanOf(expression: string): Scan {
    const now = totals();
    const before = scans.get(expression);
    const isUsable = before !== undefined && now.indexed >= before.top && now.indexed - before.top < WINDOW;
    const scan = isUsable ? before : begin(now);
    scans.delete(expression);
    scans.set(expression, scan);
    if (isUsable) refresh(expression, scan, now);
    else take(withFrequentWords(expression), scan, FIRST_WINDOWS);
    return scan;
  }

  const isComplete = (scan: Scan) => scan.next < 0 || scan.numbers.length >= TOTAL_COUNT_CAP;
  return {
    forgetOldest() {
      for (const oldest of scans.keys()) {
        if (scans.size <= MOST_KEPT) break;
        scans.delete(oldest);
      }
    },
    isScanned: (expression) => isCompound(expression) && totals().indexed > FIRST_WINDOWS * WINDOW,
    known(expression) {
      const scan = scanOf(expression);
      const numbers = scan.numbers.slice(0, TOTAL_COUNT_CAP);
      return { numbers, reached: (scan.next + 1) * WINDOW, isComplete: isComplete(scan) };
    },
    advance(expression) {
      const scan = scanOf(expression);
      if (isComplete(scan)) return false;
      if (withFrequentWords(expression) === expression) take(expression, scan, MORE_WINDOWS);
      else {
        // FTS5 gathers all that an unfinished word matches, however few windows are wanted.
        scan.numbers = read(expression, NONE, TOTAL_COUNT_CAP);
        scan.next = -1;
      }
      return !isComplete(scan);
    },
  };
}

/** Below every number. */
const NONE = -1;

/** Whether several words are to be in an entry. What is one word is read from its own list, and no longer than it is asked for. */
function isCompound(expression: string): boolean {
  return expression.includes(' AND ') || withoutPhrases(expression) !== expression;
}

/** The expression with all words of each phrase anywhere. */
function withoutPhrases(expression: string): string {
  return expression.replace(QUOTED, (quoted, terms: string, star = '') => {
    const words = terms.split(' ').map((term) => `"${term}"`);
    return words.length === 1 ? quoted : `(${words.join(' AND ')}${star})`;
  });
}
