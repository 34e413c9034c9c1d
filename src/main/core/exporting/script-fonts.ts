/** Fonts for what a Latin font does not have, as Windows and Office have them. */
export interface ScriptFonts {
  readonly complexScript: string;
  readonly eastAsia: string;
}

/** Languages Word proofs each kind of script in. */
export interface ScriptLanguages {
  readonly value: string;
  readonly eastAsia: string;
  readonly bidirectional: string;
}

/** Chinese where nothing else is said: it is what a regional pack quotes. */
const EAST_ASIA = { sans: 'Microsoft YaHei', serif: 'SimSun' } as const;
/** Of the “universal design” family: all characters as wide as they are tall, and lines no taller than the Latin font’s. */
const JAPANESE = { sans: 'BIZ UDGothic', serif: 'BIZ UDMincho' } as const;
/** Has Thai, Lao and Khmer; Word takes Burmese from Myanmar Text. */
const COMPLEX_SCRIPT = 'Leelawadee UI';

/** Fonts that go with a look in a language. */
export function scriptFonts(language: string, isSerif: boolean): ScriptFonts {
  const kind = isSerif ? 'serif' : 'sans';
  return { complexScript: COMPLEX_SCRIPT, eastAsia: (language === 'ja' ? JAPANESE : EAST_ASIA)[kind] };
}

/**
 * A document in Japanese or Thai is so in the script of that language; its Latin letters are English, as Word itself has it.
 * @see ECMA-376 part 1, 17.3.2.20 lang
 */
export function scriptLanguages(language: string, locale: string): ScriptLanguages {
  const isLatin = language !== 'ja' && language !== 'th';
  return {
    value: isLatin ? locale : 'en-GB',
    eastAsia: language === 'ja' ? locale : 'zh-CN',
    bidirectional: 'th-TH',
  };
}
