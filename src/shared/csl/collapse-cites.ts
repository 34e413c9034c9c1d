import type { CiteRequest } from './citation-request.ts';
import { withAffixes } from './cite-affixes.ts';
import { findRole, joined, type Output, plainOutput, textOutput } from './output.ts';
import type { CitationLayout } from './style-tree.ts';

/** A cite that has been rendered, and how to render it again without its names. */
export interface RenderedCite {
  readonly output: Output;
  readonly affixes: Pick<CiteRequest, 'prefix' | 'suffix' | 'locator'>;
  readonly number: number;
  readonly withoutNames: () => Output | undefined;
}

/** Ranges of fewer numbers are listed. */
const MIN_RANGE = 3;

/** Puts cites together: those with the same names beside each other, ranges for runs of numbers. @see the specification, "Cite Collapsing" */
export function collapseCites(cites: readonly RenderedCite[], layout: CitationLayout): Output | undefined {
  const { collapse, citeGroupDelimiter, delimiter } = layout;
  if (collapse === 'citation-number') return numberRanges(cites, delimiter, layout.afterCollapseDelimiter);
  if (collapse === undefined && citeGroupDelimiter === undefined) {
    return joined(cites.map(dressCite), delimiter);
  }
  const groups = [...Map.groupBy(cites, namesKey).values()];
  const parts = groups.map((group) => ({
    isCollapsed: group.length > 1,
    output: group.length > 1 ? groupOutput(group, layout) : joined(group.map(dressCite)),
  }));
  return parts.reduce<Output | undefined>((before, { output }, index) => {
    const wasCollapsed = collapse !== undefined && parts[index - 1]?.isCollapsed === true;
    return joined([before, output], wasCollapsed ? (layout.afterCollapseDelimiter ?? delimiter) : delimiter);
  }, undefined);
}

function dressCite({ output, affixes }: RenderedCite): Output {
  return withAffixes(output, affixes);
}

/** Cites without names are each a group. */
function namesKey(cite: RenderedCite): unknown {
  const names = findRole(cite.output, 'names');
  return names === undefined ? cite : plainOutput(names);
}

function groupOutput(group: readonly RenderedCite[], layout: CitationLayout): Output | undefined {
  const { collapse, delimiter } = layout;
  const within = layout.citeGroupDelimiter ?? (collapse?.startsWith('year-suffix') ? delimiter : ', ');
  if (collapse === undefined) return joined(group.map(dressCite), within);
  const later = group.map((cite, index) => {
    if (index === 0 || (cite.affixes.prefix ?? '') !== '') return cite;
    const output = cite.withoutNames();
    return output === undefined ? cite : { ...cite, output };
  });
  if (collapse === 'year' || !group.some(({ output }) => findRole(output, 'year-suffix') !== undefined))
    return joined(later.map(dressCite), within);
  const years = yearGroups(later);
  const bySuffix = layout.yearSuffixDelimiter ?? layout.citeGroupDelimiter ?? delimiter;
  return joined(
    years.map((year) => suffixList(year, bySuffix, collapse === 'year-suffix-ranged')),
    within,
  );
}

/** Runs of cites of one year, without locators. */
function yearGroups(cites: readonly RenderedCite[]): RenderedCite[][] {
  const groups: RenderedCite[][] = [];
  for (const cite of cites) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    const isSame = before !== undefined && yearKey(before) !== undefined && yearKey(before) === yearKey(cite);
    if (isSame) last?.push(cite);
    else groups.push([cite]);
  }
  return groups;
}

function yearKey({ output, affixes }: RenderedCite): string | undefined {
  const year = findRole(output, 'year');
  const suffix = findRole(output, 'year-suffix');
  const isBare = affixes.locator === undefined && (affixes.prefix ?? '') === '';
  return year !== undefined && suffix !== undefined && isBare ? plainOutput(year) : undefined;
}

function suffixList(cites: readonly RenderedCite[], delimiter: string, isRanged: boolean): Output | undefined {
  const [first, ...rest] = cites;
  if (first === undefined) return undefined;
  const suffixes = rest.map((cite) => findRole(cite.output, 'year-suffix') ?? cite.output);
  const letters = cites.map((cite) => plainOutput(findRole(cite.output, 'year-suffix') ?? cite.output));
  const all = [dressCite(first), ...suffixes.map((output, index) => withAffixes(output, rest[index]?.affixes ?? {}))];
  if (!isRanged) return joined(all, delimiter);
  return joined(
    runsOf(letters.map(letterNumber)).map((run) => rangeOutput(run.map((index) => all[index]))),
    delimiter,
  );
}

function letterNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 96, 0);
}

function numberRanges(
  cites: readonly RenderedCite[],
  delimiter: string,
  afterCollapse: string | undefined,
): Output | undefined {
  const isBare = ({ affixes }: RenderedCite) => affixes.locator === undefined && !affixes.prefix && !affixes.suffix;
  const runs = runsOf(cites.map((cite, index) => (isBare(cite) ? cite.number : -2 * index)));
  return runs.reduce<Output | undefined>((before, run, index) => {
    const output = rangeOutput(
      run.map((place) => cites[place]).map((cite) => (cite === undefined ? undefined : dressCite(cite))),
    );
    const wasRange = (runs[index - 1]?.length ?? 0) >= MIN_RANGE;
    return joined([before, output], wasRange ? (afterCollapse ?? delimiter) : delimiter);
  }, undefined);
}

/** Places of numbers that follow one another, a run of fewer than three one by one. */
function runsOf(numbers: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const [index, number] of numbers.entries()) {
    const last = runs.at(-1);
    if (last !== undefined && numbers[last.at(-1) ?? -1] === number - 1) last.push(index);
    else runs.push([index]);
  }
  return runs.flatMap((run) => (run.length >= MIN_RANGE ? [run] : run.map((index) => [index])));
}

function rangeOutput(outputs: readonly (Output | undefined)[]): Output | undefined {
  return outputs.length < MIN_RANGE ? joined(outputs) : joined([outputs[0], textOutput('–'), outputs.at(-1)]);
}
