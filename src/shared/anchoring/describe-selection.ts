import type { TextPositionSelector, TextQuoteSelector } from '../model/index.ts';

/** Code units of context kept on each side of a quote: enough to tell repeated words apart, as Hypothesis keeps. */
const CONTEXT_LENGTH = 32;

/**
 * Describes the passage `start`…`end` of `text` so that it can be found again after the text changed.
 *
 * Offsets are UTF-16 code units, `end` exclusive. The passage is widened so that it never cuts a character in half.
 * @see https://www.w3.org/TR/annotation-model/#selectors
 */
export function describeSelection(text: string, start: number, end: number): [TextQuoteSelector, TextPositionSelector] {
  const from = startOfCharacter(text, start);
  const to = endOfCharacter(text, end);
  return [
    {
      type: 'TextQuoteSelector',
      exact: text.slice(from, to),
      prefix: text.slice(startOfCharacter(text, Math.max(0, from - CONTEXT_LENGTH)), from),
      suffix: text.slice(to, endOfCharacter(text, Math.min(text.length, to + CONTEXT_LENGTH))),
    },
    { type: 'TextPositionSelector', start: from, end: to },
  ];
}

function startOfCharacter(text: string, offset: number): number {
  return isInsidePair(text, offset) ? offset - 1 : offset;
}

function endOfCharacter(text: string, offset: number): number {
  return isInsidePair(text, offset) ? offset + 1 : offset;
}

function isInsidePair(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
