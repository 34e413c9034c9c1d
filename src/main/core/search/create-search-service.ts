import type {
  SearchFacets,
  SearchFilters,
  SearchHit,
  SearchInput,
  SearchResult,
  SearchService,
} from '../../../shared/api/index.ts';
import type { Annotation, Entry } from '../../../shared/model/index.ts';
import { countAmong, countAmongFiltered, countFacets, isKnownByBitmaps, passingBitmap } from './count-facets.ts';
import { countCommon, createBitmapReader } from './filter-bitmaps.ts';
import type { DateBounds, FacetName } from './filter-terms.ts';
import { countEntries, findCandidates, type MatchPlan, matchingNumbers, planMatches } from './find-matches.ts';
import { highlightText, snippetOf } from './highlight-text.ts';
import { conjunction, filterExpression } from './match-expression.ts';
import { type Page, pageOfMatches } from './page-of-matches.ts';
import { type ParsedQuery, parseQuery } from './parse-query.ts';
import { scoreEntry } from './score-entry.ts';
import type { SearchConnection } from './search-connection.ts';
import { namesOf, searchFieldsOf } from './search-fields.ts';
import { quoteIdentifier, type SearchTables } from './search-schema.ts';
import { updateSearchIndex } from './update-search-index.ts';

const DEFAULT_LIMIT = 50;

export interface SearchServiceOptions {
  readonly connection: SearchConnection;
  readonly tables: SearchTables;
}

/** An indexed entry as it is read for ranking and for showing. */
interface LoadedEntry {
  readonly number: number;
  readonly noteCount: number;
  readonly disagreementCount: number;
  readonly entry: Entry;
  readonly notes: readonly Annotation[];
}

/** What a search finds, before it is put in order. */
interface Found {
  /** FTS5 expressions; `undefined` where nothing narrows. */
  readonly filter: string | undefined;
  readonly expression: string | undefined;
  readonly total: number;
  /** The newest matches up to the cap, where text or dates are matched. */
  readonly numbers: readonly number[];
  readonly facets: () => SearchFacets;
}

/** Searches the index that `installSearchIndex` made, on the same connection. */
export function createSearchService({ connection, tables }: SearchServiceOptions): SearchService {
  const entryTable = quoteIdentifier(tables.entries);
  const annotationTable = quoteIdentifier(tables.annotations);

  const readBitmaps = createBitmapReader(connection);

  function search(input: SearchInput): SearchResult {
    const { filters = {}, offset = 0, limit = DEFAULT_LIMIT } = input;
    updateSearchIndex(connection, tables);
    const query = parseQuery(input.text);
    const plan = planMatches(connection, query);
    // Text that holds no word, such as an emoji, finds nothing; no text at all finds everything.
    if (plan === undefined && input.text.trim() !== '') return { total: 0, offset, hits: [], ...noFacets(offset) };
    const found = find(plan, filters);
    const page = { offset, limit };
    const numbers =
      plan && (input.sort ?? 'relevance') === 'relevance'
        ? pageByRelevance(plan, found, page)
        : pageOfMatches(connection, found.expression, input.sort === 'date' ? 'date' : 'title', page);
    const hits = load(numbers).map((loaded) => hitOf(loaded, query));
    return { total: found.total, offset, hits, ...(offset === 0 ? { facets: found.facets() } : {}) };
  }

  function find(plan: MatchPlan | undefined, filters: SearchFilters): Found {
    const bitmaps = readBitmaps();
    const bounds = readBounds(connection);
    const filter = filterExpression(filters, bounds);
    const expression = conjunction([plan?.expression, filter]);
    if (isKnownByBitmaps(plan !== undefined, filters)) {
      const passing = passingBitmap(filters, bitmaps);
      const total = passing === undefined ? countEntries(connection) : countCommon(passing, undefined);
      const facets = () => countFacets(filters, bitmaps, (name) => countAmongFiltered(filters, bitmaps, name));
      return { filter, expression, total, numbers: [], facets };
    }
    const numbers = expression === undefined ? [] : matchingNumbers(connection, expression);
    const without = (name: FacetName | undefined) => {
      const others = name && conjunction([plan?.expression, filterExpression(filters, bounds, name)]);
      return countAmong(others === undefined ? numbers : matchingNumbers(connection, others));
    };
    return { filter, expression, total: numbers.length, numbers, facets: () => countFacets(filters, bitmaps, without) };
  }

  /** The ranked candidates, then the other matches as they come. */
  function pageByRelevance(plan: MatchPlan, found: Found, { offset, limit }: Page): number[] {
    const { filter, numbers, total } = found;
    const candidates = load(findCandidates(connection, plan, filter)).map(({ number, entry, notes }) => ({
      number,
      date: entry.date,
      score: scoreEntry({ fields: searchFieldsOf(entry, notes), names: namesOf(entry) }, plan.query, plan.weights),
    }));
    candidates.sort((a, b) => b.score - a.score || (a.date < b.date ? 1 : a.date > b.date ? -1 : b.number - a.number));
    const ranked = candidates.map(({ number }) => number);
    const known = new Set(ranked);
    return [...ranked, ...numbers.filter((number) => !known.has(number))].slice(
      offset,
      Math.min(offset + limit, total),
    );
  }

  function load(numbers: readonly number[]): LoadedEntry[] {
    const read = connection.prepare(`SELECT s.number, s.id, s.note_count, s.disagreement_count, e.document
      FROM search_entries s JOIN ${entryTable} e ON e.id = s.id WHERE s.number = ?`);
    const readNotes = connection
      .prepare(`SELECT a.document FROM search_notes n JOIN ${annotationTable} a ON a.id = n.id WHERE n.entry = ?`)
      .pluck();
    return numbers.flatMap((number) => {
      const row = read.get(number) as StoredRow | undefined;
      if (!row) return [];
      const notes =
        row.note_count === 0 ? [] : readNotes.all(row.id).map((text) => JSON.parse(String(text)) as Annotation);
      const entry = JSON.parse(row.document) as Entry;
      return [{ number, noteCount: row.note_count, disagreementCount: row.disagreement_count, entry, notes }];
    });
  }

  return { search: async (input) => search(input) };
}

interface StoredRow {
  readonly number: number;
  readonly id: string;
  readonly note_count: number;
  readonly disagreement_count: number;
  readonly document: string;
}

function hitOf({ entry, notes, noteCount, disagreementCount }: LoadedEntry, { units }: ParsedQuery): SearchHit {
  return {
    id: entry.id,
    kind: entry.kind,
    title: highlightText(entry.title, units),
    ...(entry.acronym === undefined ? {} : { acronym: entry.acronym }),
    status: entry.status,
    date: entry.date,
    snippet: snippetOf(searchFieldsOf(entry, notes), units),
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
