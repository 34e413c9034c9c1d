import { dateInWords } from '../../../shared/pack/format-date.ts';
import type { PackCover } from '../../../shared/pack/index.ts';
import { element } from './escape-xml.ts';
import type { FlowInline } from './flow.ts';
import { paragraphXml } from './flow-xml.ts';
import { coverLogoXml } from './pictures/logo.ts';
import type { Look } from './template.ts';

/** Shares of the page's width that whom it is for, by whom and when take. */
const COLUMN_SHARES = [0.42, 0.31, 0.27];
/** Heights in twips: of the line below the panel, and of the details at its foot. */
const LINE_HEIGHT = 110;
const DETAILS_HEIGHT = 3_000;
/** Height of the row of the firm's logo, which takes room from the title's. */
const LOGO_HEIGHT = 2_100;

/** What a line of the cover, the header or the footer says, given how its words are taken from a cover. */
export type CoverLine = (words: (cover: PackCover) => string) => readonly FlowInline[];

/** The words of a cover as they are. */
export function plainCoverLine(cover: PackCover): CoverLine {
  return (words) => inlinesOf(words(cover));
}

/** The cover, a table to the edges of its page: marking, title and client, and below them for whom, by whom, when. */
export function coverXml({ title }: PackCover, line: CoverLine, look: Look): string {
  const { labels, page } = look;
  const columns = COLUMN_SHARES.map((share) => Math.round(share * page.width));
  const width = columns.reduce((sum, column) => sum + column, 0);
  const properties = element('w:tblPr', {}, [
    element('w:tblW', { 'w:w': width, 'w:type': 'dxa' }),
    '<w:tblLayout w:type="fixed"/>',
    element('w:tblCaption', { 'w:val': title }),
    element('w:tblDescription', { 'w:val': labels.coverDescription }),
  ]);
  const grid = columns.map((column) => element('w:gridCol', { 'w:w': column }));
  const rows = [...headRows(line, look, width), row(DETAILS_HEIGHT, detailCells(line, look, columns))];
  return element('w:tbl', {}, [properties, element('w:tblGrid', {}, grid), ...rows]);
}

/** The rows above the details: a panel of colour with everything on it, a band with the marking, or paper between two lines. */
function headRows(line: CoverLine, { template, labels, page }: Look, width: number): string[] {
  const { colours } = template;
  const { left, right } = page.margins;
  const marking = styled(
    'CoverMarking',
    line((cover) => labels.markings[cover.marking]),
  );
  const heading = [
    styled(
      'Title',
      line((cover) => cover.title),
    ),
    styled(
      'Subtitle',
      line((cover) => labels.subject.replace('{client}', () => cover.clientName)),
    ),
  ].join('');
  const over = (fill: string | undefined, bottom: number, content: string) =>
    panel({ width, fill, padding: { top: 0, left, bottom, right } }, content);
  const bar = (fill: string) => row(LINE_HEIGHT, [over(fill, 0, styled('TableGap', []))]);
  const logo =
    template.logo === undefined
      ? []
      : [row(LOGO_HEIGHT, [over(undefined, 150, coverLogoXml(template.logo, template.name))])];
  const tall = (height: number) => height - logo.length * LOGO_HEIGHT;
  const rule = row(2 * LINE_HEIGHT, [over(undefined, 0, styled('CoverRule', []))]);
  switch (template.cover) {
    case 'panel':
      return [...logo, row(tall(9_600), [over(colours.primary, 900, marking + heading)]), bar(colours.accent)];
    case 'band':
      return [
        ...logo,
        row(2_400, [over(colours.primary, 420, marking)]),
        bar(colours.accent),
        row(tall(6_900), [over(undefined, 700, heading)]),
        rule,
      ];
    case 'plain':
      return [
        ...logo,
        row(2_000, [over(undefined, 200, marking)]),
        rule,
        row(tall(7_300), [over(undefined, 700, heading)]),
        rule,
      ];
  }
}

function detailCells(line: CoverLine, { labels, language, page }: Look, columns: readonly number[]): string[] {
  const details: [string, readonly FlowInline[]][] = [
    [labels.preparedFor, line((cover) => cover.clientName)],
    [labels.preparedBy, line((cover) => cover.author)],
    [labels.date, line((cover) => dateInWords(cover.date, language))],
  ];
  return details.map(([label, value], column) =>
    cell(
      [element('w:tcW', { 'w:w': columns[column] ?? 0, 'w:type': 'dxa' })],
      { top: 520, left: column === 0 ? page.margins.left : 120, bottom: 0, right: 120 },
      [styled('CoverLabel', inlinesOf(label)), styled('CoverValue', value)].join(''),
    ),
  );
}

function row(height: number, cells: readonly string[]): string {
  const exact = element('w:trHeight', { 'w:val': height, 'w:hRule': 'exact' });
  return element('w:tr', {}, [element('w:trPr', {}, [exact]), ...cells]);
}

interface Panel {
  readonly width: number;
  readonly fill: string | undefined;
  readonly padding: Padding;
}

/** A cell over the whole width, its text at the bottom. */
function panel({ width, fill, padding }: Panel, content: string): string {
  const properties = [
    element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
    element('w:gridSpan', { 'w:val': COLUMN_SHARES.length }),
    ...(fill === undefined ? [] : [element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': fill })]),
  ];
  return cell(properties, padding, content, true);
}

type Padding = Readonly<Record<'top' | 'left' | 'bottom' | 'right', number>>;

function cell(properties: readonly string[], padding: Padding, content: string, isAtBottom = false): string {
  const { top, left, bottom, right } = padding;
  const sides = Object.entries({ top, left, bottom, right }).map(([side, width]) =>
    element(`w:${side}`, { 'w:w': width, 'w:type': 'dxa' }),
  );
  const place = isAtBottom ? ['<w:vAlign w:val="bottom"/>'] : [];
  return element('w:tc', {}, [
    element('w:tcPr', {}, [...properties, element('w:tcMar', {}, sides), ...place]),
    content,
  ]);
}

function styled(style: string, inlines: readonly FlowInline[]): string {
  return paragraphXml({ type: 'paragraph', style, inlines });
}

function inlinesOf(text: string): FlowInline[] {
  return text === '' ? [] : [{ type: 'text', text }];
}
