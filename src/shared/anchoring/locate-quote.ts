import { type AnnotationTarget, type Entry, partsOf } from '../model/index.ts';
import { describeSelection } from './describe-selection.ts';

/**
 * Makes the target of a quote typed by hand: its first place in the entry's summary, body or claims, in that order. White space
 * and case may differ from the entry's.
 * @returns `undefined` where the entry does not hold it.
 */
export function locateQuote(entry: Entry, quote: string): AnnotationTarget | undefined {
  const pattern = quotePattern(quote);
  if (pattern === undefined) return undefined;
  for (const { part, text } of partsOf(entry)) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const selector = describeSelection(text, match.index, match.index + match[0].length);
    return { source: entry.id, part, selector };
  }
  return undefined;
}

function quotePattern(quote: string): RegExp | undefined {
  const words = quote
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '');
  return words.length === 0 ? undefined : new RegExp(words.map(RegExp.escape).join('\\s+'), 'iu');
}
