import { getQueryMatcher, getSortComparator, type PreparedQuery, type RxDocumentData, type RxJsonSchema } from 'rxdb';
import type { DocumentTable } from './document-table.ts';
import { type QueryRange, queryRange } from './query-range.ts';

type Schema<T> = RxJsonSchema<RxDocumentData<T>>;

/** Answers a query: the part of it an index can answer by that index, the rest by RxDB's own matcher. */
export function findDocuments<T>(
  schema: Schema<T>,
  table: DocumentTable<T>,
  prepared: PreparedQuery<T>,
): RxDocumentData<T>[] {
  const { query } = prepared;
  const skip = query.skip;
  const end = query.limit === undefined ? Number.POSITIVE_INFINITY : skip + query.limit;
  if (end <= skip) return [];
  const plan = queryRange(schema, table.columns, prepared);
  if (plan.order === 'index') return inIndexOrder(schema, table, prepared, plan, skip, end);
  const compare = getSortComparator(schema, query);
  const found =
    plan.order === 'ties' ? untilTieEnds(schema, table, prepared, plan, end) : matching(schema, table, prepared, plan);
  return [...found].sort(compare).slice(skip, end);
}

/** Counts what `findDocuments` would find. */
export function countDocuments<T>(schema: Schema<T>, table: DocumentTable<T>, prepared: PreparedQuery<T>): number {
  const { skip, limit } = prepared.query;
  const plan = queryRange(schema, table.columns, prepared);
  let count = 0;
  if (plan.isSelectorSatisfied) count = table.count(plan.range);
  else for (const _ of matching(schema, table, prepared, plan)) count++;
  return Math.min(Math.max(0, count - skip), limit ?? Number.POSITIVE_INFINITY);
}

function inIndexOrder<T>(
  schema: Schema<T>,
  table: DocumentTable<T>,
  prepared: PreparedQuery<T>,
  plan: QueryRange,
  skip: number,
  end: number,
): RxDocumentData<T>[] {
  if (plan.isSelectorSatisfied) return [...table.scan(plan.range, Number.isFinite(end) ? end - skip : -1, skip)];
  const found: RxDocumentData<T>[] = [];
  for (const document of matching(schema, table, prepared, plan)) {
    found.push(document);
    if (found.length >= end) break;
  }
  return found.slice(skip);
}

/** Reads on, when enough is found, as long as the sort fields stay equal: among those the ids decide. */
function untilTieEnds<T>(
  schema: Schema<T>,
  table: DocumentTable<T>,
  prepared: PreparedQuery<T>,
  plan: QueryRange,
  end: number,
): RxDocumentData<T>[] {
  const compare = getSortComparator(schema, { ...prepared.query, sort: prepared.query.sort.slice(0, -1) });
  const found: RxDocumentData<T>[] = [];
  for (const document of matching(schema, table, prepared, plan)) {
    const last = found.at(-1);
    if (found.length >= end && last !== undefined && isOrdered(compare(last, document))) break;
    found.push(document);
  }
  return found;
}

function* matching<T>(
  schema: Schema<T>,
  table: DocumentTable<T>,
  prepared: PreparedQuery<T>,
  plan: QueryRange,
): Generator<RxDocumentData<T>> {
  const matches = plan.isSelectorSatisfied ? () => true : getQueryMatcher(schema, prepared.query);
  for (const document of table.scan(plan.range, -1)) if (matches(document)) yield document;
}

/** RxDB's comparator answers nothing where two documents are equal in all it compares. */
function isOrdered(comparison: number | undefined): boolean {
  return comparison !== undefined && comparison !== 0;
}
