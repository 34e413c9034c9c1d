/** A colour as RRGGBB in capital hexadecimal digits. */
type Colour = string;

/** Least contrast of text that is read. @see https://www.w3.org/TR/WCAG22/#contrast-minimum */
export const MIN_CONTRAST = 4.5;
const WHITE = 'FFFFFF';
const BLACK = '000000';
/** How much darker a colour is made at a time. */
const STEP = 0.04;

/** Contrast of two colours, from 1 to 21. @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance, from 0 to 1. @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
export function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = channels(colour)
    .map((channel) => channel / 255)
    .map((share) => (share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** A colour with a share of another in it. */
export function mixed(one: Colour, other: Colour, share: number): Colour {
  const [left, right] = [channels(one), channels(other)];
  return left
    .map((channel, index) => Math.round(channel + ((right[index] ?? 0) - channel) * share))
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

/** The colour, darkened until it has a contrast on white. */
export function readable(colour: Colour, least: number): Colour {
  let darker = colour;
  while (contrast(darker, WHITE) < least) darker = mixed(darker, BLACK, STEP);
  return darker;
}

/** The colour, made lighter by white; 1 is white. */
export function tint(colour: Colour, share: number): Colour {
  return mixed(colour, WHITE, share);
}

function channels(colour: Colour): number[] {
  return [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
