/** Marks that Latin, Greek and Cyrillic letters carry. Vowel signs and tone marks of Asian scripts live elsewhere and stay. */
const DIACRITICS = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0]+/g;

/** Letters that are drawn with a stroke or joined, so that Unicode does not decompose them. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŋ: 'n',
  ø: 'o',
  ŧ: 't',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ς: 'σ',
};
const UNDECOMPOSED_LETTERS = new RegExp(`[${Object.keys(UNDECOMPOSED).join('')}]`, 'g');

/** First code points of the digits 0–9 in the scripts of the region (and Arabic, Devanagari). */
const DIGIT_ZEROS = [0x0e50, 0x0ed0, 0x1040, 0x17e0, 0x0660, 0x06f0, 0x0966];
const FOREIGN_DIGITS = new RegExp(
  `[${DIGIT_ZEROS.map((zero) => `${String.fromCodePoint(zero)}-${String.fromCodePoint(zero + 9)}`).join('')}]`,
  'g',
);

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII begins with the controls
const ASCII = /^[\u0000-\u007f]*$/;

/** The folded form of a text that is plain ASCII; `undefined` where it is not. */
function foldAscii(text: string): string | undefined {
  return ASCII.test(text) ? text.toLowerCase() : undefined;
}

/** ASCII and the punctuation of Latin texts: none of it is or joins a letter. */
const PUNCTUATED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII begins with the controls
  /^[\u0000-\u007f\u00a0-\u00a9\u00ab\u00ac\u00ae-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u2010-\u2027\u2030-\u203a\u20ac]*$/;

/** A text in small letters in which all letters and digits are ASCII, to look for words in; `undefined` where some are not. */
export function foldPunctuated(text: string): string | undefined {
  return PUNCTUATED.test(text) ? text.toLowerCase() : undefined;
}

/**
 * Gives the form text is compared in: compatibility forms unified, lower case, Latin, Greek and Cyrillic without their
 * diacritics ("Hà Nội" → "ha noi", "điện" → "dien"), digits as 0–9. Vowel signs and tone marks of Thai, Lao, Khmer, Burmese
 * and the Indic scripts are letters in all but name and stay.
 * @see https://www.unicode.org/reports/tr15/ — NFKD
 */
export function foldText(text: string): string {
  return foldAscii(text) ?? foldAnyScript(text);
}

function foldAnyScript(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(DIACRITICS, '')
    .replace(UNDECOMPOSED_LETTERS, (letter) => UNDECOMPOSED[letter] ?? letter)
    .replace(FOREIGN_DIGITS, asciiDigit)
    .normalize('NFC');
}

function asciiDigit(digit: string): string {
  const codePoint = digit.codePointAt(0) ?? 0;
  const zero = DIGIT_ZEROS.find((start) => codePoint >= start && codePoint < start + 10);
  return zero === undefined ? digit : String(codePoint - zero);
}
