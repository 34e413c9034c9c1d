import type { LookDefinition } from '../looks/look-definition.ts';
import type { KeptStyle, PackStyle } from './kept-style.ts';

/**
 * What a person needs to know of a look or a citation style to choose between two of it; `undefined` for a value that is neither.
 * @param value a style, or the document it is kept in
 */
export function styleInWords(value: unknown): string | undefined {
  const style = styleOf(value);
  if (style === undefined) return undefined;
  return style.kind === 'look' ? lookInWords(style.definition) : `${style.title} (CSL, ${inKilobytes(style.text)})`;
}

function styleOf(value: unknown): PackStyle | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { style, kind, definition, title, text } = value as Partial<KeptStyle> & Record<string, unknown>;
  if (style !== undefined) return styleOf(style);
  if (kind === 'look' && typeof definition === 'object') return value as PackStyle;
  return kind === 'citation-style' && typeof title === 'string' && typeof text === 'string'
    ? (value as PackStyle)
    : undefined;
}

function lookInWords({ name, fonts, colours, sizes, cover, header, footer, logo }: LookDefinition): string {
  const parts = [
    `${fonts.heading} for headings, ${fonts.body} for text, ${sizes.body} pt`,
    `colours #${colours.primary} and #${colours.accent}`,
    `cover: ${cover}`,
    header === undefined ? '' : `header “${header}”`,
    footer === undefined ? '' : `footer “${footer}”`,
    logo === undefined ? 'no logo' : `a logo of ${inKilobytes(logo.data)}`,
  ];
  return `${name}: ${parts.filter((part) => part !== '').join('; ')}`;
}

function inKilobytes(text: string): string {
  return `${Math.max(1, Math.round(text.length / 1_024)).toLocaleString('en')} KB`;
}
