import { type Bitmap, holds, numbersIn } from './filter-bitmaps.ts';
import { ORDERINGS, type Ordering } from './orderings.ts';
import type { Page } from './page-of-matches.ts';
import type { SearchConnection } from './search-connection.ts';

/** Reading one entry's place in the order by its number takes about as long as walking past so many entries in order. */
const READING_COST = 8;
/** More than so many entries are not walked past: counting stretches is sooner done. */
const MOST_WALKED = 60_000;
/** How much farther than on average the page may end before the walk is given up, and the least that is walked at once. */
const PATIENCE = [1.5, 6];
const FEWEST_WALKED = 500;

/** What is listed: the entries of a bitmap. */
export interface ListedBitmap {
  readonly bitmap: Bitmap;
  /** How many entries the bitmap has. */
  readonly total: number;
  /** How many entries there are. */
  readonly entryCount: number;
}

/**
 * Numbers of one page of a bitmap's entries by title or, newest first, by date: where they are few all are sorted, otherwise the
 * list of everything is walked in order and each entry looked up in the bitmap.
 * @returns `undefined` where both would take long: the page is deep in a long list, or the entries stand together far from its start
 */
export function pageOfBitmap(
  connection: SearchConnection,
  { bitmap, total, entryCount }: ListedBitmap,
  ordering: Ordering,
  { offset, limit }: Page,
): number[] | undefined {
  const end = Math.min(total, offset + limit);
  if (end <= offset) return [];
  const { order } = ORDERINGS[ordering];
  const expectedWalk = Math.max(FEWEST_WALKED, (end * entryCount) / total);
  if (total * READING_COST <= Math.min(expectedWalk, MOST_WALKED)) {
    return connection
      .prepare(
        `SELECT number FROM json_each(?) CROSS JOIN search_entries ON number = value ORDER BY ${order} LIMIT ? OFFSET ?`,
      )
      .pluck()
      .all(JSON.stringify(numbersIn(bitmap)), limit, offset) as number[];
  }
  const walk = connection.prepare(`SELECT number FROM search_entries ORDER BY ${order} LIMIT ?`).pluck();
  for (const patience of PATIENCE) {
    const length = Math.ceil(expectedWalk * patience);
    if (length > MOST_WALKED) return undefined;
    const passed = (walk.all(length) as number[]).filter((number) => holds(bitmap, number));
    if (passed.length >= end) return passed.slice(offset, end);
  }
  return undefined;
}
