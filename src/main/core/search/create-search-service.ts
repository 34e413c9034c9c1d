import {
  type SearchFacets,
  type SearchFilters,
  type SearchHit,
  type SearchInput,
  type SearchResult,
  type SearchService,
  TOTAL_COUNT_CAP,
} from '../../../shared/api/index.ts';
import { nextTurn } from '../turns/next-turn.ts';
import { type BacklogMatches, best } from './backlog-matches.ts';
import { countAmong, countAmongFiltered, countFacets, isKnownByBitmaps, passingBitmap } from './count-facets.ts';
import { createEntryLoaders, type EntryLoader, type LoadedEntry } from './entry-loader.ts';
import { backlogFilter } from './filter-backlog.ts';
import { type Bitmap, bitmapOf, countCommon, createBitmapReader } from './filter-bitmaps.ts';
import type { DateBounds, FacetName } from './filter-terms.ts';
import { countEntries, findCandidates, type MatchPlan, planMatches } from './find-matches.ts';
import { highlightText, snippetOf } from './highlight-text.ts';
import { conjunction, filterExpression } from './match-expression.ts';
import { createMatchReaders, type MatchReader } from './match-reader.ts';
import type { Ordering } from './orderings.ts';
import { pageOfBitmap } from './page-of-bitmap.ts';
import { type Page, pageOfMatches } from './page-of-matches.ts';
import { type ParsedQuery, parseQuery } from './parse-query.ts';
import { createBacklogScanner } from './scan-backlog.ts';
import { scoreEntry } from './score-entry.ts';
import type { SearchConnection } from './search-connection.ts';
import { namesOf } from './search-fields.ts';
import type { SearchTables } from './search-schema.ts';
import { createSearchTurns } from './search-turns.ts';
import { updateSearchIndex } from './update-search-index.ts';

/** A screen, and some more. */
const DEFAULT_LIMIT = 25;

export interface SearchServiceOptions {
  readonly connection: SearchConnection;
  readonly tables: SearchTables;
}

/** What a search finds, before it is put in order. */
interface Found {
  /** FTS5 expressions; `undefined` where nothing narrows. */
  readonly filter: string | undefined;
  readonly expression: string | undefined;
  readonly total: number;
  /** The newest matches up to the cap, where text or dates are matched. */
  readonly numbers: readonly number[];
  /** Those of the matches that are in the backlog. */
  readonly backlog: readonly number[];
  /** All that is found, where it is known and not everything. */
  readonly bitmap: Bitmap | undefined;
  /** Expressions of which only what is in the newest entries is known, when the facets are counted. */
  readonly unfinished: Set<string>;
  readonly facets: () => SearchFacets;
}

/** An answer, and what has to be looked through for a complete one. */
interface Answer {
  readonly result: SearchResult;
  readonly unfinished: ReadonlySet<string>;
}

/** What ranking works with. */
interface Ranking {
  readonly plan: MatchPlan;
  readonly matches: MatchReader;
  readonly load: EntryLoader;
}

/** Searches the index that `installSearchIndex` made, on the same connection. */
export function createSearchService({ connection, tables }: SearchServiceOptions): SearchService {
  const beginLoading = createEntryLoaders(connection, tables);
  const { begin: beginMatching, scans } = createMatchReaders(connection);
  const readBitmaps = createBitmapReader(connection);
  const scanBacklog = createBacklogScanner(connection, tables);
  const turns = createSearchTurns();

  async function search(input: SearchInput): Promise<SearchResult> {
    const goOn = turns.begin(input.view);
    // Those that were asked for at the same time come to be known first.
    if (input.view !== undefined) await nextTurn();
    goOn();
    updateSearchIndex(connection, tables);
    scans.forgetOldest();
    const query = parseQuery(input.text);
    for (;;) {
      const scan = await scanBacklog(query, goOn);
      const { result, unfinished } = atOneMoment(connection, () => answer(input, query, scan.settle()));
      if (unfinished.size === 0 || input.isQuick) return result;
      for (const expression of unfinished) await finish(expression, goOn);
    }
  }

  /** Looks through all that an expression has left, in turns: others are answered meanwhile. */
  async function finish(expression: string, goOn: () => void): Promise<void> {
    while (atOneMoment(connection, () => scans.advance(expression))) {
      await nextTurn();
      goOn();
    }
  }

  function answer(input: SearchInput, query: ParsedQuery, backlog: BacklogMatches): Answer {
    const { filters = {}, offset = 0, limit = DEFAULT_LIMIT } = input;
    const matches = beginMatching(backlog);
    const load = beginLoading();
    const plan = planMatches(connection, matches, query);
    // Text that holds no word, such as an emoji, finds nothing; no text at all finds everything.
    if (plan === undefined && input.text.trim() !== '') {
      return { result: { total: 0, offset, hits: [], ...noFacets(offset) }, unfinished: new Set() };
    }
    const found = find(matches, plan, filters);
    const page = { offset, limit };
    const { numbers, total } =
      plan && (input.sort ?? 'relevance') === 'relevance'
        ? pageByRelevance({ plan, matches, load }, found, page)
        : { numbers: sortedPage(found, input.sort === 'date' ? 'date' : 'title', page), total: found.total };
    const hits = load(numbers).map((loaded) => hitOf(loaded, plan?.query ?? query));
    const facets = offset === 0 ? { facets: found.facets() } : {};
    const partial = found.unfinished.size > 0 ? { isPartial: true as const } : {};
    return { result: { total, offset, hits, ...facets, ...partial }, unfinished: found.unfinished };
  }

  function find(matches: MatchReader, plan: MatchPlan | undefined, filters: SearchFilters): Found {
    const bitmaps = readBitmaps();
    const bounds = readBounds(connection);
    const unfinished = new Set(plan === undefined || plan.isDecided ? [] : [plan.expression]);
    const filter = filterExpression(filters, bounds);
    const expression = conjunction([plan?.expression, filter]);
    if (isKnownByBitmaps(plan !== undefined, filters)) {
      const passing = passingBitmap(filters, bitmaps);
      const total = passing === undefined ? countEntries(connection) : countCommon(passing, passing);
      const facets = () => countFacets(filters, bitmaps, (name) => countAmongFiltered(filters, bitmaps, name));
      return { filter, expression, total, numbers: [], backlog: [], bitmap: passing, unfinished, facets };
    }
    const inBacklog = backlogFilter(connection, matches.backlog, plan);
    const together = (waiting: readonly number[], indexed: string | undefined) => {
      if (indexed === undefined) return waiting.slice(0, TOTAL_COUNT_CAP);
      const { numbers, isComplete } = matches.known(indexed);
      const all = [...waiting, ...numbers];
      if (!isComplete && all.length < TOTAL_COUNT_CAP) unfinished.add(indexed);
      return all.slice(0, TOTAL_COUNT_CAP);
    };
    const backlog = inBacklog(filters, passingBitmap(filters, bitmaps));
    const numbers = together(backlog, expression);
    const without = (name: FacetName | undefined) => {
      if (name === undefined) return countAmong(numbers, bitmaps);
      const others = conjunction([plan?.expression, filterExpression(filters, bounds, name)]);
      const passing = inBacklog(filters, passingBitmap(filters, bitmaps, name));
      return countAmong(others === undefined ? numbers : together(passing, others), bitmaps);
    };
    const bitmap = numbers.length < TOTAL_COUNT_CAP ? bitmapOf(numbers) : undefined;
    const facets = () => countFacets(filters, bitmaps, without);
    return { filter, expression, total: numbers.length, numbers, backlog, bitmap, unfinished, facets };
  }

  function sortedPage({ expression, backlog, bitmap, total }: Found, ordering: Ordering, page: Page): number[] {
    const listed = bitmap && { bitmap, total, entryCount: countEntries(connection) };
    return (
      (listed && pageOfBitmap(connection, listed, ordering, page)) ??
      pageOfMatches(connection, expression === undefined ? undefined : { expression, backlog }, ordering, page)
    );
  }

  /** The ranked candidates, then the other matches as they come. */
  function pageByRelevance({ plan, matches, load }: Ranking, found: Found, { offset, limit }: Page) {
    const { filter, numbers, backlog, unfinished } = found;
    const worthRanking = new Set([
      ...findCandidates(connection, matches, plan, filter),
      ...best(backlog, matches.backlog.scores),
    ]);
    const candidates = load([...worthRanking]).map(({ number, entry, folded }) => ({
      number,
      date: entry.date,
      score: scoreEntry({ fields: folded(), names: namesOf(entry) }, plan.query, plan.weights),
    }));
    candidates.sort((a, b) => b.score - a.score || (a.date < b.date ? 1 : a.date > b.date ? -1 : b.number - a.number));
    const ranked = candidates.map(({ number }) => number);
    const known = new Set(ranked);
    const all = [...ranked, ...numbers.filter((number) => !known.has(number))];
    // Of older ones than were looked through the best are known.
    const total = unfinished.size > 0 ? Math.min(all.length, TOTAL_COUNT_CAP) : found.total;
    return { numbers: all.slice(offset, Math.min(offset + limit, total)), total };
  }

  return { search };
}

/** Reads all of one moment: the backlog is indexed by another connection. */
function atOneMoment<T>(connection: SearchConnection, read: () => T): T {
  let answer: { readonly value: T } | undefined;
  connection.transaction(() => {
    answer = { value: read() };
  })();
  if (answer === undefined) throw new Error('A transaction ended before its work.');
  return answer.value;
}

function hitOf({ entry, fields, noteCount, disagreementCount }: LoadedEntry, { units }: ParsedQuery): SearchHit {
  return {
    id: entry.id,
    kind: entry.kind,
    title: highlightText(entry.title, units),
    ...(entry.acronym === undefined ? {} : { acronym: entry.acronym }),
    status: entry.status,
    date: entry.date,
    snippet: snippetOf(fields, units),
    noteCount,
    disagreementCount,
  };
}

/** First and last day any entry has. */
function readBounds(connection: SearchConnection): DateBounds {
  const sql = 'SELECT (SELECT min(date) FROM search_entries) AS first, (SELECT max(date) FROM search_entries) AS last';
  const { first, last } = connection.prepare(sql).get() as { first: string | null; last: string | null };
  return { first: first ?? '', last: last ?? '' };
}

function noFacets(offset: number): Pick<SearchResult, 'facets'> {
  if (offset > 0) return {};
  return { facets: { kinds: [], topics: [], jurisdictions: [], statuses: [], hasNotes: 0, hasDisagreement: 0 } };
}
