import { stretchTerm } from './filter-terms.ts';
import { conjunction, filterTermExpression } from './match-expression.ts';
import { type CountedStretch, stretchesBelow } from './ordering-counts.ts';
import { ORDERINGS, type Ordering, type Stretch } from './orderings.ts';
import type { SearchConnection } from './search-connection.ts';

/** Most matches that are sorted at once; a stretch with more is looked at in shorter ones. */
const SORTED_AT_ONCE = 500;

/** Which part of a list is wanted. */
export interface Page {
  readonly offset: number;
  readonly limit: number;
}

/** What is listed: what an expression matches, and these besides. */
export interface ListedMatches {
  readonly expression: string;
  readonly backlog: readonly number[];
}

/** How a list is counted and read, stretch by stretch; the whole list is the stretch `undefined`. */
interface StretchReader {
  readonly count: (stretch: CountedStretch | undefined) => number;
  readonly read: (stretch: Stretch | undefined, page: Page) => number[];
}

/**
 * Numbers of one page of the matching entries by title or, newest first, by date.
 *
 * Goes through the order in stretches (years, months, days; beginnings of titles): those before the page are only counted,
 * so that no place in a list is far.
 * @param matches an FTS5 expression on `search_text`, and what matches it in the backlog; `undefined` for every entry
 */
export function pageOfMatches(
  connection: SearchConnection,
  matches: ListedMatches | undefined,
  ordering: Ordering,
  { offset, limit }: Page,
): number[] {
  const reader =
    matches === undefined ? readerOfAll(connection, ordering) : readerOfMatches(connection, ordering, matches);
  const page: number[] = [];
  let passed = 0;

  function visit(stretch: CountedStretch | undefined): void {
    if (page.length >= limit) return;
    const count = reader.count(stretch);
    if (passed + count <= offset) {
      passed += count;
      return;
    }
    const shorter = count > SORTED_AT_ONCE ? stretchesBelow(connection, ordering, stretch) : [];
    for (const child of shorter) visit(child);
    if (shorter.length > 0) return;
    page.push(...reader.read(stretch, { offset: Math.max(0, offset - passed), limit: limit - page.length }));
    passed += count;
  }

  visit(undefined);
  return page;
}

function readerOfAll(connection: SearchConnection, ordering: Ordering): StretchReader {
  const { column, order } = ORDERINGS[ordering];
  const read = connection
    .prepare(
      `SELECT number FROM search_entries WHERE ${column} >= ? AND ${column} < ? ORDER BY ${order} LIMIT ? OFFSET ?`,
    )
    .pluck();
  return {
    count: (stretch) => stretch?.entries ?? Number.MAX_SAFE_INTEGER,
    read: (stretch, { offset, limit }) => {
      const beginning = stretch?.beginning ?? '';
      return read.all(beginning, `${beginning}\u{10ffff}`, limit, offset) as number[];
    },
  };
}

function readerOfMatches(
  connection: SearchConnection,
  ordering: Ordering,
  { expression, backlog }: ListedMatches,
): StretchReader {
  const { column, order } = ORDERINGS[ordering];
  const besides = JSON.stringify(backlog);
  const countBesides = connection
    .prepare(
      `SELECT count(*) FROM json_each(?) CROSS JOIN search_entries ON number = value WHERE ${column} >= ? AND ${column} < ?`,
    )
    .pluck();
  const inBacklog = (beginning: string) =>
    backlog.length === 0 ? 0 : Number(countBesides.get(besides, beginning, `${beginning}\u{10ffff}`));
  const count = connection.prepare('SELECT count(*) FROM search_text WHERE search_text MATCH ?').pluck();
  const countFew = connection
    .prepare(`SELECT count(*) FROM (SELECT 1 FROM search_text WHERE search_text MATCH ? LIMIT ${SORTED_AT_ONCE + 1})`)
    .pluck();
  // The join's order is given: walking all entries in order, asking of each whether it matches, would be far longer.
  const read = connection
    .prepare(
      `SELECT number FROM (
          SELECT rowid AS matching FROM search_text WHERE search_text MATCH ? UNION ALL SELECT value FROM json_each(?)
        ) CROSS JOIN search_entries ON number = matching
        WHERE ${column} >= ? AND ${column} < ? ORDER BY ${order} LIMIT ? OFFSET ?`,
    )
    .pluck();
  const within = (stretch: Stretch | undefined) =>
    (stretch && conjunction([expression, filterTermExpression(stretchTerm(stretch))])) ?? expression;
  return {
    count: (stretch) => {
      if (stretch !== undefined) return Number(count.get(within(stretch))) + inBacklog(stretch.beginning);
      const few = Number(countFew.get(expression)) + backlog.length;
      return few <= SORTED_AT_ONCE ? few : Number.MAX_SAFE_INTEGER;
    },
    read: (stretch, { offset, limit }) => {
      const beginning = stretch?.beginning ?? '';
      return read.all(within(stretch), besides, beginning, `${beginning}\u{10ffff}`, limit, offset) as number[];
    },
  };
}
