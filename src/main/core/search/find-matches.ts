import { TOTAL_COUNT_CAP } from '../../../shared/api/index.ts';
import { TIER_COUNT } from './impact-tiers.ts';
import { allInTiers, allOf, allPhrasesIn, anyOf, conjunction, unitExpression } from './match-expression.ts';
import type { MatchReader } from './match-reader.ts';
import type { ParsedQuery, QueryUnit } from './parse-query.ts';
import { unitWeight } from './score-entry.ts';
import type { SearchConnection } from './search-connection.ts';

/** How many matches are looked at to estimate how common a word is. */
const SAMPLE = 500;
/** Below this many matches of all words, entries with some of them are let in behind. */
const FEW_MATCHES = 5;
/**
 * So many candidates are ranked, or a few more: each is read and scored. Of several words more, since those side by side may
 * be in any tier.
 */
const ENOUGH_OF_ONE_WORD = 40;
const ENOUGH_OF_SEVERAL = 80;
/**
 * The last tier of each step, down to which candidates are looked for. What has one word only in stronger tiers has been found before;
 * several words may be in different ones, so that every step looks at all the stronger ones again.
 */
const STEPS_OF_ONE_WORD = Array.from({ length: TIER_COUNT }, (_, tier) => tier);
const STEPS_OF_SEVERAL = [4, 6, 8, 10, 13, TIER_COUNT - 1];
const NAME_LIMIT = 20;
/**
 * Where a phrase says most, and in how many of the newest windows it is looked for there: two common words stand together
 * in hardly a title, and all that have both would be read.
 */
const PHRASE_COLUMNS = [
  ['title', 'aliases', 'acronym'],
  ['title', 'aliases', 'acronym', 'summary'],
] as const;
const PHRASE_WINDOWS = 6;
/** Down to which tier the words of names are, and of summaries. */
const PHRASE_TIERS = [8, 13];

/** What a query matches, and how much each of its units says. */
export interface MatchPlan {
  readonly query: ParsedQuery;
  /** FTS5 expression on `search_text`, without filters. */
  readonly expression: string;
  readonly weights: readonly number[];
  /** Whether entries with some of the words are let in too. */
  readonly isLoose: boolean;
  /** Whether that is known already: older entries may have all of them. */
  readonly isDecided: boolean;
}

/**
 * Decides what matches: all words, or some of them where hardly an entry has all. `undefined` where nothing can.
 */
export function planMatches(
  connection: SearchConnection,
  matches: MatchReader,
  query: ParsedQuery,
): MatchPlan | undefined {
  const units = query.units.map((unit) => withoutAbsent(matches, unit));
  const all = allOf(units);
  if (all === undefined) return undefined;
  const weights = weighUnits(connection, matches, units);
  const { numbers, isComplete } = matches.known(all, FEW_MATCHES);
  const isDecided = units.length === 1 || isComplete;
  const isLoose = units.length > 1 && isComplete && matches.backlog.all(units).length + numbers.length < FEW_MATCHES;
  const expression = isLoose ? (anyOf(units) ?? all) : all;
  return { query: { ...query, units }, expression, weights, isLoose, isDecided };
}

/** Most other forms of a word are in no entry: each that is left out now is looked up, counted and scored nowhere. */
function withoutAbsent(matches: MatchReader, unit: QueryUnit): QueryUnit {
  const [itself, ...others] = unit.alternatives;
  if (itself === undefined) return unit;
  const present = others.filter(
    (one) => one.isPrefix || one.isLetters || matches.backlog.has(one) || isThere(matches, `"${one.terms.join(' ')}"`),
  );
  return { ...unit, alternatives: [itself, ...present] };
}

/** Whether anything matches, or may match where it was not looked for yet. */
function isThere(matches: MatchReader, expression: string): boolean {
  const { numbers, isComplete } = matches.known(expression, 1);
  return numbers.length > 0 || !isComplete;
}

/**
 * The matching entries worth ranking, a bounded number however common the words: those whose name the query is or begins,
 * then those that say the words with most weight, tier by tier, then any, newest first. Where some of the words are enough,
 * the same again for fewer and fewer of them, the rare ones last to go.
 */
export function findCandidates(
  connection: SearchConnection,
  matches: MatchReader,
  plan: MatchPlan,
  filter: string | undefined,
): number[] {
  const { units } = plan.query;
  const found = new Set(namedEntries(connection, matches, plan, filter));
  for (const subset of plan.isLoose ? shrinkingSubsets(units, plan.weights) : [units]) {
    for (const number of strongestMatches(matches, subset, filter)) found.add(number);
  }
  return [...found];
}

/** All matches of the units where there are few; otherwise the strongest. */
function strongestMatches(
  matches: MatchReader,
  units: readonly QueryUnit[],
  filter: string | undefined,
): Iterable<number> {
  const expression = conjunction([allOf(units), filter]);
  if (expression === undefined) return [];
  const enough = units.length === 1 ? ENOUGH_OF_ONE_WORD : ENOUGH_OF_SEVERAL;
  const { numbers: newest, isComplete } = matches.known(expression, enough + 1);
  // Where older ones are not known yet, those that say the words with most weight may be among them; of phrases no tier tells.
  if (newest.length <= enough && (isComplete || units.some(isPhraseUnit))) return newest;
  const search = { matches, units, filter, enough };
  const strongest = strongestPhrases(search, expression) ?? strongestInTiers(search).union(phrasesInColumns(search));
  for (const number of newest) {
    if (strongest.size >= enough) break;
    strongest.add(number);
  }
  return strongest;
}

/** What candidates are looked for. */
interface Wanted {
  readonly matches: MatchReader;
  readonly units: readonly QueryUnit[];
  readonly filter: string | undefined;
  readonly enough: number;
}

/**
 * Of the matches of phrases those that say all words of them in names, then in names or the summary. Tiers know no places and FTS5 would
 * read all that has the words to look for a phrase there; but all matches are known, and of these most that say each word so say
 * the phrase so. `undefined` where there is no phrase, or more matches than are known.
 */
function strongestPhrases({ matches, units, filter, enough }: Wanted, expression: string): Set<number> | undefined {
  if (!units.some(isPhraseUnit)) return undefined;
  const { numbers: all, reached } = matches.known(expression);
  if (all.length >= TOTAL_COUNT_CAP) return undefined;
  const known = new Set(all);
  const found = new Set<number>();
  for (const tier of PHRASE_TIERS) {
    const words = conjoined(allInTiers(units.flatMap(wordsOf), 0, tier), filter);
    if (words === undefined || found.size >= enough) break;
    for (const number of matches.strongest(words, TOTAL_COUNT_CAP, reached)) if (known.has(number)) found.add(number);
  }
  return new Set([...found].slice(0, 2 * enough));
}

/** The newest matches of phrases in names, then in names or the summary. */
function phrasesInColumns({ matches, units, filter, enough }: Wanted): Set<number> {
  const found = new Set<number>();
  for (const columns of PHRASE_COLUMNS) {
    const phrases = conjoined(allPhrasesIn(columns, units), filter);
    if (phrases === undefined) break;
    for (const number of matches.newest(phrases, enough, PHRASE_WINDOWS)) found.add(number);
  }
  return found;
}

/** Whether a unit is found as words in a row only. */
function isPhraseUnit({ alternatives }: QueryUnit): boolean {
  return alternatives.length > 0 && alternatives.every(({ terms, isLetters }) => terms.length > 1 && !isLetters);
}

/** The words of a phrase, each as a unit. */
function wordsOf(unit: QueryUnit): QueryUnit[] {
  const [phrase] = unit.alternatives;
  if (phrase === undefined || !isPhraseUnit(unit)) return [unit];
  return phrase.terms.map((term) => ({ ...unit, alternatives: [{ ...phrase, terms: [term], isPrefix: false }] }));
}

/** Matches that say the words with most weight, down to the tier that makes them enough. */
function strongestInTiers({ matches, units, filter, enough }: Wanted): Set<number> {
  const found = new Set<number>();
  const isSingle = units.length === 1;
  for (const last of isSingle ? STEPS_OF_ONE_WORD : STEPS_OF_SEVERAL) {
    const expression = conjoined(allInTiers(units, isSingle ? last : 0, last), filter);
    if (expression === undefined || found.size >= enough) break;
    for (const number of matches.strongest(expression, enough)) found.add(number);
  }
  return found;
}

/** The expression narrowed by the filter; `undefined` where there is no expression. */
function conjoined(expression: string | undefined, filter: string | undefined): string | undefined {
  return expression && conjunction([expression, filter]);
}

/** A name that goes on with the query's last word only, or behind it, has all of the query's words. */
function namedEntries(
  connection: SearchConnection,
  matches: MatchReader,
  { query: { name, units } }: MatchPlan,
  filter: string | undefined,
): number[] {
  if (name === '') return [];
  const isTyping = units.some((unit) => unit.alternatives.some((one) => one.isPrefix));
  const read = connection
    .prepare('SELECT number FROM search_names WHERE name >= ? AND name < ? ORDER BY name LIMIT ?')
    .pluck();
  const begun = (beginning: string) => read.all(beginning, `${beginning}\u{10ffff}`, NAME_LIMIT) as number[];
  const whole = read.all(name, `${name}\0`, NAME_LIMIT) as number[];
  const named = [...whole, ...begun(isTyping ? name : `${name} `)];
  return filter === undefined ? named : named.filter((number) => matches.isMatch(filter, number));
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

function weighUnits(connection: SearchConnection, matches: MatchReader, units: readonly QueryUnit[]): number[] {
  const total = countEntries(connection);
  return units.map((unit) => unitWeight(estimateMatches(connection, matches, unit, total), total));
}

/** How many entries there are. */
export function countEntries(connection: SearchConnection): number {
  return Number(connection.prepare('SELECT entries FROM search_totals').pluck().get());
}

/** How many entries a unit matches; for common ones estimated from how many of the newest do. */
function estimateMatches(connection: SearchConnection, matches: MatchReader, unit: QueryUnit, total: number): number {
  const expression = unitExpression(unit);
  if (expression === undefined) return 0;
  const waiting = matches.backlog.count(unit);
  const { numbers: sample, reached } = matches.known(expression, SAMPLE);
  const newest = Number(connection.prepare('SELECT indexed FROM search_totals').pluck().get());
  const oldest = Number(connection.prepare('SELECT min(number) FROM search_entries').pluck().get());
  if (reached <= oldest) return waiting + sample.length;
  const seen = newest - reached + 1;
  return Math.min(total, waiting + Math.round((sample.length / seen) * (newest - oldest + 1)));
}
