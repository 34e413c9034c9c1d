import {
  type SearchFacets,
  type SearchFilters,
  type SearchHit,
  type SearchInput,
  type SearchResult,
  type SearchService,
  TOTAL_COUNT_CAP,
} from '../../../shared/api/index.ts';
import { countAmong, countAmongFiltered, countFacets, isKnownByBitmaps, passingBitmap } from './count-facets.ts';
import { createEntryLoaders, type EntryLoader, type LoadedEntry } from './entry-loader.ts';
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
import { scoreEntry } from './score-entry.ts';
import type { SearchConnection } from './search-connection.ts';
import { namesOf } from './search-fields.ts';
import type { SearchTables } from './search-schema.ts';
import { updateSearchIndex } from './update-search-index.ts';

const DEFAULT_LIMIT = 50;

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
  /** All that is found, where it is known and not everything. */
  readonly bitmap: Bitmap | undefined;
  readonly facets: () => SearchFacets;
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
  const beginMatching = createMatchReaders(connection);
  const readBitmaps = createBitmapReader(connection);

  function search(input: SearchInput): SearchResult {
    const { filters = {}, offset = 0, limit = DEFAULT_LIMIT } = input;
    updateSearchIndex(connection, tables);
    const query = parseQuery(input.text);
    const matches = beginMatching();
    const load = beginLoading();
    const plan = planMatches(connection, matches, query);
    // Text that holds no word, such as an emoji, finds nothing; no text at all finds everything.
    if (plan === undefined && input.text.trim() !== '') return { total: 0, offset, hits: [], ...noFacets(offset) };
    const found = find(matches, plan, filters);
    const page = { offset, limit };
    const numbers =
      plan && (input.sort ?? 'relevance') === 'relevance'
        ? pageByRelevance({ plan, matches, load }, found, page)
        : sortedPage(found, input.sort === 'date' ? 'date' : 'title', page);
    const hits = load(numbers).map((loaded) => hitOf(loaded, plan?.query ?? query));
    return { total: found.total, offset, hits, ...(offset === 0 ? { facets: found.facets() } : {}) };
  }

  function find(matches: MatchReader, plan: MatchPlan | undefined, filters: SearchFilters): Found {
    const bitmaps = readBitmaps();
    const bounds = readBounds(connection);
    const filter = filterExpression(filters, bounds);
    const expression = conjunction([plan?.expression, filter]);
    if (isKnownByBitmaps(plan !== undefined, filters)) {
      const passing = passingBitmap(filters, bitmaps);
      const total = passing === undefined ? countEntries(connection) : countCommon(passing, passing);
      const facets = () => countFacets(filters, bitmaps, (name) => countAmongFiltered(filters, bitmaps, name));
      return { filter, expression, total, numbers: [], bitmap: passing, facets };
    }
    const numbers = expression === undefined ? [] : matches.numbers(expression);
    const without = (name: FacetName | undefined) => {
      const others = name && conjunction([plan?.expression, filterExpression(filters, bounds, name)]);
      return countAmong(others === undefined ? numbers : matches.numbers(others), bitmaps);
    };
    const bitmap = numbers.length < TOTAL_COUNT_CAP ? bitmapOf(numbers) : undefined;
    const facets = () => countFacets(filters, bitmaps, without);
    return { filter, expression, total: numbers.length, numbers, bitmap, facets };
  }

  function sortedPage({ expression, bitmap, total }: Found, ordering: Ordering, page: Page): number[] {
    const listed = bitmap && { bitmap, total, entryCount: countEntries(connection) };
    return (
      (listed && pageOfBitmap(connection, listed, ordering, page)) ??
      pageOfMatches(connection, expression, ordering, page)
    );
  }

  /** The ranked candidates, then the other matches as they come. */
  function pageByRelevance({ plan, matches, load }: Ranking, found: Found, { offset, limit }: Page): number[] {
    const { filter, numbers, total } = found;
    const candidates = load(findCandidates(connection, matches, plan, filter)).map(({ number, entry, folded }) => ({
      number,
      date: entry.date,
      score: scoreEntry({ fields: folded(), names: namesOf(entry) }, plan.query, plan.weights),
    }));
    candidates.sort((a, b) => b.score - a.score || (a.date < b.date ? 1 : a.date > b.date ? -1 : b.number - a.number));
    const ranked = candidates.map(({ number }) => number);
    const known = new Set(ranked);
    return [...ranked, ...numbers.filter((number) => !known.has(number))].slice(
      offset,
      Math.min(offset + limit, total),
    );
  }

  return { search: async (input) => search(input) };
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
