/** Twips (twentieths of a point) in a millimetre. */
const TWIPS_PER_MILLIMETRE = 1_440 / 25.4;

/** Millimetres in twips, the unit of the page. */
function twips(millimetres: number): number {
  return Math.round(millimetres * TWIPS_PER_MILLIMETRE);
}

/** A4, in twips. */
export const PAGE = { width: twips(210), height: twips(297) } as const;

/** Margins of every page but the cover, in twips; the header and footer stand in them. */
export const MARGINS = {
  top: twips(27),
  bottom: twips(24),
  left: twips(25),
  right: twips(25),
  header: twips(12),
  footer: twips(11),
} as const;

/** Width of the text, in twips. */
export const TEXT_WIDTH = PAGE.width - MARGINS.left - MARGINS.right;
