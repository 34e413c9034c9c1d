/**
 * Beyond so many differences two texts are another text to each other: what lies between their common ends is then taken as
 * replaced, which bounds the work (it grows with the square of the differences) and loses nothing.
 */
const MAX_DIFFERENCES = 1_500;

/** For every token of `base` the index of its equal in `other`, or -1; indexes rise. */
export type Matches = Int32Array;

/**
 * Matches two lists of tokens along a longest common subsequence.
 * @see Eugene W. Myers, An O(ND) difference algorithm and its variations, 1986
 */
export function matchTokens(base: readonly string[], other: readonly string[]): Matches {
  const matches = new Int32Array(base.length).fill(-1);
  let start = 0;
  while (start < base.length && start < other.length && base[start] === other[start]) matches[start] = start++;
  let baseEnd = base.length;
  let otherEnd = other.length;
  while (baseEnd > start && otherEnd > start && base[baseEnd - 1] === other[otherEnd - 1]) {
    matches[--baseEnd] = --otherEnd;
  }
  const pairs = shortestEdit(base.slice(start, baseEnd), other.slice(start, otherEnd));
  for (const [inBase, inOther] of pairs) matches[start + inBase] = start + inOther;
  return matches;
}

/** Pairs of equal tokens on a shortest edit path; none where it is longer than `MAX_DIFFERENCES`. */
function shortestEdit(base: readonly string[], other: readonly string[]): [number, number][] {
  if (base.length === 0 || other.length === 0) return [];
  const limit = Math.min(base.length + other.length, MAX_DIFFERENCES);
  const offset = limit + 1;
  const furthest = new Int32Array(2 * offset + 1);
  const trace: Int32Array[] = [];
  for (let differences = 0; differences <= limit; differences++) {
    trace.push(furthest.slice());
    for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
      let x = firstStep(furthest, offset, diagonal, differences);
      while (x < base.length && x - diagonal < other.length && base[x] === other[x - diagonal]) x++;
      furthest[offset + diagonal] = x;
      if (x >= base.length && x - diagonal >= other.length) return walkBack(trace, offset, base, other);
    }
  }
  return [];
}

function firstStep(furthest: Int32Array, offset: number, diagonal: number, differences: number): number {
  return isDown(furthest, offset, diagonal, differences)
    ? at(furthest, offset + diagonal + 1)
    : at(furthest, offset + diagonal - 1) + 1;
}

function isDown(furthest: Int32Array, offset: number, diagonal: number, differences: number): boolean {
  if (diagonal === -differences) return true;
  return diagonal !== differences && at(furthest, offset + diagonal - 1) < at(furthest, offset + diagonal + 1);
}

function walkBack(
  trace: readonly Int32Array[],
  offset: number,
  base: readonly string[],
  other: readonly string[],
): [number, number][] {
  const pairs: [number, number][] = [];
  let x = base.length;
  let y = other.length;
  for (let differences = trace.length - 1; differences >= 0; differences--) {
    const furthest = trace[differences] ?? new Int32Array();
    const diagonal = x - y;
    const previous = isDown(furthest, offset, diagonal, differences) ? diagonal + 1 : diagonal - 1;
    const previousX = differences === 0 ? 0 : at(furthest, offset + previous);
    const previousY = differences === 0 ? 0 : previousX - previous;
    while (x > previousX && y > previousY) pairs.push([--x, --y]);
    x = previousX;
    y = previousY;
  }
  return pairs;
}

function at(values: Int32Array, index: number): number {
  return values[index] ?? 0;
}
