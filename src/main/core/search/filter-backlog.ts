import type { SearchFilters } from '../../../shared/api/index.ts';
import type { BacklogMatches } from './backlog-matches.ts';
import { type Bitmap, holds } from './filter-bitmaps.ts';
import { hasDates } from './filter-terms.ts';
import type { MatchPlan } from './find-matches.ts';
import type { SearchConnection } from './search-connection.ts';

const EARLIEST = '';
const LATEST = '\u{10ffff}';

/**
 * @param plan what is matched; without one, every entry is
 * @returns a function that gives the numbers of the backlog that match and pass: those in a bitmap, where there is one, and in the range
 * of dates
 */
export function backlogFilter(
  connection: SearchConnection,
  matches: BacklogMatches,
  plan: MatchPlan | undefined,
): (filters: SearchFilters, passing: Bitmap | undefined) => number[] {
  const waiting = connection
    .prepare(
      'SELECT number FROM search_entries WHERE number > (SELECT indexed FROM search_totals) AND date >= ? AND date <= ? ORDER BY number DESC',
    )
    .pluck();
  const matching = plan && (plan.isLoose ? matches.any(plan.query.units) : matches.all(plan.query.units));
  return (filters, passing) => {
    const isUndated = !hasDates(filters);
    const dated =
      matching !== undefined && (isUndated || matching.length === 0)
        ? matching
        : (waiting.all(filters.from || EARLIEST, filters.to || LATEST) as number[]);
    const known = matching === undefined || dated === matching ? undefined : new Set(matching);
    return dated.filter(
      (number) => (known === undefined || known.has(number)) && (passing === undefined || holds(passing, number)),
    );
  };
}
