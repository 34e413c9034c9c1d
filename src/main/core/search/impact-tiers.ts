import { type FoldedField, ITEM_BREAK, termImpact } from './folded-fields.ts';

/**
 * The least an occurrence must weigh (see `termImpact`) to be in a tier, from the strongest tier down. First the words that
 * begin a name of the entry, which `scoreEntry` puts before all others; then the rest. Narrow where words are many: those said once in a
 * summary weigh 4 to 4.6, those of claims less than 3.
 */
const BEGINNING_TIERS = [26, 20, 15, 10, 0];
const OTHER_TIERS = [22, 18, 13, 9, 6, 4.5, 4.4, 4.25, 4, 2, 1.6];
/** How many tiers there are. */
export const TIER_COUNT = BEGINNING_TIERS.length + OTHER_TIERS.length;

/** The least that is in a tier without beginning a name. */
const WEAKEST = OTHER_TIERS.at(-1) ?? 0;

/**
 * Sorts the words of an entry by how much they say about it. The candidates for a common word are taken from the top, so
 * that the best of very many matches are found without scoring all.
 * @param names the entry's names, folded
 * @returns a term for each word, see `tierTerm`; words too weak for any tier are left out
 * @see https://nlp.stanford.edu/IR-book/html/htmledition/tiered-indexes-1.html
 */
export function tierTermsOf(fields: readonly FoldedField[], names: readonly string[]): string[] {
  const beginnings = new Set(names.map((name) => name.split(' ', 1)[0] ?? ''));
  const terms: string[] = [];
  for (const [term, impact] of impactsOf(fields, beginnings)) {
    const isBeginning = beginnings.has(term);
    const place = (isBeginning ? BEGINNING_TIERS : OTHER_TIERS).findIndex((least) => impact >= least);
    if (place >= 0) terms.push(tierTerm(isBeginning ? place : BEGINNING_TIERS.length + place, term));
  }
  return terms;
}

/** A word in a tier, counted from 0, as a term of `search_tiers`: the tier's digit, hexadecimal, before it. */
export function tierTerm(tier: number, word: string): string {
  return `${tier.toString(16)}${word}`;
}

/** What each word weighs in all fields together. Words of the longest field alone, too weak for a tier, are left out. */
function impactsOf(fields: readonly FoldedField[], beginnings: ReadonlySet<string>): Map<string, number> {
  const impacts = new Map<string, number>();
  const byLength = fields.toSorted((one, other) => one.terms.length - other.terms.length);
  for (const field of byLength) {
    const isLongest = field === byLength.at(-1);
    for (const [term, count] of countsOf(field.terms)) {
      const before = impacts.get(term);
      const impact = (before ?? 0) + termImpact(field, count);
      const isTooWeak = isLongest && before === undefined && impact < WEAKEST && !beginnings.has(term);
      if (!isTooWeak) impacts.set(term, impact);
    }
  }
  return impacts;
}

function countsOf(terms: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms.split(' ')) counts.set(term, (counts.get(term) ?? 0) + 1);
  counts.delete('');
  counts.delete(ITEM_BREAK);
  return counts;
}
