import { foldText } from './fold-text.ts';
import {
  clustersOf,
  holdsUnspacedScript,
  type Span,
  segmentWords,
  unspacedRunsOf,
  withoutInvisible,
} from './segment-words.ts';

/** Longest term kept; what is longer is no word, and is found by its beginning. */
const MAX_TERM_LENGTH = 64;
const WORDS = /[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060]+/gu;
const NOT_IN_TERM = /[^\p{L}\p{N}\p{M}]+/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII begins with the controls
const PLAIN_ASCII = /^[\u0000-\u007f]*$/;
const NOT_IN_TERMS = /[^\p{L}\p{N}\p{M}]+/gu;
const NOT_IN_ASCII_TERM = /[^a-z0-9]+/g;
// biome-ignore-start lint/suspicious/noControlCharactersInRegex: the range begins with the controls
/** Latin, Greek, Cyrillic and their punctuation: folding the whole text and then cutting it gives the same words, sooner. */
const FOLDS_AS_A_WHOLE = /^(?:[\u0000-\u024f\u1e00-\u1eff\u2010-\u2027\u2030-\u203a\u20ac]|[\u0300-\u04ff])*$/;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: as above

/** A word of a text and where it stands there; offsets in UTF-16 code units, `end` exclusive. */
export interface Token extends Span {
  /** The word as it is compared. */
  readonly term: string;
  /** Whether it was cut out of a run of unspaced script. */
  readonly isUnspaced: boolean;
}

/** Words of a text in order, folded, with their places. Runs of unspaced script are cut into dictionary words. */
export function tokenizeText(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORDS)) {
    const word = match[0];
    if (holdsUnspacedScript(word)) pushMixed(tokens, word, match.index);
    else pushToken(tokens, word, match.index, false);
  }
  return tokens;
}

/** The words of a text, folded, with one space between: what the index holds. Same terms as `tokenizeText`. */
export function termsOf(text: string): string {
  if (PLAIN_ASCII.test(text)) {
    const terms = text.toLowerCase().replace(NOT_IN_ASCII_TERM, ' ').trim();
    if (!holdsLongTerm(terms)) return terms;
  } else if (FOLDS_AS_A_WHOLE.test(text)) {
    const terms = foldText(withoutInvisible(text)).replace(NOT_IN_TERMS, ' ').trim();
    if (!holdsLongTerm(terms)) return terms;
  }
  return tokenizeText(text)
    .map((token) => token.term)
    .join(' ');
}

/**
 * Overlapping pairs of letters of every run of unspaced script ("abc" → "ab bc c"): any part of such a run is a phrase of
 * them, wherever a dictionary would cut. The lone last letter keeps the pairs of two runs apart.
 */
export function letterPairsOf(text: string): string[] {
  if (PLAIN_ASCII.test(text) || !holdsUnspacedScript(text)) return [];
  return unspacedRunsOf(text).flatMap(({ start, end }) => pairsOfRun(text.slice(start, end)));
}

/** Letters of one run, folded. */
export function foldedClusters(run: string): string[] {
  return clustersOf(run)
    .map(({ start, end }) => foldText(withoutInvisible(run.slice(start, end))))
    .filter((cluster) => cluster !== '');
}

/** A term that is too long covers a place at one of these steps, so only those are looked at. */
function holdsLongTerm(terms: string): boolean {
  for (let at = MAX_TERM_LENGTH; at < terms.length; at += MAX_TERM_LENGTH + 1) {
    const end = terms.indexOf(' ', at);
    if ((end < 0 ? terms.length : end) - terms.lastIndexOf(' ', at) - 1 > MAX_TERM_LENGTH) return true;
  }
  return false;
}

function pairsOfRun(run: string): string[] {
  const clusters = foldedClusters(run);
  return clusters.map((cluster, index) => `${cluster}${clusters[index + 1] ?? ''}`);
}

function pushMixed(tokens: Token[], word: string, offset: number): void {
  let spaced = 0;
  for (const run of unspacedRunsOf(word)) {
    if (run.start > spaced) pushToken(tokens, word.slice(spaced, run.start), offset + spaced, false);
    const text = word.slice(run.start, run.end);
    for (const { start, end } of segmentWords(text)) {
      pushToken(tokens, text.slice(start, end), offset + run.start + start, true);
    }
    spaced = run.end;
  }
  if (spaced < word.length) pushToken(tokens, word.slice(spaced), offset + spaced, false);
}

function pushToken(tokens: Token[], word: string, start: number, isUnspaced: boolean): void {
  const span = { start, end: start + word.length, isUnspaced };
  // Compatibility forms such as ½ fold to more than one word.
  for (const part of foldText(withoutInvisible(word)).split(NOT_IN_TERM)) {
    if (part !== '') tokens.push({ ...span, term: part.slice(0, MAX_TERM_LENGTH) });
  }
}
