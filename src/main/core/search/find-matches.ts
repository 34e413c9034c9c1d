import { TOTAL_COUNT_CAP } from '../../../shared/api/index.ts';
import { allOf, anyOf, conjunction, type TextTable, unitExpression } from './match-expression.ts';
import type { ParsedQuery, QueryUnit } from './parse-query.ts';
import { unitWeight } from './score-entry.ts';
import type { SearchConnection } from './search-connection.ts';

/** How many matches are looked at to estimate how common a word is. */
const SAMPLE = 500;
/** Below this many matches of all words, entries with some of them are let in behind. */
const FEW_MATCHES = 5;
/** Most entries taken from one step of the search for candidates. */
const STEP_LIMIT = 100;
const NAME_LIMIT = 20;

/** What a query matches, and how much each of its units says. */
export interface MatchPlan {
  readonly query: ParsedQuery;
  /** FTS5 expression on `search_text`, without filters. */
  readonly expression: string;
  readonly weights: readonly number[];
  /** Whether entries with some of the words are let in too. */
  readonly isLoose: boolean;
}

/**
 * Decides what matches: all words, or some of them where hardly an entry has all. `undefined` where nothing can.
 */
export function planMatches(connection: SearchConnection, query: ParsedQuery): MatchPlan | undefined {
  const all = allOf(query.units, 'text');
  if (all === undefined) return undefined;
  const weights = weighUnits(connection, query.units);
  const isLoose = query.units.length > 1 && countMatches(connection, all, FEW_MATCHES) < FEW_MATCHES;
  return { query, expression: isLoose ? (anyOf(query.units, 'text') ?? all) : all, weights, isLoose };
}

/** Counts matches up to a cap. */
export function countMatches(connection: SearchConnection, expression: string, cap = TOTAL_COUNT_CAP): number {
  const sql = 'SELECT count(*) FROM (SELECT 1 FROM search_text WHERE search_text MATCH ? LIMIT ?)';
  return Number(connection.prepare(sql).pluck().get(expression, cap));
}

/** Numbers of matching entries, newest first. */
export function matchingNumbers(
  connection: SearchConnection,
  expression: string,
  limit: number,
  table: TextTable = 'text',
): number[] {
  const sql = `SELECT rowid FROM search_${table} WHERE search_${table} MATCH ? ORDER BY rowid DESC LIMIT ?`;
  return connection.prepare(sql).pluck().all(expression, limit).map(Number);
}

/**
 * The matching entries worth ranking, a bounded number however common the words: those whose name the query is or begins,
 * then those that are about it (title, aliases, acronym, summary), then any, newest first. Where some of the words are
 * enough, the same again for fewer and fewer of them, the rare ones last to go.
 */
export function findCandidates(connection: SearchConnection, plan: MatchPlan, filter: string | undefined): number[] {
  const { units } = plan.query;
  const found = new Set(namedEntries(connection, plan, filter));
  for (const subset of plan.isLoose ? shrinkingSubsets(units, plan.weights) : [units]) {
    for (const table of ['leads', 'text'] as const) {
      const expression = conjunction([allOf(subset, table), filter]);
      if (expression === undefined || !units.length) continue;
      for (const number of matchingNumbers(connection, expression, STEP_LIMIT, table)) found.add(number);
    }
  }
  return [...found];
}

function namedEntries(connection: SearchConnection, plan: MatchPlan, filter: string | undefined): number[] {
  const { name } = plan.query;
  if (name === '') return [];
  const named = connection
    .prepare('SELECT number FROM search_names WHERE name >= ? AND name < ? ORDER BY name LIMIT ?')
    .pluck()
    .all(name, `${name}\u{10ffff}`, NAME_LIMIT)
    .map(Number);
  // The number is bound as a real; compared with one, FTS5 would leave out MATCH and find every row.
  const isMatch = connection
    .prepare('SELECT 1 FROM search_text WHERE search_text MATCH ? AND rowid = CAST(? AS INTEGER)')
    .pluck();
  const expression = conjunction([`(${plan.expression})`, filter]);
  return named.filter((number) => isMatch.get(expression, number) !== undefined);
}

/** All units; all but one, each in turn; then ever fewer of the rarest, down to the rarest alone; then each alone. */
function shrinkingSubsets(units: readonly QueryUnit[], weights: readonly number[]): QueryUnit[][] {
  const byRarity = units.map((unit, index) => ({ unit, weight: weights[index] ?? 0 }));
  byRarity.sort((a, b) => b.weight - a.weight);
  const rarest = byRarity.map(({ unit }) => unit);
  const withoutOne = rarest.map((_, left) => rarest.filter((__, index) => index !== left)).reverse();
  const shorter = rarest.map((_, index) => rarest.slice(0, rarest.length - index));
  return [[...rarest], ...withoutOne, ...shorter, ...rarest.map((unit) => [unit])].filter(
    (subset) => subset.length > 0,
  );
}

function weighUnits(connection: SearchConnection, units: readonly QueryUnit[]): number[] {
  const total = Number(connection.prepare('SELECT count(*) FROM search_entries').pluck().get());
  return units.map((unit) => unitWeight(estimateMatches(connection, unit, total), total));
}

/** How many entries a unit matches; for common ones estimated from how far apart the newest matches are. */
function estimateMatches(connection: SearchConnection, unit: QueryUnit, total: number): number {
  const expression = unitExpression(unit, 'text');
  if (expression === undefined) return 0;
  const sample = matchingNumbers(connection, expression, SAMPLE);
  if (sample.length < SAMPLE) return sample.length;
  const newest = Number(connection.prepare('SELECT max(number) FROM search_entries').pluck().get());
  const oldest = Number(connection.prepare('SELECT min(number) FROM search_entries').pluck().get());
  const seen = newest - (sample.at(-1) ?? oldest) + 1;
  return Math.min(total, Math.round((sample.length / seen) * (newest - oldest + 1)));
}
