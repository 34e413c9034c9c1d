import { commonSubsequence, type Match } from './common-subsequence.ts';

/** A step from an earlier sequence to a later one. */
export type Step<T> =
  | { readonly kind: 'kept'; readonly earlier: T; readonly later: T }
  | { readonly kind: 'deleted'; readonly earlier: T }
  | { readonly kind: 'inserted'; readonly later: T };

export interface Alignment<T> {
  /** The same for what is the same in both. */
  readonly keyOf: (item: T) => string;
  /** How alike two items are that differ, 0 to 1; left out, only the same are paired. */
  readonly likeness?: (earlier: T, later: T) => number;
}

/** Items less alike than this are two things, not one that changed. */
const MIN_LIKENESS = 0.35;
/** Most pairs compared for likeness between two places that are the same. */
const MAX_COMPARISONS = 40_000;

/**
 * The steps from `earlier` to `later`: what stayed (the same, or alike enough to be one thing that changed), what went, what came.
 * What went stands before what came in its place.
 */
export function alignSequences<T>(
  earlier: readonly T[],
  later: readonly T[],
  { keyOf, likeness }: Alignment<T>,
): Step<T>[] {
  const same = commonSubsequence(earlier.map(keyOf), later.map(keyOf));
  return stepsOf(earlier, later, likeness === undefined ? same : withLikely(earlier, later, same, likeness));
}

/** The steps between two sequences whose pairs are known; `matches` rise in both. */
export function stepsOf<T>(earlier: readonly T[], later: readonly T[], matches: readonly Match[]): Step<T>[] {
  const steps: Step<T>[] = [];
  let [start, other] = [0, 0];
  const change = (end: number, otherEnd: number) => {
    for (const item of earlier.slice(start, end)) steps.push({ kind: 'deleted', earlier: item });
    for (const item of later.slice(other, otherEnd)) steps.push({ kind: 'inserted', later: item });
  };
  for (const [place, otherPlace] of matches) {
    change(place, otherPlace);
    const [one, another] = [earlier[place], later[otherPlace]];
    if (one !== undefined && another !== undefined) steps.push({ kind: 'kept', earlier: one, later: another });
    [start, other] = [place + 1, otherPlace + 1];
  }
  change(earlier.length, later.length);
  return steps;
}

/** Adds pairs of alike items between the pairs that are the same. */
function withLikely<T>(
  earlier: readonly T[],
  later: readonly T[],
  same: readonly Match[],
  likeness: (earlier: T, later: T) => number,
): Match[] {
  const found: Match[] = [];
  let [start, other] = [0, 0];
  for (const [place, otherPlace] of [...same, [earlier.length, later.length] as Match]) {
    found.push(
      ...likelyPairs(earlier.slice(start, place), later.slice(other, otherPlace), likeness).map(
        ([one, another]): Match => [start + one, other + another],
      ),
      [place, otherPlace],
    );
    [start, other] = [place + 1, otherPlace + 1];
  }
  return found.slice(0, -1);
}

/** The pairs, rising in both, whose likeness sums to the most. */
function likelyPairs<T>(
  earlier: readonly T[],
  later: readonly T[],
  likeness: (earlier: T, later: T) => number,
): Match[] {
  const [rows, columns] = [earlier.length, later.length];
  if (rows === 0 || columns === 0 || rows * columns > MAX_COMPARISONS) return [];
  const width = columns + 1;
  const scores = new Float64Array(rows * columns);
  const sums = new Float64Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const score = scoreOf(earlier[row] as T, later[column] as T, likeness);
      scores[row * columns + column] = score;
      const at = row * width + column;
      const paired = score > 0 ? score + (sums[at + width + 1] ?? 0) : 0;
      sums[at] = Math.max(paired, sums[at + width] ?? 0, sums[at + 1] ?? 0);
    }
  }
  return pairsOf(scores, sums, rows, columns);
}

function scoreOf<T>(earlier: T, later: T, likeness: (earlier: T, later: T) => number): number {
  const score = likeness(earlier, later);
  return score < MIN_LIKENESS ? 0 : score;
}

function pairsOf(scores: Float64Array, sums: Float64Array, rows: number, columns: number): Match[] {
  const width = columns + 1;
  const found: Match[] = [];
  let [row, column] = [0, 0];
  while (row < rows && column < columns) {
    const at = row * width + column;
    const score = scores[row * columns + column] ?? 0;
    if (score > 0 && sums[at] === score + (sums[at + width + 1] ?? 0)) found.push([row++, column++]);
    else if (sums[at] === sums[at + width]) row++;
    else column++;
  }
  return found;
}
