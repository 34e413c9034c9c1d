import {
  type SearchHit,
  type SearchInput,
  type SearchResult,
  type SearchService,
  TOTAL_COUNT_CAP,
} from '../../../shared/api/index.ts';
import type { Annotation, Entry } from '../../../shared/model/index.ts';
import { countFacets } from './count-facets.ts';
import type { DateBounds } from './filter-terms.ts';
import { countMatches, findCandidates, type MatchPlan, matchingNumbers, planMatches } from './find-matches.ts';
import { highlightText, snippetOf } from './highlight-text.ts';
import { namesOf, searchFieldsOf } from './index-row.ts';
import { conjunction, filterExpression } from './match-expression.ts';
import { type Page, pageOfMatches } from './page-of-matches.ts';
import { type ParsedQuery, parseQuery } from './parse-query.ts';
import { scoreEntry } from './score-entry.ts';
import type { SearchConnection } from './search-connection.ts';
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

/** Searches the index that `installSearchIndex` made, on the same connection. */
export function createSearchService({ connection, tables }: SearchServiceOptions): SearchService {
  const entryTable = quoteIdentifier(tables.entries);
  const annotationTable = quoteIdentifier(tables.annotations);

  function search(input: SearchInput): SearchResult {
    const { filters = {}, offset = 0, limit = DEFAULT_LIMIT } = input;
    updateSearchIndex(connection, tables);
    const query = parseQuery(input.text);
    const plan = planMatches(connection, query);
    // Text that holds no word, such as an emoji, finds nothing; no text at all finds everything.
    if (plan === undefined && input.text.trim() !== '') return { total: 0, offset, hits: [], ...emptyFacets(offset) };
    const bounds = readBounds();
    const filter = filterExpression(filters, bounds);
    const expression = conjunction([plan && `(${plan.expression})`, filter]);
    const total = expression === undefined ? countEntries() : countMatches(connection, expression);
    const order = input.sort ?? 'relevance';
    const page = { offset, limit };
    const numbers =
      plan && expression && order === 'relevance'
        ? pageByRelevance(plan, expression, filter, page)
        : pageOfMatches(connection, expression, order === 'date' ? 'date' : 'title', total, page);
    const hits = load(numbers).map((loaded) => hitOf(loaded, query));
    const facets = offset === 0 ? { facets: countFacets(connection, plan?.expression, filters, bounds) } : {};
    return { total, offset, hits, ...facets };
  }

  /** The ranked candidates, then the other matches as they come. */
  function pageByRelevance(plan: MatchPlan, expression: string, filter: string | undefined, page: Page): number[] {
    const candidates = load(findCandidates(connection, plan, filter)).map(({ number, entry, notes }) => ({
      number,
      date: entry.date,
      score: scoreEntry({ fields: searchFieldsOf(entry, notes), names: namesOf(entry) }, plan.query, plan.weights),
    }));
    candidates.sort((a, b) => b.score - a.score || (a.date < b.date ? 1 : a.date > b.date ? -1 : b.number - a.number));
    const ranked = candidates.map(({ number }) => number);
    const end = Math.min(page.offset + page.limit, TOTAL_COUNT_CAP);
    if (end <= ranked.length) return ranked.slice(page.offset, end);
    const known = new Set(ranked);
    const rest = matchingNumbers(connection, expression, end + ranked.length).filter((number) => !known.has(number));
    return [...ranked, ...rest].slice(page.offset, end);
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

  function countEntries(): number {
    const sql = 'SELECT count(*) FROM (SELECT 1 FROM search_entries LIMIT ?)';
    return Number(connection.prepare(sql).pluck().get(TOTAL_COUNT_CAP));
  }

  function readBounds(): DateBounds {
    const sql =
      'SELECT (SELECT min(date) FROM search_entries) AS first, (SELECT max(date) FROM search_entries) AS last';
    const { first, last } = connection.prepare(sql).get() as { first: string | null; last: string | null };
    return { first: first ?? '', last: last ?? '' };
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

function emptyFacets(offset: number): Pick<SearchResult, 'facets'> {
  if (offset > 0) return {};
  return { facets: { kinds: [], topics: [], jurisdictions: [], statuses: [], hasNotes: 0, hasDisagreement: 0 } };
}
