/** Longest text looked at for likeness, in UTF-16 code units: enough to know a section by. */
const MAX_COMPARED = 4_000;

const WORDS =
  /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[\p{L}\p{N}\p{M}]+/gu;
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** A text in words, blanks and signs, in every script, so that they join to the text again. */
export function splitWords(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/** How many letters and digits a text has. */
export function lettersOf(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** How much of their words two texts share, 0 to 1: 1 for the same words, twice the shared over all otherwise. */
export function likenessOfTexts(earlier: string, later: string): number {
  if (earlier === later) return 1;
  const counts = new Map<string, number>();
  const [one, other] = [wordsOf(earlier), wordsOf(later)];
  for (const word of one) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of other) {
    const count = counts.get(word) ?? 0;
    if (count === 0) continue;
    shared++;
    counts.set(word, count - 1);
  }
  return one.length + other.length === 0 ? 0 : (2 * shared) / (one.length + other.length);
}

/** Letters and digits between anything else; of scripts that put no blanks between words, the characters. */
function wordsOf(text: string): string[] {
  return text.slice(0, MAX_COMPARED).toLowerCase().match(WORDS) ?? [];
}
