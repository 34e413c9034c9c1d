import { dateInWords } from '../../../shared/pack/format-date.ts';
import type { PackCover } from '../../../shared/pack/index.ts';
import type { DocxContext } from './docx-context.ts';
import { element } from './escape-xml.ts';
import type { FlowInline } from './flow.ts';
import { paragraphXml } from './flow-xml.ts';
import { MARGINS, PAGE } from './page-geometry.ts';

/** Heights of the parts of the cover, in twips: a panel of colour with the title, a line, and whom it is for. */
const PANEL_HEIGHT = 9_600;
const LINE_HEIGHT = 110;
const DETAILS_HEIGHT = 3_000;
const COLUMNS = [0.42, 0.31, 0.27].map((share) => Math.round(share * PAGE.width));
const WIDTH = COLUMNS.reduce((sum, width) => sum + width, 0);

/** What a line of the cover, the header or the footer says, given how its words are taken from a cover. */
export type CoverLine = (words: (cover: PackCover) => string) => readonly FlowInline[];

/** The words of a cover as they are. */
export function plainCoverLine(cover: PackCover): CoverLine {
  return (words) => inlinesOf(words(cover));
}

/** The cover, a table to the edges of its page: a panel with marking, title and client, and below it for whom, by whom, when. */
export function coverXml({ title }: PackCover, line: CoverLine, { labels, template }: DocxContext): string {
  const details: [string, readonly FlowInline[]][] = [
    [labels.preparedFor, line((cover) => cover.clientName)],
    [labels.preparedBy, line((cover) => cover.author)],
    [labels.date, line((cover) => dateInWords(cover.date))],
  ];
  const heading = [
    styled(
      'CoverMarking',
      line((cover) => labels.markings[cover.marking]),
    ),
    styled(
      'Title',
      line((cover) => cover.title),
    ),
    styled(
      'Subtitle',
      line((cover) => labels.subject.replace('{client}', () => cover.clientName)),
    ),
  ].join('');
  const rows = [
    row(PANEL_HEIGHT, [panel(template.colours.primary, { bottom: 900 }, heading)]),
    row(LINE_HEIGHT, [panel(template.colours.accent, { bottom: 0 }, styled('TableGap', []))]),
    row(
      DETAILS_HEIGHT,
      details.map(([label, value], column) =>
        cell(
          [element('w:tcW', { 'w:w': COLUMNS[column] ?? 0, 'w:type': 'dxa' })],
          { top: 620, left: column === 0 ? MARGINS.left : 120, bottom: 0, right: 120 },
          [styled('CoverLabel', inlinesOf(label)), styled('CoverValue', value)].join(''),
        ),
      ),
    ),
  ];
  const properties = element('w:tblPr', {}, [
    element('w:tblW', { 'w:w': WIDTH, 'w:type': 'dxa' }),
    '<w:tblLayout w:type="fixed"/>',
    element('w:tblCaption', { 'w:val': title }),
    element('w:tblDescription', { 'w:val': labels.coverDescription }),
  ]);
  const grid = COLUMNS.map((width) => element('w:gridCol', { 'w:w': width }));
  return element('w:tbl', {}, [properties, element('w:tblGrid', {}, grid), ...rows]);
}

function row(height: number, cells: readonly string[]): string {
  const exact = element('w:trHeight', { 'w:val': height, 'w:hRule': 'exact' });
  return element('w:tr', {}, [element('w:trPr', {}, [exact]), ...cells]);
}

/** A cell over the whole width, filled with a colour, its text at the bottom. */
function panel(fill: string, { bottom }: { bottom: number }, content: string): string {
  const properties = [
    element('w:tcW', { 'w:w': WIDTH, 'w:type': 'dxa' }),
    element('w:gridSpan', { 'w:val': COLUMNS.length }),
    element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': fill }),
  ];
  return cell(properties, { top: 0, left: MARGINS.left, bottom, right: MARGINS.right }, content, true);
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
