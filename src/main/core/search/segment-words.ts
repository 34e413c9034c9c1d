/** Scripts written without spaces between words. */
const UNSPACED_SCRIPTS = ['Thai', 'Lao', 'Khmer', 'Myanmar', 'Han', 'Hiragana', 'Katakana']
  .map((script) => `\\p{Script=${script}}`)
  .join('');
const UNSPACED = new RegExp(`[${UNSPACED_SCRIPTS}]`, 'u');
const RUNS = new RegExp(`[${UNSPACED_SCRIPTS}][${UNSPACED_SCRIPTS}\\p{Mn}\\p{Mc}\\u200b-\\u200d\\u2060ー]*`, 'gu');
/** A letter with the signs written on it: the smallest piece a reader sees as one. */
const CLUSTERS = /[^\p{M}\u200b-\u200d\u2060][\p{M}\u200b-\u200d\u2060]*/gu;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060]/g;

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** A stretch of a text; offsets in UTF-16 code units, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Says whether a text holds a script that is written without spaces. */
export function holdsUnspacedScript(text: string): boolean {
  return UNSPACED.test(text);
}

/** Stretches of unspaced script in a text, in order. */
export function unspacedRunsOf(text: string): Span[] {
  return [...text.matchAll(RUNS)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/**
 * Words of a run of unspaced script, by the dictionaries of ICU. Which words these are depends on the version of ICU and on
 * the words around; `clustersOf` does not.
 */
export function segmentWords(run: string): Span[] {
  const spans: Span[] = [];
  for (const { segment, index } of segmenter.segment(run)) {
    if (segment.replace(INVISIBLE, '') !== '') spans.push({ start: index, end: index + segment.length });
  }
  return spans;
}

/** Letters of a run, each with the signs written on it. Invisible joiners and word breaks belong to the letter before. */
export function clustersOf(run: string): Span[] {
  return [...run.matchAll(CLUSTERS)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** Takes out what is not seen: soft hyphens, zero-width spaces and joiners. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}
