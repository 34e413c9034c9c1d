import {
  BorderStyle,
  type IDocumentDefaultsOptions,
  type IParagraphStyleOptions,
  type IParagraphStylePropertiesOptions,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
  LeaderType,
  LineRuleType,
  TabStopType,
} from 'docx';
import { coverColours } from './cover-colours.ts';
import { withOwnStyles } from './own-styles.ts';
import { scriptLanguages } from './script-fonts.ts';
import type { Look } from './template.ts';
import { wordStyles } from './word-styles.ts';

/** Word counts sizes in half points. */
const halfPoints = (points: number) => Math.round(points * 2);

/** Room for a footnote's number of four digits, in twips. */
const FOOTNOTE_INDENT = 300;

/** How far the lines of a listed source after its first stand in, in twips. */
const SOURCE_INDENT = 480;

/** Lines are a multiple of the font's own height, in 240ths; LibreOffice takes twips where that is not said. */
const MULTIPLE = { lineRule: LineRuleType.AUTO };

type StyleOptions = [paragraph: IParagraphStylePropertiesOptions, run?: IRunStylePropertiesOptions];

/** Every style of a pack: Word's own where it has one, so that the navigation pane and a firm's own theme work on it. */
export function docxStyles(look: Look): IStylesOptions {
  return withOwnStyles(stylesOf(look), look.template, look.fonts);
}

function stylesOf(look: Look): IStylesOptions {
  const { template } = look;
  return {
    default: {
      document: documentDefaults(look),
      ...headingStyles(look),
      listParagraph: {
        quickFormat: true,
        paragraph: { spacing: { after: 80, line: 276, ...MULTIPLE }, contextualSpacing: false },
      },
      caption: { paragraph: { spacing: { after: 120 } }, run: { italics: true, color: template.colours.muted } },
      hyperlink: {
        run: { color: template.colours.accent, underline: { type: 'single', color: template.colours.rule } },
      },
      footnoteText: noteText(template.sizes.small - 0.5, template.colours.ink),
      footnoteReference: { run: { superScript: true, color: template.colours.accent } },
      endnoteText: noteText(template.sizes.small - 0.5, template.colours.ink),
      endnoteReference: { run: { superScript: true, color: template.colours.accent } },
    },
    characterStyles: [
      characterStyle('CrossReference', 'Cross Reference', { color: template.colours.accent }),
      characterStyle('HeaderMarking', 'Header Marking', { bold: true, color: template.colours.primary }),
      ...wordStyles(template),
    ],
    paragraphStyles: [...textStyles(look), ...calloutAndTableStyles(look), ...pageStyles(look)],
  };
}

/** Notes at the foot of a page and at the end look alike. */
function noteText(size: number, color: string) {
  return {
    paragraph: {
      spacing: { after: 40, line: 240, ...MULTIPLE },
      indent: { left: FOOTNOTE_INDENT, hanging: FOOTNOTE_INDENT },
    },
    run: { size: halfPoints(size), color },
  };
}

function characterStyle(id: string, name: string, run: IRunStylePropertiesOptions) {
  return { id, name, basedOn: 'DefaultParagraphFont', quickFormat: true, run };
}

function documentDefaults({ template, labels, language, fonts }: Look): IDocumentDefaultsOptions {
  const { sizes, colours } = template;
  return {
    run: {
      font: fontOf(template.fonts.body, fonts),
      size: halfPoints(sizes.body),
      color: colours.ink,
      language: scriptLanguages(language, labels.locale),
    },
    paragraph: { spacing: { line: 276, ...MULTIPLE } },
  };
}

function headingStyles(look: Look): NonNullable<IStylesOptions['default']> {
  const { sizes, colours } = look.template;
  const serif = headingFont(look);
  const kept = { keepNext: true, keepLines: true };
  const common = { basedOn: 'Normal', next: 'BodyText', quickFormat: true };
  return {
    title: {
      ...common,
      paragraph: { spacing: { before: 360, after: 200, line: 252, ...MULTIPLE }, keepLines: true },
      run: { font: serif, size: halfPoints(sizes.title), color: coverColours(look.template).title },
    },
    heading1: {
      ...common,
      paragraph: { ...kept, outlineLevel: 0, spacing: { before: 480, after: 160, line: 252, ...MULTIPLE } },
      run: { font: serif, size: halfPoints(sizes.heading1), color: colours.primary },
    },
    heading2: {
      ...common,
      paragraph: { ...kept, outlineLevel: 1, spacing: { before: 400, after: 100, line: 252, ...MULTIPLE } },
      run: { font: serif, size: halfPoints(sizes.heading2), color: colours.primary },
    },
    heading3: {
      ...common,
      paragraph: { ...kept, outlineLevel: 2, spacing: { before: 220, after: 80 } },
      run: { bold: true, size: halfPoints(sizes.heading3), color: colours.accent },
    },
    heading4: {
      ...common,
      paragraph: { ...kept, outlineLevel: 3, spacing: { before: 180, after: 60 } },
      run: { bold: true, italics: false, size: halfPoints(sizes.heading4), color: colours.ink },
    },
  };
}

function textStyles(look: Look): IParagraphStyleOptions[] {
  const { colours, sizes } = look.template;
  const serif = headingFont(look);
  return [
    style('BodyText', 'Body Text', [{ spacing: { after: 140, line: 288, ...MULTIPLE } }]),
    style('Lead', 'Lead', [
      { spacing: { after: 160, line: 276, ...MULTIPLE }, keepNext: true, keepLines: true },
      { font: serif, size: halfPoints(sizes.lead), color: colours.muted },
    ]),
    style('Note', 'Note', [
      { spacing: { before: 80, after: 140 } },
      { size: halfPoints(sizes.small), color: colours.muted },
    ]),
    style('Subhead', 'Subhead', [
      { spacing: { before: 200, after: 60, line: 276, ...MULTIPLE }, keepNext: true, keepLines: true },
      { bold: true, color: colours.primary },
    ]),
    style('Bibliography', 'Bibliography', [
      {
        spacing: { after: 100, line: 264, ...MULTIPLE },
        indent: { left: SOURCE_INDENT, hanging: SOURCE_INDENT },
        keepLines: true,
      },
    ]),
    style('Picture', 'Picture', [{ spacing: { before: 60, after: 160, line: 240, ...MULTIPLE } }]),
    style('Quote', 'Quote', [
      {
        spacing: { before: 60, after: 140 },
        indent: { left: 280, right: 280 },
        border: { left: { style: BorderStyle.SINGLE, size: 12, space: 10, color: colours.rule } },
      },
      { font: serif, italics: true, color: colours.muted },
    ]),
    style('Subtitle', 'Subtitle', [
      { spacing: { after: 120 } },
      { font: serif, size: halfPoints(sizes.lead + 2.5), color: coverColours(look.template).subtitle },
    ]),
  ];
}

function calloutAndTableStyles({ template }: Look): IParagraphStyleOptions[] {
  const { callouts, colours, sizes } = template;
  const small: IRunStylePropertiesOptions = { size: halfPoints(sizes.small + 0.5) };
  const cell: IParagraphStylePropertiesOptions = { spacing: { before: 0, after: 0, line: 259, ...MULTIPLE } };
  const onHeader = template.tableHeader === 'solid' ? colours.onPrimary : colours.primary;
  const heading: IRunStylePropertiesOptions = { size: halfPoints(sizes.small), bold: true, color: onHeader };
  return [
    style('CalloutTitle', 'Callout Title', [
      { spacing: { before: 20, after: 60 }, keepNext: true },
      { bold: true, size: halfPoints(sizes.small + 0.5) },
    ]),
    ...Object.entries(callouts).map(([tone, { title }]) => ({
      ...style(`CalloutTitle-${tone}`, `Callout Title ${tone}`, [{ keepNext: true }, { color: title }]),
      basedOn: 'CalloutTitle',
    })),
    style('CalloutText', 'Callout Text', [{ spacing: { after: 60, line: 269, ...MULTIPLE } }, small]),
    style('CalloutList', 'Callout List', [{ spacing: { after: 50, line: 269, ...MULTIPLE } }, small]),
    style('TableText', 'Table Text', [cell, small]),
    style('TableLabel', 'Table Label', [cell, { size: halfPoints(sizes.small), color: colours.muted, bold: true }]),
    style('TableHeading', 'Table Heading', [{ ...cell, keepNext: true }, heading]),
    style('TableMark', 'Table Mark', [
      { ...cell, alignment: 'center' },
      { ...small, color: colours.accent },
    ]),
    style('TableMarkHeading', 'Table Mark Heading', [{ ...cell, keepNext: true, alignment: 'center' }, heading]),
    style('TableGap', 'Table Gap', [{ spacing: { before: 0, after: 0, line: 160, lineRule: 'exact' } }, { size: 8 }]),
    style('TableEnd', 'Table End', [{ spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' } }, { size: 2 }]),
  ];
}

function pageStyles(look: Look): IParagraphStyleOptions[] {
  const { template, page, language } = look;
  const { colours, sizes } = template;
  const faint: IRunStylePropertiesOptions = { size: halfPoints(sizes.small - 0.5), color: colours.muted };
  const tab = { rightTabStop: page.textWidth };
  const dots = { type: TabStopType.RIGHT, position: page.textWidth, leader: LeaderType.DOT };
  const contents = { tabStops: [dots], spacing: { after: 50 } };
  return [
    style('Header', 'header', [
      {
        ...tab,
        spacing: { after: 0 },
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 6, color: colours.rule } },
      },
      faint,
    ]),
    style('Footer', 'footer', [
      {
        ...tab,
        spacing: { after: 0 },
        border: { top: { style: BorderStyle.SINGLE, size: 4, space: 6, color: colours.rule } },
      },
      faint,
    ]),
    style('HeaderBrand', 'Header Brand', [{ ...tab, spacing: { after: 60 } }, faint]),
    style('FooterBrand', 'Footer Brand', [{ spacing: { before: 40, after: 0 } }, faint]),
    style('ContentsHeading', 'Contents Heading', [
      { spacing: { before: 480, after: 160, line: 252, ...MULTIPLE }, keepNext: true },
      { font: headingFont(look), size: halfPoints(sizes.heading1), color: colours.primary },
    ]),
    style('TOC1', 'toc 1', [
      { ...contents, spacing: { before: 120, after: 50 } },
      { bold: true, color: colours.primary },
    ]),
    style('TOC2', 'toc 2', [{ ...contents, indent: { left: 240 } }, { color: colours.ink }]),
    style('CoverLabel', 'Cover Label', [
      { spacing: { after: 40 } },
      { size: halfPoints(sizes.small), color: colours.muted },
    ]),
    style('CoverValue', 'Cover Value', [
      { spacing: { after: 0 } },
      { size: halfPoints(sizes.lead), color: colours.ink },
    ]),
    style('CoverRule', 'Cover Rule', [
      {
        spacing: { before: 0, after: 0, line: 160, lineRule: 'exact' },
        border: { bottom: { style: BorderStyle.SINGLE, size: 8, space: 0, color: colours.primary } },
      },
      { size: 8 },
    ]),
    style('CoverMarking', 'Cover Marking', [
      { spacing: { after: 0 } },
      {
        size: halfPoints(sizes.small),
        bold: true,
        allCaps: true,
        ...spacedOut(language),
        color: coverColours(template).marking,
      },
    ]),
  ];
}

function style(id: string, name: string, [paragraph, run]: StyleOptions): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', quickFormat: true, paragraph, ...(run === undefined ? {} : { run }) };
}

/** Thai has its vowels and tones above and below its letters: set apart they can not be read. */
function spacedOut(language: Look['language']): IRunStylePropertiesOptions {
  return language === 'th' ? {} : { characterSpacing: 40 };
}

function headingFont({ template, fonts }: Look): StyleFont {
  return fontOf(template.fonts.heading, fonts);
}

type StyleFont = NonNullable<IRunStylePropertiesOptions['font']>;

function fontOf(font: string, { complexScript, eastAsia }: Look['fonts']): StyleFont {
  return { ascii: font, hAnsi: font, cs: complexScript, eastAsia };
}
