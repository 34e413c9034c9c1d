import table from '../../../resources/templates/font-widths.json' with { type: 'json' };

/** A font face whose text can be measured. */
export interface FontFace {
  /** Height of a line, in thousandths of the font's size. */
  readonly lineHeight: number;
  /** Width of a character (a UTF-16 code unit), in thousandths of the font's size. */
  readonly widthOf: (codeUnit: number) => number;
}

/** Width of a text in one line, in the unit of `size`, the font's. */
export function widthOfLine({ widthOf }: FontFace, text: string, size: number): number {
  let width = 0;
  for (let index = 0; index < text.length; index++) width += widthOf(text.charCodeAt(index));
  return (width * size) / 1_000;
}

type MeasuredFont = typeof table.fonts.Arial;
const ARIAL: MeasuredFont = table.fonts.Arial;

/** Widths of characters that a Latin font does not have and Word takes from another. */
const WIDE = 1_000;
const NARROW_SCRIPT = 580;
const UNKNOWN = 0xffff;
const faces = new Map<string, FontFace>();

/** Fonts of the table. */
const MEASURED: Readonly<Record<string, MeasuredFont>> = table.fonts;

/**
 * A face of a font of the table, or of one that is about as wide: of a font that is not in it text is measured as Arial's.
 * The table holds the advance widths of the characters English is written with, taken from fonts made as wide (Liberation, Carlito,
 * Caladea, Gelasio); a letter with marks is as wide as without.
 */
export function fontFace(font: string, isBold: boolean): FontFace {
  const key = `${font} ${isBold}`;
  const known = faces.get(key);
  if (known !== undefined) return known;
  const made = measuredFace(Object.hasOwn(MEASURED, font) ? (MEASURED[font] ?? ARIAL) : ARIAL, isBold);
  faces.set(key, made);
  return made;
}

function measuredFace({ lineHeight, regular, bold }: MeasuredFont, isBold: boolean): FontFace {
  const widths = new Uint16Array(0x1_0000).fill(UNKNOWN);
  const given = isBold ? bold : regular;
  [...table.characters].forEach((character, index) => {
    widths[character.charCodeAt(0)] = given[index] ?? NARROW_SCRIPT;
  });
  return {
    lineHeight,
    widthOf(codeUnit) {
      const width = widths[codeUnit] ?? 0;
      if (width !== UNKNOWN) return width;
      const found = otherWidth(codeUnit, widths);
      widths[codeUnit] = found;
      return found;
    },
  };
}

function otherWidth(codeUnit: number, widths: Uint16Array): number {
  const character = String.fromCharCode(codeUnit);
  const base = character.normalize('NFD').charCodeAt(0);
  const ofBase = widths[base] ?? UNKNOWN;
  if (base !== codeUnit && ofBase !== UNKNOWN) return ofBase;
  if (/[\p{M}\p{Cf}\p{Cc}]/u.test(character)) return 0;
  // A pair of surrogates is one character, mostly an emoji or a rare ideograph.
  if (codeUnit >= 0xd800 && codeUnit <= 0xdfff) return WIDE / 2;
  return isWide(codeUnit) ? WIDE : NARROW_SCRIPT;
}

/** Whether a character is one of East Asian writing, as wide as it is tall. @see https://www.unicode.org/reports/tr11/ */
export function isWide(codeUnit: number): boolean {
  return (codeUnit >= 0x2e80 && codeUnit <= 0xd7ff) || (codeUnit >= 0xf900 && codeUnit <= 0xfaff);
}
