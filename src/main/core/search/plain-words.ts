import type { Span } from './segment-words.ts';

/** Stands between items of a list of plain text: words in a row do not reach across it. */
export const PLAIN_BREAK = '\u001f';

/** Words in a row; the last may go on where `isPrefix`. */
export interface WordsInARow {
  readonly terms: readonly string[];
  readonly isPrefix: boolean;
}

/**
 * Every place where words stand in a row in text as `foldPunctuated` gives it, in order: what cutting the text into terms and comparing
 * these would find, without cutting it. Of words shorter than `MAX_TERM_LENGTH`.
 */
export function* placesInPlain(text: string, { terms, isPrefix }: WordsInARow): Generator<Span> {
  const [first = ''] = terms;
  if (first === '') return;
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + first.length)) {
    if (isWordCharacter(text, at - 1)) continue;
    const end = endOfRow(text, at, terms, isPrefix);
    if (end !== undefined) yield { start: at, end };
  }
}

function endOfRow(text: string, start: number, terms: readonly string[], isPrefix: boolean): number | undefined {
  let at = start;
  for (const [index, term] of terms.entries()) {
    if (index > 0) at = wordAfter(text, at);
    if (index > 0 && !text.startsWith(term, at)) return undefined;
    at += term.length;
    const mayGoOn = isPrefix && index === terms.length - 1;
    if (!mayGoOn && isWordCharacter(text, at)) return undefined;
  }
  while (isWordCharacter(text, at)) at++;
  return at;
}

/** Where the next word begins; at the break between items, which is no word, where there is one before it. */
function wordAfter(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== PLAIN_BREAK && !isWordCharacter(text, at)) at++;
  return at;
}

function isWordCharacter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
}
