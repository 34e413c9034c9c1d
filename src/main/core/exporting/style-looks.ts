import type { IParagraphStylePropertiesOptions, IRunStylePropertiesOptions, IStylesOptions } from 'docx';
import { fontFace } from '../../../shared/typesetting/text-width.ts';
import type { TextLook } from './break-lines.ts';

/** What a paragraph style says of the room its paragraphs take. Lengths are in twips. */
export interface StyleLook extends TextLook {
  readonly lineHeight: number;
  /** Room of a line drawn below, with what is above it. */
  readonly rule: number;
  /** The lines drawn below, at the left and above; none where there is none. */
  readonly ruleBelow?: RuleLook;
  readonly ruleAtLeft?: RuleLook;
  readonly ruleAbove?: RuleLook;
  readonly hanging: number;
  /** Between two letters. */
  readonly spacing: number;
  readonly before: number;
  readonly after: number;
  readonly left: number;
  readonly right: number;
  readonly keepNext: boolean;
  readonly keepLines: boolean;
  readonly isItalic: boolean;
  readonly isUpperCase: boolean;
  readonly isCentred: boolean;
  /** RRGGBB. */
  readonly colour: string;
}

/** A line drawn beside text. Lengths are in twips, the colour RRGGBB. */
export interface RuleLook {
  readonly thickness: number;
  readonly distance: number;
  readonly colour: string;
}

interface StyleOptions {
  readonly basedOn?: string;
  readonly paragraph?: IParagraphStylePropertiesOptions;
  readonly run?: IRunStylePropertiesOptions;
}

/** Twips in half a point, in which sizes are given, and what Word counts line spacing in where it is a multiple. */
const TWIPS_PER_HALF_POINT = 10;
const SINGLE_LINE = 240;
const TWIPS_PER_POINT = 20;
const TWIPS_PER_EIGHTH_OF_POINT = 2.5;

/** Gives the look of each style of a document by its id, read from the very options its styles are written from. */
export function styleLooks(styles: IStylesOptions): (id: string) => StyleLook {
  const { document, ...defaults } = styles.default ?? {};
  const byId = new Map<string, StyleOptions>([
    ...Object.entries(defaults).map(
      ([name, options]) => [`${name[0]?.toUpperCase()}${name.slice(1)}`, options] as const,
    ),
    ...(styles.paragraphStyles ?? []).map((style) => [style.id, style] as const),
  ]);
  const known = new Map<string, StyleLook>();

  /** The options of a style over those of the style it is based on, over the document's. */
  function optionsOf(id: string): Required<Pick<StyleOptions, 'paragraph' | 'run'>> {
    const own = byId.get(id);
    const base = own?.basedOn === undefined ? (document ?? {}) : optionsOf(own.basedOn);
    const spacing = { ...base.paragraph?.spacing, ...own?.paragraph?.spacing };
    return { paragraph: { ...base.paragraph, ...own?.paragraph, spacing }, run: { ...base.run, ...own?.run } };
  }

  return (id) => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const look = lookOf(optionsOf(id));
    known.set(id, look);
    return look;
  };
}

function lookOf({ paragraph, run }: Required<Pick<StyleOptions, 'paragraph' | 'run'>>): StyleLook {
  const { spacing, indent, keepNext = false, keepLines = false } = paragraph;
  const font = fontName(run.font);
  const size = Number(run.size) * TWIPS_PER_HALF_POINT;
  const line = spacing?.line ?? SINGLE_LINE;
  const rules = rulesOf(paragraph);
  const single = (fontFace(font, false).lineHeight * size) / 1_000;
  return {
    font,
    isBold: run.bold ?? false,
    size,
    // In whole twips, rounded down, as LibreOffice sets lines: over a page the rest would add up to half a line.
    lineHeight: spacing?.lineRule === 'exact' ? line : Math.floor((single * line) / SINGLE_LINE),
    rule: rules.ruleBelow === undefined ? 0 : rules.ruleBelow.thickness + rules.ruleBelow.distance,
    ...rules,
    hanging: Number(indent?.hanging ?? 0),
    spacing: Number(run.characterSpacing ?? 0),
    before: spacing?.before ?? 0,
    after: spacing?.after ?? 0,
    left: Number(indent?.left ?? 0),
    right: Number(indent?.right ?? 0),
    keepNext,
    keepLines,
    isItalic: run.italics ?? false,
    isUpperCase: run.allCaps ?? false,
    isCentred: paragraph.alignment === 'center',
    colour: typeof run.color === 'string' ? run.color : '000000',
  };
}

function rulesOf({
  border,
}: IParagraphStylePropertiesOptions): Pick<StyleLook, 'ruleBelow' | 'ruleAtLeft' | 'ruleAbove'> {
  const [below, atLeft, above] = [border?.bottom, border?.left, border?.top].map(ruleLook);
  return {
    ...(below === undefined ? {} : { ruleBelow: below }),
    ...(atLeft === undefined ? {} : { ruleAtLeft: atLeft }),
    ...(above === undefined ? {} : { ruleAbove: above }),
  };
}

type Border = NonNullable<IParagraphStylePropertiesOptions['border']>['bottom'];

/** A border is as thick as it says in eighths of a point, and as far from the text as it says in points. */
function ruleLook(border: Border): RuleLook | undefined {
  if (border === undefined) return undefined;
  const { size = 0, space = 0, color = '000000' } = border;
  return {
    thickness: Number(size) * TWIPS_PER_EIGHTH_OF_POINT,
    distance: Number(space) * TWIPS_PER_POINT,
    colour: typeof color === 'string' ? color : '000000',
  };
}

function fontName(font: IRunStylePropertiesOptions['font']): string {
  if (typeof font === 'string') return font;
  return typeof font === 'object' && 'ascii' in font ? (font.ascii ?? '') : '';
}
