import type { SnippetPiece } from '../../../shared/api/index.ts';
import { foldPunctuated, foldText } from './fold-text.ts';
import type { Alternative, QueryUnit } from './parse-query.ts';
import { placesInPlain } from './plain-words.ts';
import type { SearchFields } from './search-fields.ts';
import { clustersOf, type Span, unspacedRunsOf, withoutInvisible } from './segment-words.ts';
import { MAX_TERM_LENGTH, type PlacedTerms, placeTerms, type Token, tokenizeText } from './tokenize-text.ts';

/** About how long a snippet is, in UTF-16 code units: two lines of a list. */
const SNIPPET_LENGTH = 240;
/** Text before the first match of a snippet, so that it reads as a sentence. */
const LEAD_IN = 60;
/** More of a text is not looked through for a snippet. */
const MAX_LOOKED_THROUGH = 50_000;

/** Where one unit of the query matched. */
interface Match extends Span {
  readonly unit: number;
}

/** The whole text with its matches marked, in the reader's own spelling. */
export function highlightText(text: string, units: readonly QueryUnit[]): SnippetPiece[] {
  return piecesOf(text, findMatches(text, units), { start: 0, end: text.length });
}

/**
 * The stretch of an entry's texts that shows most of the query's words, matches marked; the summary's beginning where none
 * but the title matches. An ellipsis stands where text was left out.
 */
export function snippetOf(fields: SearchFields, units: readonly QueryUnit[]): SnippetPiece[] {
  const texts = [fields.summary, ...fields.claims, fields.body, ...fields.notes, fields.aliases.join(' · ')];
  let best: { text: string; matches: Match[]; window: Span; units: number } | undefined;
  for (const whole of texts) {
    const text = whole.slice(0, MAX_LOOKED_THROUGH);
    const matches = findMatches(text, units);
    const window = densestWindow(text, matches);
    const shown = new Set(
      matches.filter(({ start, end }) => start >= window.start && end <= window.end).map((m) => m.unit),
    );
    if (shown.size > (best?.units ?? 0)) best = { text, matches, window, units: shown.size };
    if (shown.size === units.length) break;
  }
  if (best) return piecesOf(best.text, best.matches, best.window);
  const text = fields.summary || fields.body;
  return piecesOf(text, [], densestWindow(text, []));
}

/** Every place where a unit stands in the text, overlaps removed, in order. */
function findMatches(text: string, units: readonly QueryUnit[]): Match[] {
  if (units.length === 0 || text === '') return [];
  const find = spanFinder(text, units);
  const matches = units.flatMap((unit, index) =>
    unit.alternatives.flatMap((one) => find(one).map((span) => ({ ...span, unit: index }))),
  );
  matches.sort((a, b) => a.start - b.start || b.end - a.end);
  let covered = 0;
  return matches.filter(({ start, end }) => {
    if (start < covered) return false;
    covered = end;
    return true;
  });
}

/** Finds the places of an alternative; the text is cut into words only where that is needed. */
function spanFinder(text: string, units: readonly QueryUnit[]): (one: Alternative) => Span[] {
  const alternatives = units.flatMap((unit) => unit.alternatives);
  const isShort = alternatives.every(({ terms }) => terms.every((term) => term.length < MAX_TERM_LENGTH));
  const plain = isShort ? foldPunctuated(text) : undefined;
  if (plain !== undefined) return (one) => (one.isLetters ? [] : [...placesInPlain(plain, one)]);
  // No single word goes on in the next line, and most lines are plain.
  const isSingle = alternatives.every(({ terms, isLetters }) => terms.length === 1 && !isLetters);
  if (isSingle && text.includes('\n')) return lineFinder(text, units);
  const placed = placeTerms(text);
  if (placed !== undefined) return (one) => (one.isLetters ? [] : placedSpans(placed, one));
  if (!mayMatch(foldText(withoutInvisible(text)), units)) return () => [];
  const tokens = tokenizeText(text);
  const places = Map.groupBy(tokens.keys(), (index) => tokens[index]?.term ?? '');
  return (one) => (one.isLetters ? letterSpans(text, one) : termSpans(tokens, places, one));
}

function lineFinder(text: string, units: readonly QueryUnit[]): (one: Alternative) => Span[] {
  let offset = 0;
  const finders = text.split('\n').map((line) => {
    const start = offset;
    offset += line.length + 1;
    const find = spanFinder(line, units);
    return (one: Alternative) => find(one).map((span) => ({ start: start + span.start, end: start + span.end }));
  });
  return (one) => finders.flatMap((find) => find(one));
}

function placedSpans({ padded, spanOf }: PlacedTerms, { terms, isPrefix }: Alternative): Span[] {
  const wanted = isPrefix ? ` ${terms.join(' ')}` : ` ${terms.join(' ')} `;
  const spans: Span[] = [];
  // Two words share the space between them.
  for (let at = padded.indexOf(wanted); at >= 0; at = padded.indexOf(wanted, at + 1))
    spans.push(spanOf(at, terms.length));
  return spans;
}

/** Whether the beginning of any alternative is somewhere in the folded text: most texts are ruled out so without being cut. */
function mayMatch(folded: string, units: readonly QueryUnit[]): boolean {
  return units.some((unit) => unit.alternatives.some(({ terms: [first = ''] }) => folded.includes(first)));
}

/** @param places where each term stands among the tokens */
function termSpans(
  tokens: readonly Token[],
  places: ReadonlyMap<string, readonly number[]>,
  { terms, isPrefix }: Alternative,
): Span[] {
  const last = terms.length - 1;
  const [first = ''] = terms;
  const begins = isPrefix && last === 0 ? tokens.keys() : (places.get(first) ?? []);
  const spans: Span[] = [];
  for (const index of begins) {
    const isMatch = terms.every((term, offset) => {
      const found = tokens[index + offset]?.term;
      return found === term || (isPrefix && offset === last && found?.startsWith(term));
    });
    const token = tokens[index];
    if (isMatch && token) spans.push({ start: token.start, end: tokens[index + last]?.end ?? token.end });
  }
  return spans;
}

function letterSpans(text: string, { terms, isPrefix }: Alternative): Span[] {
  return unspacedRunsOf(text).flatMap((run) => {
    const content = text.slice(run.start, run.end);
    const clusters = clustersOf(content);
    const letters = clusters.map(({ start, end }) => foldText(withoutInvisible(content.slice(start, end))));
    return clusters.flatMap((cluster, index) => {
      const isMatch = terms.every((term, offset) => {
        const found = letters[index + offset];
        return found === term || (isPrefix && offset === terms.length - 1 && found?.startsWith(term));
      });
      const end = clusters[index + terms.length - 1]?.end;
      return isMatch && end !== undefined ? [{ start: run.start + cluster.start, end: run.start + end }] : [];
    });
  });
}

/** The window that shows most different units, moved to begin at a word. */
function densestWindow(text: string, matches: readonly Match[]): Span {
  if (text.length <= SNIPPET_LENGTH) return { start: 0, end: text.length };
  let start = 0;
  let most = 0;
  for (const [index, match] of matches.entries()) {
    const from = Math.max(0, match.start - LEAD_IN);
    const seen = new Set<number>();
    for (let next = index; next < matches.length; next++) {
      const other = matches[next];
      if (!other || other.end > from + SNIPPET_LENGTH) break;
      seen.add(other.unit);
    }
    if (seen.size > most) {
      most = seen.size;
      start = from;
    }
  }
  const begin = start === 0 ? 0 : wordEdge(text, start, start + LEAD_IN);
  return { start: begin, end: wordEdge(text, Math.min(text.length, begin + SNIPPET_LENGTH), text.length) };
}

/** The first place from `at` where a word ends, or `at` itself where none does soon; never inside a surrogate pair. */
function wordEdge(text: string, at: number, limit: number): number {
  if (at >= text.length) return text.length;
  const space = text.slice(at, Math.min(limit, at + 30)).search(/\s/);
  if (space >= 0) return at + space;
  return /[\udc00-\udfff\p{M}]/u.test(text[at] ?? '') || isLowSurrogate(text, at) ? at + 1 : at;
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function piecesOf(text: string, matches: readonly Match[], window: Span): SnippetPiece[] {
  const pieces: SnippetPiece[] = [];
  const push = (part: string, isMatch: boolean) => {
    if (part !== '') pieces.push({ text: part, isMatch });
  };
  let at = window.start;
  if (window.start > 0) push('… ', false);
  if (window.start > 0) at += text.slice(at).search(/\S|$/);
  for (const { start, end } of matches) {
    if (start < at || end > window.end) continue;
    push(text.slice(at, start), false);
    push(text.slice(start, end), true);
    at = end;
  }
  push(text.slice(at, window.end), false);
  if (window.end < text.length) push(' …', false);
  return pieces;
}
