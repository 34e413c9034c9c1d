/** Number words from zero to twenty; a larger count is written in digits, or the claim gives its `normalisedValue`. */
const NUMBER_WORDS: ReadonlyMap<string, string> = new Map(
  [
    ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
    ['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'],
  ]
    .flat()
    .map((word, number) => [word, String(number)]),
);

/**
 * The form in which two values of a field are compared: Unicode NFKC, lower case, number words as digits, and only letters,
 * marks and digits, with single spaces between them. Dates of ISO 8601 keep their hyphens, so that they still read as dates.
 * A value of nothing but punctuation gives an empty text.
 */
export function normaliseValue(value: string): string {
  const plain = value.normalize('NFKC').trim().toLowerCase();
  if (isPartialDate(plain)) return plain;
  return plain
    .replace(/['’]/gu, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => NUMBER_WORDS.get(word) ?? word)
    .join(' ');
}

/** Whether `finer` is the date `coarser` known more precisely ("2025-01" and "2025"). Both are normalised. */
export function isMorePreciseDate(finer: string, coarser: string): boolean {
  return finer.startsWith(`${coarser}-`) && isPartialDate(finer) && isPartialDate(coarser);
}

/** @see https://www.iso.org/iso-8601-date-and-time-format.html — a year, a month or a day */
function isPartialDate(value: string): boolean {
  return /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(value);
}
