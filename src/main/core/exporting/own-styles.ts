import {
  BorderStyle,
  type IParagraphStylePropertiesOptions,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
  LineRuleType,
} from 'docx';
import type { LookDefinition, ParagraphKind, ParagraphLook } from '../../../shared/looks/look-definition.ts';
import type { ScriptFonts } from './script-fonts.ts';

/** Twips in a point, and what Word counts line spacing in where it is a multiple. */
const TWIPS_PER_POINT = 20;
const SINGLE_LINE = 240;

/** Ids of the styles each kind of paragraph of a look is printed in. */
const STYLES_OF: Readonly<Record<ParagraphKind, readonly string[]>> = {
  title: ['title'],
  heading1: ['heading1', 'ContentsHeading'],
  heading2: ['heading2'],
  heading3: ['heading3'],
  heading4: ['heading4'],
  body: ['BodyText', 'Bibliography'],
  lead: ['Lead'],
  quote: ['Quote'],
  caption: ['caption'],
  footnote: ['footnoteText', 'endnoteText'],
  tableText: ['TableText'],
  tableHeading: ['TableHeading', 'TableMarkHeading'],
};

interface StyleOptions {
  readonly paragraph?: IParagraphStylePropertiesOptions;
  readonly run?: IRunStylePropertiesOptions;
}

/** The styles of every pack with what a look says of them itself. */
export function withOwnStyles(styles: IStylesOptions, { styles: own, colours }: LookDefinition, fonts: ScriptFonts) {
  const byId = new Map<string, ParagraphLook>();
  for (const [kind, look] of Object.entries(own)) {
    for (const id of STYLES_OF[kind as ParagraphKind]) byId.set(id, look);
  }
  const changed = <T extends StyleOptions>(id: string, style: T): T => {
    const look = byId.get(id);
    return look === undefined ? style : { ...style, ...restyled(style, look, colours.rule, fonts) };
  };
  return {
    ...styles,
    default: Object.fromEntries(
      Object.entries(styles.default ?? {}).map(([id, style]) => [id, changed(id, style as StyleOptions)]),
    ),
    paragraphStyles: (styles.paragraphStyles ?? []).map((style) => changed(style.id, style)),
  } satisfies IStylesOptions;
}

function restyled(style: StyleOptions, look: ParagraphLook, rule: string, fonts: ScriptFonts): Required<StyleOptions> {
  const { font, size, colour, isBold, isItalic, isUpperCase, isCentred, isRuled, before, after, line } = look;
  const spacing = {
    ...style.paragraph?.spacing,
    ...(before === undefined ? {} : { before: Math.round(before * TWIPS_PER_POINT) }),
    ...(after === undefined ? {} : { after: Math.round(after * TWIPS_PER_POINT) }),
    ...(line === undefined ? {} : { line: Math.round(line * SINGLE_LINE), lineRule: LineRuleType.AUTO }),
  };
  return {
    paragraph: {
      ...style.paragraph,
      spacing,
      ...(isCentred === true ? { alignment: 'center' as const } : {}),
      ...(isRuled === true
        ? { border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 4, color: rule } } }
        : {}),
    },
    run: {
      ...style.run,
      ...(font === undefined
        ? {}
        : { font: { ascii: font, hAnsi: font, cs: fonts.complexScript, eastAsia: fonts.eastAsia } }),
      ...(size === undefined ? {} : { size: Math.round(size * 2) }),
      ...(colour === undefined ? {} : { color: colour }),
      ...(isBold === undefined ? {} : { bold: isBold }),
      ...(isItalic === undefined ? {} : { italics: isItalic }),
      ...(isUpperCase === undefined ? {} : { allCaps: isUpperCase }),
    },
  };
}
