import { type AnnotationTarget, type Entry, type EntryPart, partsOf, textOfPart } from '../model/index.ts';
import { matchQuote, type QuoteMatch } from './match-quote.ts';

/** Where a target's passage sits in the entry as it is now. */
export interface Anchor extends QuoteMatch {
  readonly part: EntryPart;
}

/**
 * Finds the passage of a target in its entry: in the part it was made on, else in any other part its words moved to unchanged.
 * @returns `undefined` for a target on the whole entry, and where the words are gone (see `isOrphan`).
 */
export function anchorTarget(entry: Entry, target: AnnotationTarget): Anchor | undefined {
  if (target.selector === undefined || target.part === undefined) return undefined;
  const [quote, position] = target.selector;
  const own = textOfPart(entry, target.part);
  if (own !== undefined) {
    const match = matchQuote(own, quote, position.start);
    if (match !== undefined) return { part: target.part, ...match };
  }
  for (const { part, text } of partsOf(entry)) {
    if (part === target.part || !text.includes(quote.exact)) continue;
    const match = matchQuote(text, quote, position.start);
    if (match !== undefined) return { part, ...match };
  }
  return undefined;
}

/** Whether a target was on a passage whose words are gone from the entry. */
export function isOrphan(target: AnnotationTarget, anchor: Anchor | undefined): boolean {
  return target.selector !== undefined && anchor === undefined;
}
