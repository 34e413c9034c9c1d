import approximateSearch from 'approx-string-match';
import type { TextQuoteSelector } from '../model/index.ts';

/** Where a quote was found, with how sure that is: 1 is the same words in the same surroundings. */
export interface QuoteMatch {
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

/** Beyond a third of its length changed, a match of a quote is as likely chance as meaning. */
const MAX_CHANGED_FRACTION = 1 / 3;
/** Approximate matching takes time that grows with quote × text; beyond this a quote is only looked for as it is. */
const MAX_APPROXIMATE_QUOTE = 1_000;
/** What each sign says of a match, of 1: the words themselves most, then what stands around them, then where it stood. */
const QUOTE_WEIGHT = 0.6;
const PREFIX_WEIGHT = 0.15;
const SUFFIX_WEIGHT = 0.15;
const POSITION_WEIGHT = 0.1;
/** Below this neither words nor surroundings are what they were. */
const MIN_SCORE = 0.5;
/** A quote this short occurs by chance; it counts only where some of its surroundings still stand. */
const SHORT_QUOTE = 12;
const MIN_SHORT_QUOTE_CONTEXT = 0.1;

/**
 * Finds where `quote` sits in `text` after the text may have changed.
 *
 * Offsets are UTF-16 code units, as in the W3C Web Annotation TextPositionSelector. Exact matches win; otherwise the closest
 * by edit distance, weighed by prefix, suffix and distance from `hint`.
 * @returns the best match with a score in 0…1, or `undefined` where its words are gone: the caller keeps the note as an orphan.
 * @see https://www.w3.org/TR/annotation-model/#text-quote-selector
 */
export function matchQuote(text: string, quote: TextQuoteSelector, hint: number): QuoteMatch | undefined {
  if (quote.exact === '' || text === '') return undefined;
  const places = exactPlaces(text, quote.exact);
  const found = places.length > 0 ? places : approximatePlaces(text, quote.exact);
  let best: QuoteMatch | undefined;
  for (const place of found) {
    const score = scoreOf(text, quote, hint, place);
    if (score >= MIN_SCORE && score > (best?.score ?? 0)) best = { start: place.start, end: place.end, score };
  }
  return best;
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

function exactPlaces(text: string, exact: string): Place[] {
  const places: Place[] = [];
  for (let start = text.indexOf(exact); start !== -1; start = text.indexOf(exact, start + 1)) {
    places.push({ start, end: start + exact.length, errors: 0 });
  }
  return places;
}

function approximatePlaces(text: string, exact: string): Place[] {
  if (exact.length > MAX_APPROXIMATE_QUOTE) return [];
  const maxErrors = Math.floor(exact.length * MAX_CHANGED_FRACTION);
  return maxErrors === 0 ? [] : approximateSearch(text, exact, maxErrors).filter((place) => place.start < place.end);
}

function scoreOf(text: string, quote: TextQuoteSelector, hint: number, place: Place): number {
  const words = 1 - place.errors / quote.exact.length;
  const prefix = commonEnd(text.slice(0, place.start), quote.prefix);
  const suffix = commonStart(text.slice(place.end), quote.suffix);
  if (quote.exact.length < SHORT_QUOTE && prefix + suffix < MIN_SHORT_QUOTE_CONTEXT) return 0;
  const position = 1 - Math.min(1, Math.abs(place.start - hint) / text.length);
  return QUOTE_WEIGHT * words + PREFIX_WEIGHT * prefix + SUFFIX_WEIGHT * suffix + POSITION_WEIGHT * position;
}

/** Fraction of `context` that `text` ends with, counted from its end; 1 where there is no context to compare. */
function commonEnd(text: string, context: string): number {
  let length = 0;
  while (length < context.length && text.at(-1 - length) === context.at(-1 - length)) length++;
  return context.length === 0 ? 1 : length / context.length;
}

function commonStart(text: string, context: string): number {
  let length = 0;
  while (length < context.length && text[length] === context[length]) length++;
  return context.length === 0 ? 1 : length / context.length;
}
