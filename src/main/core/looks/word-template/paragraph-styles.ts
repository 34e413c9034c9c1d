import { childOf, type XmlElement } from './read-xml.ts';
import { stated } from './stated.ts';
import { colourOf, fontOf, type Theme } from './theme.ts';

/** What a paragraph style comes to, with all it is based on. Sizes and spaces are in points, lines multiples of the font's own. */
export interface ResolvedStyle {
  readonly font?: string | undefined;
  readonly size?: number | undefined;
  readonly colour?: string | undefined;
  readonly isBold?: boolean | undefined;
  readonly isItalic?: boolean | undefined;
  readonly isUpperCase?: boolean | undefined;
  readonly isCentred?: boolean | undefined;
  readonly isRuled?: boolean | undefined;
  readonly before?: number | undefined;
  readonly after?: number | undefined;
  readonly line?: number | undefined;
}

const TWIPS_PER_POINT = 20;
const SINGLE_LINE = 240;
/** Chains of styles are never deeper; one that goes in a circle is. */
const MAX_CHAIN = 20;

/**
 * Gives what a template's paragraph styles come to, by the names Word knows them by in every language (`heading 1`).
 * @see ECMA-376 part 1, 17.7 styles
 */
export function paragraphStyles(
  styles: XmlElement | undefined,
  theme: Theme,
): (name: string) => ResolvedStyle | undefined {
  const paragraphs = (styles?.children ?? []).filter(
    ({ name, attributes }) => name === 'style' && attributes.type === 'paragraph',
  );
  const byId = new Map(paragraphs.map((style) => [style.attributes.styleId ?? '', style]));
  const byName = new Map(paragraphs.map((style) => [nameOf(style), style]));
  const defaults = childOf(styles, 'docDefaults');
  const ofDocument = {
    ...ofRun(childOf(defaults, 'rPrDefault', 'rPr'), theme),
    ...ofParagraph(childOf(defaults, 'pPrDefault', 'pPr')),
  };

  function resolved(style: XmlElement, depth = 0): ResolvedStyle {
    const base = byId.get(childOf(style, 'basedOn')?.attributes.val ?? '');
    const under = base === undefined || depth > MAX_CHAIN ? ofDocument : resolved(base, depth + 1);
    return { ...under, ...ofRun(childOf(style, 'rPr'), theme), ...ofParagraph(childOf(style, 'pPr')) };
  }

  return (name) => {
    const style = byName.get(name.toLowerCase());
    return style === undefined ? undefined : resolved(style);
  };
}

function nameOf(style: XmlElement): string {
  return (childOf(style, 'name')?.attributes.val ?? '').toLowerCase();
}

function ofRun(run: XmlElement | undefined, theme: Theme): ResolvedStyle {
  const size = Number(childOf(run, 'sz')?.attributes.val);
  return stated({
    font: fontOf(childOf(run, 'rFonts'), theme),
    size: Number.isFinite(size) ? size / 2 : undefined,
    colour: colourOf(childOf(run, 'color'), theme),
    isBold: toggle(childOf(run, 'b')),
    isItalic: toggle(childOf(run, 'i')),
    isUpperCase: toggle(childOf(run, 'caps')),
  });
}

function ofParagraph(paragraph: XmlElement | undefined): ResolvedStyle {
  const spacing = childOf(paragraph, 'spacing')?.attributes ?? {};
  const rule = childOf(paragraph, 'pBdr', 'bottom')?.attributes.val;
  const alignment = childOf(paragraph, 'jc')?.attributes.val;
  const isMultiple = spacing.lineRule === undefined || spacing.lineRule === 'auto';
  return stated({
    before: scaled(spacing.before, TWIPS_PER_POINT),
    after: scaled(spacing.after, TWIPS_PER_POINT),
    line: isMultiple ? scaled(spacing.line, SINGLE_LINE) : undefined,
    isRuled: rule === undefined ? undefined : rule !== 'none' && rule !== 'nil',
    isCentred: alignment === undefined ? undefined : alignment === 'center',
  });
}

function scaled(value: string | undefined, unit: number): number | undefined {
  const number = Number(value);
  return value === undefined || !Number.isFinite(number) ? undefined : number / unit;
}

/** A property that is on where it stands, unless it says that it is off. */
function toggle(property: XmlElement | undefined): boolean | undefined {
  return property === undefined ? undefined : !['0', 'false', 'off'].includes(property.attributes.val ?? '');
}
