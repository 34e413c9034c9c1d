/** Most cells of the table of the exact method, two bytes each. */
const MAX_CELLS = 4_000_000;

/** Two places that hold the same: one in each sequence. */
export type Match = readonly [earlier: number, later: number];

/**
 * The longest common subsequence of two sequences of keys, as places that rise in both.
 *
 * Short ones are solved exactly. Long ones are parted at the keys that each has only once, as patience diff does; what then is
 * still long and has no such key is taken to have nothing in common, so that the time stays bounded.
 */
export function commonSubsequence(earlier: readonly string[], later: readonly string[]): Match[] {
  const found: Match[] = [];
  match(earlier, later, { start: 0, end: earlier.length }, { start: 0, end: later.length }, found);
  return found;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function match(
  earlier: readonly string[],
  later: readonly string[],
  { start: earlierStart, end: earlierEnd }: Range,
  { start: laterStart, end: laterEnd }: Range,
  found: Match[],
): void {
  let [start, other] = [earlierStart, laterStart];
  while (start < earlierEnd && other < laterEnd && earlier[start] === later[other]) found.push([start++, other++]);
  let [end, otherEnd] = [earlierEnd, laterEnd];
  while (end > start && otherEnd > other && earlier[end - 1] === later[otherEnd - 1]) {
    end--;
    otherEnd--;
  }
  const inner = [
    { start, end },
    { start: other, end: otherEnd },
  ] as const;
  if ((end - start) * (otherEnd - other) <= MAX_CELLS) found.push(...exactMatches(earlier, later, ...inner));
  else matchBetweenAnchors(earlier, later, ...inner, found);
  for (let step = 0; step < earlierEnd - end; step++) found.push([end + step, otherEnd + step]);
}

function exactMatches(
  earlier: readonly string[],
  later: readonly string[],
  { start, end }: Range,
  { start: other, end: otherEnd }: Range,
): Match[] {
  const [rows, columns] = [earlier.slice(start, end), later.slice(other, otherEnd)];
  const lengths = lengthsFrom(rows, columns);
  const width = columns.length + 1;
  const found: Match[] = [];
  let [row, column] = [0, 0];
  while (row < rows.length && column < columns.length) {
    const at = row * width + column;
    if (rows[row] === columns[column]) found.push([start + row++, other + column++]);
    else if ((lengths[at + width] ?? 0) >= (lengths[at + 1] ?? 0)) row++;
    else column++;
  }
  return found;
}

/** Lengths of the longest common subsequence of what is left from each pair of places on. */
function lengthsFrom(rows: readonly string[], columns: readonly string[]): Uint16Array {
  const width = columns.length + 1;
  const lengths = new Uint16Array((rows.length + 1) * width);
  for (let row = rows.length - 1; row >= 0; row--) {
    for (let column = columns.length - 1; column >= 0; column--) {
      const at = row * width + column;
      lengths[at] =
        rows[row] === columns[column]
          ? (lengths[at + width + 1] ?? 0) + 1
          : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0);
    }
  }
  return lengths;
}

function matchBetweenAnchors(
  earlier: readonly string[],
  later: readonly string[],
  earlierRange: Range,
  laterRange: Range,
  found: Match[],
): void {
  const anchors = rising(anchorsOf(earlier, later, earlierRange, laterRange));
  if (anchors.length === 0) return;
  let [start, other] = [earlierRange.start, laterRange.start];
  for (const [place, otherPlace] of anchors) {
    match(earlier, later, { start, end: place }, { start: other, end: otherPlace }, found);
    found.push([place, otherPlace]);
    [start, other] = [place + 1, otherPlace + 1];
  }
  match(earlier, later, { start, end: earlierRange.end }, { start: other, end: laterRange.end }, found);
}

/** Places of keys that stand once in each range, in the order of the earlier one. */
function anchorsOf(
  earlier: readonly string[],
  later: readonly string[],
  earlierRange: Range,
  laterRange: Range,
): Match[] {
  const places = singlePlaces(later, laterRange);
  return [...singlePlaces(earlier, earlierRange)].flatMap(([key, place]): Match[] => {
    const other = places.get(key);
    return place === undefined || other === undefined ? [] : [[place, other]];
  });
}

function singlePlaces(keys: readonly string[], { start, end }: Range): Map<string, number | undefined> {
  const places = new Map<string, number | undefined>();
  for (let place = start; place < end; place++) {
    const key = keys[place] ?? '';
    places.set(key, places.has(key) ? undefined : place);
  }
  return places;
}

/** The longest run of matches that rise in the later sequence too. */
function rising(matches: readonly Match[]): Match[] {
  const lasts: number[] = [];
  const before: (number | undefined)[] = [];
  matches.forEach(([, later], index) => {
    let length = lasts.length;
    while (length > 0 && (matches[lasts[length - 1] ?? 0]?.[1] ?? 0) > later) length--;
    before[index] = lasts[length - 1];
    lasts[length] = index;
  });
  const run: Match[] = [];
  for (let index = lasts.at(-1); index !== undefined; index = before[index]) run.push(matches[index] ?? [0, 0]);
  return run.reverse();
}
