import { canonicalJson } from '../model/canonical-json.ts';
import { DOCUMENT_RULES, type ReplicatedCollection } from './document-rules.ts';
import { type Clash, mergeValue, type Side } from './merge-value.ts';
import { fieldOf } from './rule.ts';

export interface MergedDocument<T> {
  readonly document: T;
  readonly clashes: readonly Clash[];
}

/**
 * Joins two changes of one document.
 *
 * Changes to different fields are both taken, sets merge as sets, lists by the ids of their members, long text by words. What both
 * changed to different things is kept twice: one in the document, the other in a clash. Left and right may be exchanged: every device
 * comes to the same document. Merging what is merged already changes nothing.
 * @param base what both began with; `undefined` where that is not known
 */
export function mergeDocument<T extends object>(
  collection: ReplicatedCollection,
  base: T | undefined,
  left: T,
  right: T,
): MergedDocument<T> {
  const clashes: Clash[] = [];
  const document = mergeValue(
    DOCUMENT_RULES[collection],
    { base, left, right },
    { path: [], preferred: preferredSide(left, right), onClash: (clash) => clashes.push(clash) },
  );
  return { document: document as T, clashes };
}

/** Keeps one of two documents whole, the other in a clash: for what can not be joined. */
export function keepWhole<T extends object>(left: T, right: T): MergedDocument<T> {
  const keptSide = preferredSide(left, right);
  const [kept, other] = keptSide === 'left' ? [left, right] : [right, left];
  return { document: kept, clashes: [{ path: [], kept, other, keptSide }] };
}

/** The one changed later by its own clock; clocks are not to be trusted, so this decides what is shown first and no more. */
function preferredSide(left: object, right: object): Side {
  const [one, other] = [fieldOf(left, 'updatedAt'), fieldOf(right, 'updatedAt')].map(String);
  if (one !== other) return String(one) > String(other) ? 'left' : 'right';
  return canonicalJson(left) > canonicalJson(right) ? 'left' : 'right';
}
