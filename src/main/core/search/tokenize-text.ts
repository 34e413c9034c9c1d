import { foldText } from './fold-text.ts';
import { FOLDED_LETTERS, GAP, OTHER } from './latin-letters.ts';
import {
  clustersOf,
  holdsUnspacedScript,
  type Span,
  segmentWords,
  unspacedRunsOf,
  withoutInvisible,
} from './segment-words.ts';

/** Longest term kept; what is longer is no word, and is found by its beginning. */
export const MAX_TERM_LENGTH = 64;
const WORDS = /[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060]+/gu;
const NOT_IN_TERM = /[^\p{L}\p{N}\p{M}]+/u;
const NOT_IN_TERMS = /[^\p{L}\p{N}\p{M}]+/gu;
const SPACE = 0x20;
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
  if (!isLatin(text)) return tokenizeAnyScript(text);
  const { terms } = foldTerms(text);
  if (terms === '') return [];
  return terms.split(' ').map((term, index) => ({ term, ...spanAt(places, index), isUnspaced: false }));
}

/** The words of a Latin text and where each stands, in a form that is looked through without being cut. */
export interface PlacedTerms {
  /** Terms with a space before, between and after. */
  readonly padded: string;
  /** Place in the text of the words from the one whose term begins at `offset` of `padded`, `count` of them. */
  readonly spanOf: (offset: number, count: number) => Span;
}

/** @returns `undefined` where the text holds other scripts, which `tokenizeText` cuts */
export function placeTerms(text: string): PlacedTerms | undefined {
  if (!isLatin(text)) return undefined;
  const { terms } = foldTerms(text);
  const count = placed / 3;
  const kept = places.slice(0, placed);
  const spanOf = (offset: number, length: number) => {
    let [first, last] = [0, count - 1];
    while (first < last) {
      const middle = (first + last + 1) >>> 1;
      if ((kept[3 * middle] as number) <= offset) first = middle;
      else last = middle - 1;
    }
    return { start: spanAt(kept, first).start, end: spanAt(kept, Math.min(first + length, count) - 1).end };
  };
  return { padded: ` ${terms} `, spanOf };
}

function spanAt(of: Uint32Array, index: number): Span {
  return { start: of[3 * index + 1] as number, end: of[3 * index + 2] as number };
}

function tokenizeAnyScript(text: string): Token[] {
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
  return foldTerms(text).terms;
}

/** The words of a text as `termsOf` gives them, and whether all of it is Latin. */
export interface FoldedTerms {
  readonly terms: string;
  readonly isLatin: boolean;
}

/** Letters of the terms of the text that was folded last. */
let letters = Buffer.allocUnsafe(16_384);
/** Three numbers for each of its terms, if it is Latin: where it begins among the letters, and where its word starts and ends. */
let places = new Uint32Array(2 * letters.length);
let placed = 0;

/** Folds a text letter by letter as far as it is Latin, and word by word what holds other scripts. */
export function foldTerms(text: string): FoldedTerms {
  makeRoomFor(text);
  const lines: string[] = [];
  let wordStart = 0;
  let termStart = 0;
  let length = 0;
  placed = 0;
  for (let at = 0; at <= text.length; at++) {
    const letter = letterAt(text, at);
    if (letter === GAP) {
      if (length > termStart) {
        places[placed++] = termStart;
        places[placed++] = wordStart;
        places[placed++] = at;
        letters[length] = SPACE;
        termStart = ++length;
      }
      wordStart = at + 1;
    } else if (letter === OTHER) {
      const end = otherEnd(text, at);
      const terms = otherTermsOf(text.slice(wordStart, end));
      lines.push(letters.toString('latin1', 0, termStart), terms === '' ? '' : `${terms} `);
      length = termStart = 0;
      wordStart = at = end;
    } else if (length - termStart < MAX_TERM_LENGTH) {
      letters[length++] = letter;
    }
  }
  const last = letters.toString('latin1', 0, length);
  return { terms: (lines.join('') + last).trimEnd(), isLatin: lines.length === 0 };
}

function isLatin(text: string): boolean {
  return skip(text, 0, (letter) => letter !== OTHER) === text.length;
}

function makeRoomFor(text: string): void {
  if (letters.length > text.length) return;
  letters = Buffer.allocUnsafe(text.length * 2);
  places = new Uint32Array(2 * letters.length);
}

/** Behind its end a text has a gap. */
function letterAt(text: string, at: number): number {
  return at < text.length ? (FOLDED_LETTERS[text.charCodeAt(at)] as number) : GAP;
}

/** Where the word at a place ends, and the words behind it that begin with another script too: these are folded together. */
function otherEnd(text: string, from: number): number {
  for (let at = from; ; ) {
    const end = skip(text, at, (letter) => letter !== GAP);
    at = skip(text, end, (letter) => letter === GAP);
    if (letterAt(text, at) !== OTHER) return end;
  }
}

function skip(text: string, from: number, isSkipped: (letter: number) => boolean): number {
  let at = from;
  while (at < text.length && isSkipped(letterAt(text, at))) at++;
  return at;
}

function otherTermsOf(text: string): string {
  if (FOLDS_AS_A_WHOLE.test(text)) {
    const terms = foldText(withoutInvisible(text)).replace(NOT_IN_TERMS, ' ').trim();
    if (!holdsLongTerm(terms)) return terms;
  }
  return tokenizeAnyScript(text)
    .map((token) => token.term)
    .join(' ');
}

/**
 * Overlapping pairs of letters of every run of unspaced script ("abc" → "ab bc c"): any part of such a run is a phrase of
 * them, wherever a dictionary would cut. The lone last letter keeps the pairs of two runs apart.
 */
export function letterPairsOf(text: string): string[] {
  if (!holdsUnspacedScript(text)) return [];
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
