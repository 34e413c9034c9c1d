import type { Alternative, QueryUnit } from './parse-query.ts';

/** So many of the backlog are ranked beside what the index gives. */
const RANKED = 80;

/** An entry of the backlog that has any word of the query. */
export interface BacklogMatch {
  readonly number: number;
  /** What of the query it has. */
  readonly alternatives: readonly Alternative[];
  /** About what `scoreEntry` will give: good enough to tell which are worth ranking. */
  readonly score: number;
}

/** What a query matches among the entries that the full-text tables do not hold yet; numbers newest first. */
export interface BacklogMatches {
  /** Whether any has this form of a word. */
  has(one: Alternative): boolean;
  /** How many have a unit. */
  count(unit: QueryUnit): number;
  /** Numbers of those that have every unit. */
  all(units: readonly QueryUnit[]): readonly number[];
  /** Numbers of those that have any. */
  any(units: readonly QueryUnit[]): readonly number[];
  /** The scores of those that have any. */
  readonly scores: ReadonlyMap<number, number>;
}

/** Gathers matches, given in any order. */
export function backlogMatches(found: readonly BacklogMatch[]): BacklogMatches {
  const matches = found.toSorted((a, b) => b.number - a.number);
  const present = new Set(matches.flatMap((match) => match.alternatives));
  const has = (match: BacklogMatch, unit: QueryUnit) =>
    unit.alternatives.some((one) => match.alternatives.includes(one));
  const numbers = (isMatch: (match: BacklogMatch) => boolean) => matches.filter(isMatch).map((match) => match.number);
  return {
    has: (one) => present.has(one),
    count: (unit) => numbers((match) => has(match, unit)).length,
    all: (units) => numbers((match) => units.every((unit) => has(match, unit))),
    any: (units) => numbers((match) => units.some((unit) => has(match, unit))),
    scores: new Map(matches.map(({ number, score }) => [number, score])),
  };
}

/** Where all is indexed. */
export const NO_BACKLOG: BacklogMatches = backlogMatches([]);

/** The numbers with the best scores. */
export function best(numbers: readonly number[], scores: ReadonlyMap<number, number>): number[] {
  return numbers.toSorted((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0)).slice(0, RANKED);
}
