/** From here on UTF-16 code units and UTF-8 bytes order strings differently. */
const FIRST_SURROGATE = 0xd800;
const FIRST_ASTRAL = 0x10000;
const NEEDS_MAPPING = /[\ud800-\uffff]/;

/**
 * Maps a string so that SQLite, which orders text by its UTF-8 bytes, orders it as JavaScript does, by UTF-16 code units.
 *
 * Every code unit from U+D800 on becomes a code point of its own beyond the Basic Multilingual Plane, in the same order. So
 * surrogates, paired or alone, sort before U+E000 as in JavaScript, nothing is lost (SQLite would replace a lone surrogate), and
 * a string without such units stays as it is.
 */
export function orderedText(text: string): string {
  if (!NEEDS_MAPPING.test(text)) return text;
  let mapped = '';
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    mapped +=
      unit < FIRST_SURROGATE ? text.charAt(index) : String.fromCodePoint(FIRST_ASTRAL + (unit - FIRST_SURROGATE));
  }
  return mapped;
}
