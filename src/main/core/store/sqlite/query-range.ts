import {
  type FilledMangoQuery,
  getPrimaryFieldOfPrimaryKey,
  getQueryPlan,
  getStartIndexStringFromLowerBound,
  getStartIndexStringFromUpperBound,
  type PreparedQuery,
  type RxDocumentData,
  type RxJsonSchema,
  type RxQueryPlan,
} from 'rxdb';
import type { IndexRange } from './document-table.ts';
import type { IndexColumn } from './index-columns.ts';
import { orderedText } from './ordered-text.ts';

/** How a query is answered from one index. */
export interface QueryRange {
  readonly range: IndexRange;
  /** Whether every document in the range matches. */
  readonly isSelectorSatisfied: boolean;
  /**
   * `index`: the range is in the order asked for. `ties`: it is but for documents whose sort fields are equal, which are in the
   * opposite order of their ids. `none`: what is found must be sorted.
   */
  readonly order: 'index' | 'ties' | 'none';
}

type Schema<T> = RxJsonSchema<RxDocumentData<T>>;

/**
 * Chooses the index for a query. RxDB's plan stands, but for one thing: it never takes an index for a descending sort. Where all
 * fields are sorted downwards we plan for the sort upwards and scan that index backwards.
 */
export function queryRange<T>(
  schema: Schema<T>,
  columns: readonly IndexColumn<T>[],
  { query, queryPlan }: PreparedQuery<T>,
): QueryRange {
  const backwards = backwardsPlan(schema, query);
  const plan = backwards?.plan ?? queryPlan;
  return {
    range: rangeOf(schema, columns, plan, backwards !== undefined),
    isSelectorSatisfied: plan.selectorSatisfiedByIndex,
    order: backwards?.order ?? (plan.sortSatisfiedByIndex ? 'index' : 'none'),
  };
}

/** The range of an index that a plan reads. @throws Error where the schema has no such index */
function rangeOf<T>(
  schema: Schema<T>,
  columns: readonly IndexColumn<T>[],
  plan: Pick<RxQueryPlan, 'index' | 'startKeys' | 'endKeys' | 'inclusiveStart' | 'inclusiveEnd'>,
  isBackwards: boolean,
): IndexRange {
  const fields = plan.index;
  const column = columns.find((candidate) => candidate.fields.join() === fields.join());
  if (column === undefined) throw new Error(`The schema has no index on ${fields.join(', ')}.`);
  return {
    column: column.name,
    from: orderedText(getStartIndexStringFromLowerBound(schema, fields, plan.startKeys)),
    to: orderedText(getStartIndexStringFromUpperBound(schema, fields, plan.endKeys)),
    isFromIncluded: plan.inclusiveStart,
    isToIncluded: plan.inclusiveEnd,
    isBackwards,
  };
}

/** RxDB appends the id, upwards, to every sort that lacks it; a sort that is downwards but for that leaves ties to mend. */
function backwardsPlan<T>(
  schema: Schema<T>,
  query: FilledMangoQuery<T>,
): { plan: RxQueryPlan; order: 'index' | 'ties' } | undefined {
  const primary = getPrimaryFieldOfPrimaryKey(schema.primaryKey);
  const parts = query.sort.map((part) => Object.entries(part)[0] as [string, 'asc' | 'desc']);
  const last = parts.at(-1);
  const endsUpwards = parts.length > 1 && last?.[0] === primary && last[1] === 'asc';
  const downwards = endsUpwards ? parts.slice(0, -1) : parts;
  if (downwards.length === 0 || downwards.some(([, direction]) => direction !== 'desc')) return undefined;
  const sort = parts.map(([field]) => ({ [field]: 'asc' }) as FilledMangoQuery<T>['sort'][number]);
  const plan = getQueryPlan(schema, { ...query, sort });
  return plan.sortSatisfiedByIndex ? { plan, order: endsUpwards ? 'ties' : 'index' } : undefined;
}
