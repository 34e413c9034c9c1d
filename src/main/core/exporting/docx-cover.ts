import { dateInWords } from '../../../shared/pack/format-date.ts';
import type { PackCover } from '../../../shared/pack/index.ts';
import { element } from './escape-xml.ts';
import type { FlowInline } from './flow.ts';
import { paragraphXml } from './flow-xml.ts';
import { coverLogoXml } from './pictures/logo.ts';
import type { Look } from './template.ts';

/** Shares of the page's width that whom it is for, by whom and when take; the last ends at the page's margin, and has room for a long month. */
export const COLUMN_SHARES = [0.38, 0.29, 0.33];
/** Heights in twips: of the line below the panel, and of the details at its foot. */
const LINE_HEIGHT = 110;
const DETAILS_HEIGHT = 3_000;
/** Height of the row of the firm's logo, which takes room from the title's. */
const LOGO_HEIGHT = 2_100;

/** A row of the cover above the details: its text stands at its foot, `bottom` above its edge. Lengths are in twips. */
export interface HeadRow {
  readonly height: number;
  readonly fill?: 'primary' | 'accent';
  readonly holds?: readonly ('logo' | 'marking' | 'title' | 'subtitle')[];
  readonly bottom: number;
}

const BAR: HeadRow = { height: LINE_HEIGHT, fill: 'accent', bottom: 0 };
const RULE: HeadRow = { height: 2 * LINE_HEIGHT, bottom: 0 };

/** A panel of colour with everything on it, a band with the marking, or paper between two lines. */
const HEAD_ROWS: Readonly<Record<Look['template']['cover'], readonly HeadRow[]>> = {
  panel: [{ height: 9_600, fill: 'primary', holds: ['marking', 'title', 'subtitle'], bottom: 900 }, BAR],
  band: [
    { height: 2_400, fill: 'primary', holds: ['marking'], bottom: 420 },
    BAR,
    { height: 6_900, holds: ['title', 'subtitle'], bottom: 700 },
    RULE,
  ],
  plain: [
    { height: 2_000, holds: ['marking'], bottom: 200 },
    RULE,
    { height: 7_300, holds: ['title', 'subtitle'], bottom: 700 },
    RULE,
  ],
};

/** The rows of a cover above the details; the logo's, where the look has one, takes its room from the title's. */
export function coverRows({ cover, logo }: Look['template']): readonly HeadRow[] {
  const rows = HEAD_ROWS[cover];
  if (logo === undefined) return rows;
  const lower = rows.map((one) => (one.holds?.includes('title') ? { ...one, height: one.height - LOGO_HEIGHT } : one));
  return [{ height: LOGO_HEIGHT, holds: ['logo'], bottom: 150 }, ...lower];
}

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
  const texts = { marking, heading, rule: styled('CoverRule', []), gap: styled('TableGap', []) };
  return coverRows(template).map(({ height, fill, holds = [], bottom }) => {
    const content = holds.includes('marking') ? [texts.marking] : [];
    if (holds.includes('title')) content.push(texts.heading);
    if (holds.includes('logo') && template.logo !== undefined) content.push(coverLogoXml(template.logo, template.name));
    const filling = fill === undefined ? texts.rule : texts.gap;
    return row(height, [
      panel(
        {
          width,
          fill: fill === undefined ? undefined : template.colours[fill],
          padding: { top: 0, left, bottom, right },
        },
        content.length === 0 ? filling : content.join(''),
      ),
    ]);
  });
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
      {
        top: 520,
        left: column === 0 ? page.margins.left : 120,
        bottom: 0,
        right: column === details.length - 1 ? page.margins.right : 120,
      },
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
