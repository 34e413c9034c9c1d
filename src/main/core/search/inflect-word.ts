/** Shortest stem an ending is taken from or put on; shorter ones are other words ("wing", "news"). */
const MIN_STEM = 3;
/** Shortest stem that -ion and -ment are taken from: "adoption" is "adopt", but "action" is not "act", nor "station" "state". */
const MIN_DERIVED_STEM = 5;

/**
 * Other forms an English word may have in a text: plurals, verb endings, and -ion and -ment ("adopted" → adopt, adopts,
 * adopting, adoption …). Forms that do not exist are harmless: no text holds them. Nothing for words of other alphabets.
 */
export function inflectionsOf(word: string): string[] {
  if (!/^[a-z]{3,30}$/.test(word)) return [];
  const forms = new Set(basesOf(word).flatMap(formsOf));
  forms.delete(word);
  return [...forms];
}

/** What the word may be built on, itself included. */
function basesOf(word: string): string[] {
  const bases = [word];
  const strip = (ending: string, minStem: number, ...replacements: string[]) => {
    const stem = word.slice(0, word.length - ending.length);
    if (word.endsWith(ending) && stem.length >= minStem) bases.push(...replacements.map((end) => `${stem}${end}`));
  };
  strip('ies', MIN_STEM - 1, 'y');
  if (/(?:s|x|z|ch|sh)es$/.test(word)) strip('es', MIN_STEM, '');
  if (!/(?:ss|us|is|ies)$/.test(word)) strip('s', MIN_STEM, '');
  strip('ied', MIN_STEM - 1, 'y');
  strip('ed', MIN_STEM, '', 'e');
  strip('ing', MIN_STEM, '', 'e');
  strip('ion', MIN_DERIVED_STEM, '', 'e');
  strip('ions', MIN_DERIVED_STEM, '', 'e');
  strip('ment', MIN_DERIVED_STEM, '');
  strip('ments', MIN_DERIVED_STEM, '');
  return bases.flatMap((base) => [base, ...undoubled(base)]);
}

/** "plann" → "plan". */
function undoubled(base: string): string[] {
  return /([bdgmnprt])\1$/.test(base) && base.length > MIN_STEM ? [base.slice(0, -1)] : [];
}

function formsOf(base: string): string[] {
  const forms = [base];
  const withoutE = base.endsWith('e') ? base.slice(0, -1) : base;
  if (/[^aeiou]y$/.test(base)) forms.push(`${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`);
  else forms.push(`${base}${/(?:s|x|z|ch|sh)$/.test(base) ? 'es' : 's'}`, `${withoutE}ed`);
  forms.push(`${withoutE}ing`);
  if (withoutE.length >= MIN_DERIVED_STEM) forms.push(`${withoutE}ion`, `${withoutE}ions`);
  if (base.length >= MIN_DERIVED_STEM) forms.push(`${base}ment`, `${base}ments`);
  return forms;
}
