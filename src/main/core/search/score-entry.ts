import { foldText } from './fold-text.ts';
import type { Alternative, ParsedQuery, QueryUnit } from './parse-query.ts';
import type { SearchFields } from './search-fields.ts';
import { withoutInvisible } from './segment-words.ts';
import { termsOf } from './tokenize-text.ts';

/** How much a word is worth where it stands: names say what an entry is, the summary what it is about. */
const FIELD_WEIGHTS: Readonly<Record<keyof SearchFields, number>> = {
  title: 10,
  aliases: 8,
  acronym: 10,
  summary: 5,
  claims: 3,
  notes: 3,
  body: 2,
};
/** Above this weighted count more of the same word adds little (the k of BM25). */
const SATURATION = 8;
/** The field lengths (in terms) at which a count is worth half: one word of a title tells more than one of a long body. */
const HALF_LENGTH = 200;
/** What two words of the query side by side are worth, of the words themselves. */
const ADJACENCY = 0.5;
/** The whole query is the entry's acronym, title or alias; or begins one. Above anything words can add up to. */
const EXACT_NAME = 1_000;
const BEGINS_NAME = 0.5;

/** Keeps a phrase from reaching out of one item of a list into the next; no term. */
export const ITEM_BREAK = '|';

/** A field of an entry as it is scored. */
export interface FoldedField {
  readonly weight: number;
  /** Terms with a space before, between and after; a break between items. */
  readonly terms: string;
  /** Letters of unspaced script are looked for here. */
  readonly letters: string;
  readonly damping: number;
}

/** As much of an entry as is scored: its texts, and its names as `namesOf` gives them. */
export interface ScoredEntry {
  readonly fields: SearchFields;
  readonly names: readonly string[];
}

/** Where a query's units are rare they say more; one weight a unit. */
export type UnitWeights = readonly number[];

/** Inverse document frequency, always above 0. @see https://en.wikipedia.org/wiki/Okapi_BM25 */
export function unitWeight(matching: number, total: number): number {
  return Math.log(1 + (total - Math.min(matching, total) + 0.5) / (matching + 0.5)) + 0.05;
}

/**
 * Scores how well an entry answers a query: BM25F over its fields, the share of the query's words it has (the rare ones
 * counting for more), words side by side, and names that are the query itself.
 */
export function scoreEntry({ fields, names }: ScoredEntry, { units, name }: ParsedQuery, weights: UnitWeights): number {
  const folded = foldFields(fields);
  let words = 0;
  let covered = 0;
  let possible = 0;
  for (const [index, unit] of units.entries()) {
    const weight = weights[index] ?? 0;
    const matched = unitScore(folded, unit);
    possible += weight;
    if (matched > 0) covered += weight;
    words += weight * matched;
  }
  const coverage = possible === 0 ? 0 : covered / possible;
  const adjacent = adjacencyScore(folded, units, weights);
  return words * coverage * coverage + adjacent + nameScore(names, name) * (possible + 1);
}

/** What so many occurrences of a word in a field weigh. */
export function termImpact({ weight, damping }: FoldedField, count: number): number {
  return weight * damping * Math.sqrt(count);
}

/** Folds the fields of an entry that hold anything. */
export function foldFields(fields: SearchFields): FoldedField[] {
  return (Object.keys(FIELD_WEIGHTS) as (keyof SearchFields)[]).flatMap((field) => {
    const items = [fields[field]].flat();
    const text = items.join(` ${ITEM_BREAK} `);
    if (text === '') return [];
    const terms = ` ${items.map(termsOf).join(` ${ITEM_BREAK} `)} `;
    const damping = HALF_LENGTH / (HALF_LENGTH + terms.length / 6);
    return [{ weight: FIELD_WEIGHTS[field], terms, letters: text, damping }];
  });
}

/** Between 0 and 1. */
function unitScore(fields: readonly FoldedField[], unit: QueryUnit): number {
  let sum = 0;
  for (const field of fields) {
    let best = 0;
    for (const one of unit.alternatives) {
      if (one.weight > best) best = Math.max(best, one.weight * Math.sqrt(countIn(field, one)));
    }
    sum += termImpact(field, 1) * best;
  }
  return sum / (sum + SATURATION);
}

function adjacencyScore(fields: readonly FoldedField[], units: readonly QueryUnit[], weights: UnitWeights): number {
  let score = 0;
  for (let index = 1; index < units.length; index++) {
    const pair = [units[index - 1]?.alternatives[0], units[index]?.alternatives[0]];
    const terms = pair.flatMap((one) => one?.terms ?? []);
    const isPrefix = units[index]?.alternatives.some((one) => one.isPrefix && !one.isLetters) ?? false;
    const together = unitScore(fields, {
      isOptional: false,
      alternatives: [{ terms, isPrefix, isLetters: false, weight: 1 }],
    });
    score += ADJACENCY * together * ((weights[index - 1] ?? 0) + (weights[index] ?? 0));
  }
  return score;
}

function countIn(field: FoldedField, { terms, isPrefix, isLetters }: Alternative): number {
  if (isLetters) return count(foldText(withoutInvisible(field.letters)), terms.join(''));
  const joined = terms.join(' ');
  return count(field.terms, isPrefix ? ` ${joined}` : ` ${joined} `);
}

function count(text: string, part: string): number {
  let found = 0;
  // Two words share the space between them, so the next search begins on it.
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + Math.max(1, part.length - 1))) found++;
  return found;
}

function nameScore(names: readonly string[], name: string): number {
  if (name === '') return 0;
  if (names.includes(name)) return EXACT_NAME;
  return names.some((one) => one.startsWith(name)) ? BEGINS_NAME : 0;
}
