import { mixed } from '../../../../shared/looks/colours.ts';
import { childOf, type XmlElement } from './read-xml.ts';

/** Colours and fonts of a document's theme. @see ECMA-376 part 1, 20.1.6 styles, and 14.2.7 theme part */
export interface Theme {
  /** By the names WordprocessingML has for them: `accent1`, `text1`, `dark2`, `hyperlink`. */
  readonly colours: ReadonlyMap<string, string>;
  readonly fonts: Readonly<Record<'major' | 'minor', string | undefined>>;
}

/** Names of the theme's colours in the theme, and in the text. @see ECMA-376 part 1, 17.18.97 ST_ThemeColor */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  dk1: ['text1', 'dark1'],
  lt1: ['background1', 'light1'],
  dk2: ['text2', 'dark2'],
  lt2: ['background2', 'light2'],
  hlink: ['hyperlink'],
  folHlink: ['followedHyperlink'],
};
const HEXADECIMAL = /^[0-9A-Fa-f]{6}$/;

export function readTheme(theme: XmlElement | undefined): Theme {
  const elements = childOf(theme, 'themeElements');
  const scheme = childOf(elements, 'clrScheme')?.children ?? [];
  const colours = scheme.flatMap(({ name, children: [colour] }) => {
    const value = colour?.attributes.lastClr ?? colour?.attributes.val ?? '';
    const names = NAMES[name] ?? [name];
    return HEXADECIMAL.test(value) ? names.map((own) => [own, value.toUpperCase()] as const) : [];
  });
  const font = (name: string) => childOf(elements, 'fontScheme', name, 'latin')?.attributes.typeface || undefined;
  return { colours: new Map(colours), fonts: { major: font('majorFont'), minor: font('minorFont') } };
}

/** A colour of the text: one of the theme, tinted or shaded, or one by its digits; `undefined` for "automatic". */
export function colourOf(colour: XmlElement | undefined, theme: Theme): string | undefined {
  if (colour === undefined) return undefined;
  const { val = '', themeColor = '', themeTint, themeShade } = colour.attributes;
  const base = theme.colours.get(themeColor);
  // Word writes beside a theme's colour what it comes to; what the theme says wins.
  if (base === undefined) return HEXADECIMAL.test(val) ? val.toUpperCase() : undefined;
  if (themeTint !== undefined) return mixed(base, 'FFFFFF', 1 - shareOf(themeTint));
  return themeShade === undefined ? base : mixed(base, '000000', 1 - shareOf(themeShade));
}

/** Of 255, in hexadecimal digits. */
function shareOf(digits: string): number {
  const value = Number.parseInt(digits, 16);
  return Number.isNaN(value) ? 1 : Math.min(value, 255) / 255;
}

/** A font by its name or by its place in the theme. */
export function fontOf(fonts: XmlElement | undefined, theme: Theme): string | undefined {
  const { ascii, hAnsi, asciiTheme, hAnsiTheme } = fonts?.attributes ?? {};
  const place = asciiTheme ?? hAnsiTheme;
  if (place?.startsWith('major')) return theme.fonts.major ?? ascii;
  if (place?.startsWith('minor')) return theme.fonts.minor ?? ascii;
  return ascii ?? hAnsi;
}
