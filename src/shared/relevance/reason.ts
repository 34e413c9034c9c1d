import type { ImpactRating, Topic } from '../model/index.ts';
import { jurisdictionName } from '../pack/jurisdiction-name.ts';
import { PACK_LABELS } from '../pack/labels.ts';

/**
 * Why an entry matters to a client. Each names its cause, one thing of the profile or of the entry: without it the reason is gone,
 * and nothing else changes.
 */
export type Reason = { readonly weight: number } & (
  | { readonly kind: 'watched' }
  /** It relates to an entry on the watch list. */
  | { readonly kind: 'near-watched'; readonly entryId: string }
  | { readonly kind: 'house-name'; readonly name: string }
  | { readonly kind: 'impact'; readonly rating: ImpactRating; readonly annotationId: string }
  | { readonly kind: 'topic'; readonly topic: Topic }
  | { readonly kind: 'jurisdiction'; readonly jurisdiction: string }
  /** A word of the client's sector that the entry's names or summary hold. */
  | { readonly kind: 'sector'; readonly word: string }
  /** A milestone that is to come; `days` from today, 0 for one that is going on. */
  | { readonly kind: 'milestone'; readonly label: string; readonly days: number }
);

/** A reason in a few words: "Cloud", "Singapore", "milestone in 30 days". */
function reasonInWords(reason: Reason): string {
  switch (reason.kind) {
    case 'watched':
      return 'on the watch list';
    case 'near-watched':
      return 'related to one on the watch list';
    case 'house-name':
      return `known as “${reason.name}”`;
    case 'impact':
      return `impact rated ${reason.rating}`;
    case 'topic':
      return PACK_LABELS.en.topics[reason.topic];
    case 'jurisdiction':
      return jurisdictionName(reason.jurisdiction);
    case 'sector':
      return `sector: ${reason.word}`;
    case 'milestone':
      return milestoneInDays(reason.days);
  }
}

/** All reasons of an entry in one line: "because: Cloud · Singapore · milestone in 30 days". */
export function reasonsInWords(reasons: readonly Reason[]): string {
  return `because: ${reasons.map(reasonInWords).join(' · ')}`;
}

function milestoneInDays(days: number): string {
  if (days === 0) return 'milestone now';
  return days === 1 ? 'milestone tomorrow' : `milestone in ${days} days`;
}
