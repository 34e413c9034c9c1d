import { MIN_CONTRAST, readable } from '../../../../shared/looks/colours.ts';
import {
  type LookDefinition,
  PARAGRAPH_KINDS,
  type ParagraphKind,
  type ParagraphLook,
} from '../../../../shared/looks/look-definition.ts';
import type { ResolvedStyle } from './paragraph-styles.ts';
import { stated } from './stated.ts';
import type { Theme } from './theme.ts';

/** Names Word knows the styles of each kind of paragraph by, in every language. The first that a template has counts. */
const NAMES: Readonly<Record<ParagraphKind, readonly string[]>> = {
  title: ['title'],
  heading1: ['heading 1'],
  heading2: ['heading 2'],
  heading3: ['heading 3'],
  heading4: ['heading 4'],
  body: ['body text', 'normal'],
  lead: ['lead', 'lead paragraph'],
  quote: ['quote', 'block text'],
  caption: ['caption'],
  footnote: ['footnote text'],
  tableText: ['table text', 'table paragraph'],
  tableHeading: ['table heading', 'table header'],
};
export type FoundStyles = ReadonlyMap<ParagraphKind, ResolvedStyle>;
export type FoundColours = Readonly<Record<'ink' | 'primary' | 'accent', string>>;

/** Of Word itself, where a template says nothing. */
const WORD_FONT = 'Times New Roman';
const WORD_SIZE = 10;
const MAX_FONT_NAME = 31;
const INK = '1F1F1F';
const PRIMARY = '1F3864';

/** The styles a template has, by what a pack uses them for. */
export function stylesFound(styleOf: (name: string) => ResolvedStyle | undefined): FoundStyles {
  return new Map(
    PARAGRAPH_KINDS.flatMap((kind) => {
      const style = NAMES[kind].map(styleOf).find((found) => found !== undefined);
      return style === undefined ? [] : [[kind, style] as const];
    }),
  );
}

/** The colours a look is derived from: those of text and headings, and of links or the theme's first accent. */
export function coloursOf(found: FoundStyles, body: ResolvedStyle, theme: Theme): FoundColours {
  const heading = found.get('heading1')?.colour ?? found.get('title')?.colour;
  const [first, second] = [theme.colours.get('accent1'), theme.colours.get('accent2')];
  const primary = coloured(heading) ?? first ?? coloured(theme.colours.get('dark2')) ?? heading ?? PRIMARY;
  const accent = coloured(found.get('heading3')?.colour) ?? (first === primary ? second : first) ?? primary;
  return { ink: body.colour ?? theme.colours.get('text1') ?? INK, primary, accent };
}

/** A colour that is not white, black, or nearly. */
function coloured(colour: string | undefined): string | undefined {
  if (colour === undefined) return undefined;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const isPale = Math.min(red, green, blue) > 0xe0;
  const isDark = Math.max(red, green, blue) < 0x20;
  return isPale || isDark ? undefined : colour;
}

/** Sizes in points; those a template does not have are in proportion to its text. */
export function sizesOf(found: FoundStyles, body: ResolvedStyle): LookDefinition['sizes'] {
  const text = points(body.size ?? WORD_SIZE);
  const size = (kind: ParagraphKind, factor: number) => points(found.get(kind)?.size ?? text * factor);
  return {
    body: text,
    small: points(found.get('tableText')?.size ?? Math.max(text - 1.5, 8)),
    lead: size('lead', 1.12),
    title: size('title', 2.8),
    heading1: size('heading1', 1.8),
    heading2: size('heading2', 1.35),
    heading3: size('heading3', 1.1),
    heading4: size('heading4', 1),
  };
}

/** What a template says of each kind of paragraph, as far as packs can follow. */
export function ownStyles(found: FoundStyles, fonts: LookDefinition['fonts']): LookDefinition['styles'] {
  return Object.fromEntries([...found].map(([kind, style]) => [kind, ownStyle(kind, style, fonts)]));
}

const HEADINGS: ReadonlySet<ParagraphKind> = new Set(['title', 'heading1', 'heading2', 'heading3', 'heading4']);
/** Cells and notes keep the spaces of packs, which their tables and pages are measured by. */
const KEEPS_SPACES: ReadonlySet<ParagraphKind> = new Set(['tableText', 'tableHeading', 'title']);

function ownStyle(kind: ParagraphKind, style: ResolvedStyle, fonts: LookDefinition['fonts']): ParagraphLook {
  const { font, size, colour, isBold, isItalic, isUpperCase, isCentred, isRuled } = style;
  const own = font === undefined ? undefined : fontName(font);
  return stated({
    font: own === usualFont(kind, fonts) ? undefined : own,
    size: size === undefined ? undefined : points(size),
    colour: colour === undefined || !isOwnColour(kind) ? undefined : readable(colour, MIN_CONTRAST),
    // A heading that is not bold is said to be so: packs have some that are.
    isBold: HEADINGS.has(kind) ? (isBold ?? false) : isBold,
    isItalic,
    isUpperCase,
    isCentred,
    isRuled,
    ...(KEEPS_SPACES.has(kind) ? {} : ownSpaces(style)),
  });
}

function ownSpaces({ before, after, line }: ResolvedStyle): Pick<ResolvedStyle, 'before' | 'after' | 'line'> {
  return {
    before: before === undefined ? undefined : within(before, 0, 120),
    after: after === undefined ? undefined : within(after, 0, 120),
    line: line === undefined ? undefined : within(line, 0.8, 3),
  };
}

function usualFont(kind: ParagraphKind, fonts: LookDefinition['fonts']): string {
  return ['title', 'heading1', 'heading2', 'lead', 'quote'].includes(kind) ? fonts.heading : fonts.body;
}

/** Headers of tables stand on fills, so their colour is the look's. */
function isOwnColour(kind: ParagraphKind): boolean {
  return kind !== 'tableHeading';
}

/** A font's name as Word takes one; of Word itself where there is none. */
export function fontName(font: string | undefined): string {
  const name = font
    ?.replaceAll(/[^\p{L}\p{N} ._-]/gu, '')
    .trim()
    .slice(0, MAX_FONT_NAME);
  return name === undefined || name === '' ? WORD_FONT : name;
}

/** By the names of the families that templates use. */
export function isSerif(font: string): boolean {
  return /serif|roman|times|georgia|garamond|cambria|book|bodoni|caslon|palatino|baskerville|minion|century|constantia|didot|charter/i.test(
    font.replace(/sans.?serif/i, ''),
  );
}

function points(size: number): number {
  return Math.round(within(size, 6, 72) * 2) / 2;
}

function within(value: number, least: number, most: number): number {
  return Math.round(Math.min(Math.max(value, least), most) * 100) / 100;
}
