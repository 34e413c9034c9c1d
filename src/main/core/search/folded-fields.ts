import type { SearchFields } from './search-fields.ts';
import { foldTerms } from './tokenize-text.ts';

/** How much a word is worth where it stands: names say what an entry is, the summary what it is about. */
const FIELD_WEIGHTS: Readonly<Record<keyof SearchFields, number>> = {
  title: 10,
  aliases: 8,
  acronym: 10,
  summary: 5,
  claims: 3,
  notes: 3,
  body: 2,
};
const FIELD_NAMES = Object.keys(FIELD_WEIGHTS) as (keyof SearchFields)[];
/** The field lengths (in terms) at which a count is worth half: one word of a title tells more than one of a long body. */
const HALF_LENGTH = 200;
/** Letters of a term and the space behind it, about. */
const TERM_LENGTH = 6;

/** Stands between items of a list, so that a phrase does not reach from one into the next. No text folds to it. */
export const ITEM_BREAK = '\ue000';

/** A field of an entry as it is indexed and scored. */
export interface FoldedField {
  readonly name: keyof SearchFields;
  readonly weight: number;
  /** Terms with a space before, between and after; a break between items. */
  readonly terms: string;
  /** Letters of unspaced script are looked for here. */
  readonly letters: string;
  /** Whether there are none. */
  readonly isLatin: boolean;
  readonly damping: number;
}

/** Folds the fields of an entry that hold anything. */
export function foldFields(fields: SearchFields): FoldedField[] {
  return FIELD_NAMES.flatMap((name) => {
    const items = [fields[name]].flat();
    const letters = items.join(` ${ITEM_BREAK} `);
    if (letters === '') return [];
    const folded = items.map(foldTerms);
    const terms = ` ${folded.map((item) => item.terms).join(` ${ITEM_BREAK} `)} `;
    const isLatin = folded.every((item) => item.isLatin);
    const damping = HALF_LENGTH / (HALF_LENGTH + terms.length / TERM_LENGTH);
    return [{ name, weight: FIELD_WEIGHTS[name], terms, letters, isLatin, damping }];
  });
}

/** What so many occurrences of a word in a field weigh. */
export function termImpact({ weight, damping }: FoldedField, count: number): number {
  return weight * damping * Math.sqrt(count);
}
