import type { Claim } from '../model/index.ts';

/** One value of a field, and the claims that give it. */
export interface DisagreementSide {
  /** As the first of the claims writes it. */
  readonly value: string;
  readonly claims: readonly Claim[];
}

/** Claims on one field of an entry that cannot all be right. */
export interface Disagreement {
  readonly field: string;
  /** Two or more, in the order of the entry's claims. */
  readonly sides: readonly DisagreementSide[];
  /** What the analyst chose to say, where they did. */
  readonly wording?: string;
}
