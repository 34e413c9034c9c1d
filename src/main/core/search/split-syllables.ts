/**
 * A Vietnamese syllable without its diacritics: onset, vowels, final.
 * @see https://en.wikipedia.org/wiki/Vietnamese_phonology#Syllables_and_phonotactics
 */
const SYLLABLE =
  /^(?:ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|b|c|d|g|h|k|l|m|n|p|r|s|t|v|x)?(?:uye|uya|oai|oay|uay|uoi|uou|ieu|yeu|oeo|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|uy|ye|a|e|i|o|u|y)(?:ch|ng|nh|c|m|n|p|t)?$/;

/**
 * Ways a word may be two Vietnamese syllables written as one, as foreign texts do: "hanoi" → ["ha", "noi"], "vietnam" →
 * ["viet", "nam"]. Vietnamese itself writes them apart.
 */
export function splitSyllables(term: string): [string, string][] {
  if (!/^[a-z]{4,14}$/.test(term)) return [];
  return Array.from({ length: term.length - 1 }, (_, index): [string, string] => [
    term.slice(0, index + 1),
    term.slice(index + 1),
  ]).filter(
    ([first, second]) => first.length > 1 && second.length > 1 && SYLLABLE.test(first) && SYLLABLE.test(second),
  );
}
