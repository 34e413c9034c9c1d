import { TOTAL_COUNT_CAP } from '../../../shared/api/index.ts';
import type { SearchConnection } from './search-connection.ts';

const ORDERS = {
  title: 'ORDER BY s.title_key, s.number',
  date: 'ORDER BY s.date DESC, s.title_key, s.number',
} as const;

/** Which stretch of a list is wanted. */
export interface Page {
  readonly offset: number;
  readonly limit: number;
}

/**
 * Numbers of one page of the matching entries by title or, newest first, by date.
 * @param expression FTS5 expression on `search_text`; `undefined` for every entry
 * @param total how many match, up to the cap
 */
export function pageOfMatches(
  connection: SearchConnection,
  expression: string | undefined,
  order: keyof typeof ORDERS,
  total: number,
  { offset, limit }: Page,
): number[] {
  const read = (where: string, ...parameters: unknown[]) =>
    connection
      .prepare(`SELECT s.number FROM search_entries s ${where} ${ORDERS[order]} LIMIT ? OFFSET ?`)
      .pluck()
      .all(...parameters, Math.max(0, Math.min(limit, total - offset)), offset)
      .map(Number);
  if (expression === undefined) return read('');
  if (total < TOTAL_COUNT_CAP) {
    return read('WHERE s.number IN (SELECT rowid FROM search_text WHERE search_text MATCH ?)', expression);
  }
  // So many match that walking the order and asking of each entry whether it does soon fills a page.
  return read(
    'WHERE EXISTS (SELECT 1 FROM search_text WHERE search_text MATCH ? AND search_text.rowid = s.number)',
    expression,
  );
}
