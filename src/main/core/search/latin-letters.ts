import { foldText } from './fold-text.ts';

/** Code units that `letterOf` says nothing about: other scripts, and what folds to more than one letter. */
export const OTHER = 255;
/** Code units between words. */
export const GAP = 0;

const WORD = /^[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060]$/u;
const LETTER = /^[a-z0-9]$/;
/** Latin with the diacritics of Vietnamese and Europe, and common punctuation; ends exclusive. */
const RANGES = [
  [0x0000, 0x0250],
  [0x1e00, 0x1f00],
  [0x2010, 0x2028],
  [0x2030, 0x203b],
  [0x20ac, 0x20ad],
] as const;

/**
 * The letter (as its ASCII code) that each UTF-16 code unit folds to, `GAP` or `OTHER`: what `foldText` and the cutting of words give
 * for most text, looked up.
 */
export const FOLDED_LETTERS: Readonly<Uint8Array> = foldedLetters();

function foldedLetters(): Uint8Array {
  const letters = new Uint8Array(0x10000).fill(OTHER);
  for (const [start, end] of RANGES) for (let unit = start; unit < end; unit++) letters[unit] = letterOf(unit);
  return letters;
}

function letterOf(unit: number): number {
  const character = String.fromCharCode(unit);
  if (!WORD.test(character)) return GAP;
  const folded = foldText(character);
  return LETTER.test(folded) ? folded.charCodeAt(0) : OTHER;
}
