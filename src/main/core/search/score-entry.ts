import { foldText } from './fold-text.ts';
import { type FoldedField, termImpact } from './folded-fields.ts';
import type { Alternative, ParsedQuery, QueryUnit } from './parse-query.ts';
import { placesInPlain } from './plain-words.ts';
import { withoutInvisible } from './segment-words.ts';
import { MAX_TERM_LENGTH } from './tokenize-text.ts';

/** Above this weighted count more of the same word adds little (the k of BM25). */
const SATURATION = 8;
/** What two words of the query side by side are worth, of the words themselves. */
const ADJACENCY = 0.5;
/** The whole query is the entry's acronym, title or alias; or begins one. Above anything words can add up to. */
const EXACT_NAME = 1_000;
const BEGINS_NAME = 0.5;

/** As much of an entry as is scored: its texts, and its names as `namesOf` gives them. */
export interface ScoredEntry {
  readonly fields: readonly FoldedField[];
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
  let words = 0;
  let covered = 0;
  let possible = 0;
  for (const [index, unit] of units.entries()) {
    const weight = weights[index] ?? 0;
    const matched = unitScore(fields, unit);
    possible += weight;
    if (matched > 0) covered += weight;
    words += weight * matched;
  }
  const coverage = possible === 0 ? 0 : covered / possible;
  const adjacent = adjacencyScore(fields, units, weights);
  return words * coverage * coverage + adjacent + nameScore(names, name) * (possible + 1);
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

function countIn(field: FoldedField, one: Alternative): number {
  const { terms, isPrefix, isLetters } = one;
  if (isLetters) return count(foldText(withoutInvisible(field.letters)), terms.join(''));
  const isShort = terms.every((term) => term.length < MAX_TERM_LENGTH);
  if (isShort && field.plain !== undefined) return countPlaces(field.plain, one);
  const joined = terms.join(' ');
  const wanted = isPrefix ? ` ${joined}` : ` ${joined} `;
  if (!isShort || terms.length > 1) return count(field.terms, wanted);
  const { plain, othersWith } = field.lines;
  return countPlaces(plain, one) + count(othersWith(joined), wanted);
}

function countPlaces(plain: string, one: Alternative): number {
  let found = 0;
  for (const _ of placesInPlain(plain, one)) found++;
  return found;
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
