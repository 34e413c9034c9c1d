import { type FoldedField, ITEM_BREAK, termImpact } from './score-entry.ts';

/**
 * The least an occurrence must weigh (see `termImpact`) to be in a tier, from the strongest tier down. First the words that
 * begin a name of the entry, which `scoreEntry` puts before all others; then the rest.
 */
const BEGINNING_TIERS = [26, 20, 15, 10, 0];
const OTHER_TIERS = [22, 18, 13, 9, 4];
/** How many tiers there are. */
export const TIER_COUNT = BEGINNING_TIERS.length + OTHER_TIERS.length;

/**
 * Sorts the words of an entry by how much they say about it. The candidates for a common word are taken from the top, so
 * that the best of very many matches are found without scoring all.
 * @param names the entry's names, folded
 * @returns the words of each tier, strongest first, with spaces between; words too weak for any are left out
 * @see https://nlp.stanford.edu/IR-book/html/htmledition/tiered-indexes-1.html
 */
export function tiersOf(fields: readonly FoldedField[], names: readonly string[]): string[] {
  const beginnings = new Set(names.map((name) => name.split(' ')[0] ?? ''));
  const tiers = Array.from({ length: TIER_COUNT }, (): string[] => []);
  for (const [term, impact] of impactsOf(fields)) {
    const isBeginning = beginnings.has(term);
    const place = (isBeginning ? BEGINNING_TIERS : OTHER_TIERS).findIndex((least) => impact >= least);
    if (place >= 0) tiers[isBeginning ? place : BEGINNING_TIERS.length + place]?.push(term);
  }
  return tiers.map((terms) => terms.join(' '));
}

/** What each word weighs in all fields together. */
function impactsOf(fields: readonly FoldedField[]): Map<string, number> {
  const impacts = new Map<string, number>();
  for (const field of fields) {
    for (const [term, count] of countsOf(field.terms)) {
      impacts.set(term, (impacts.get(term) ?? 0) + termImpact(field, count));
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
