import {
  BorderStyle,
  HeightRule,
  type ISectionOptions,
  type ITableCellBorders,
  Paragraph,
  SectionType,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { MARKING_LABELS } from '../../../shared/model/index.ts';
import { dateInWords, type PackCover } from '../../../shared/pack/index.ts';
import { DescribedTable } from './described-table.ts';
import type { DocxContext } from './docx-context.ts';
import { MARGINS, PAGE } from './page-geometry.ts';

/** Heights of the parts of the cover, in twips: a panel of colour with the title, a line, and whom it is for. */
const PANEL_HEIGHT = 9_600;
const LINE_HEIGHT = 110;
const DETAILS_HEIGHT = 3_000;
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS: ITableCellBorders = { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE };

/** The cover: a section of its own, to the edges of the page, without header and footer. */
export function docxCover(cover: PackCover, context: DocxContext): ISectionOptions {
  const { labels, template } = context;
  const side = { left: MARGINS.left, right: MARGINS.right };
  const columns = [0.42, 0.31, 0.27].map((share) => Math.round(share * PAGE.width));
  const details: [string, string][] = [
    [labels.preparedFor, cover.clientName],
    [labels.preparedBy, cover.author],
    [labels.date, dateInWords(cover.date)],
  ];
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: { size: PAGE, margin: { top: 0, bottom: 0, left: 0, right: 0, header: 0, footer: 0 } },
    },
    children: [
      new DescribedTable({
        title: cover.title,
        description: labels.coverDescription,
        width: { size: PAGE.width, type: WidthType.DXA },
        columnWidths: columns,
        layout: TableLayoutType.FIXED,
        borders: { ...NO_BORDERS, insideHorizontal: NO_LINE, insideVertical: NO_LINE },
        rows: [
          band(PANEL_HEIGHT, [
            new TableCell({
              columnSpan: columns.length,
              verticalAlign: VerticalAlign.BOTTOM,
              shading: { fill: template.colours.primary, type: 'clear', color: 'auto' },
              margins: { ...side, top: 0, bottom: 900 },
              borders: NO_BORDERS,
              children: titleParagraphs(cover, context),
            }),
          ]),
          band(LINE_HEIGHT, [
            new TableCell({
              columnSpan: columns.length,
              shading: { fill: template.colours.accent, type: 'clear', color: 'auto' },
              borders: NO_BORDERS,
              children: [new Paragraph({ style: 'TableGap' })],
            }),
          ]),
          band(
            DETAILS_HEIGHT,
            details.map(
              ([label, value], column) =>
                new TableCell({
                  borders: NO_BORDERS,
                  margins: { top: 620, bottom: 0, left: column === 0 ? side.left : 120, right: 120 },
                  children: [
                    new Paragraph({ style: 'CoverLabel', text: label }),
                    new Paragraph({ style: 'CoverValue', text: value }),
                  ],
                }),
            ),
          ),
        ],
      }),
    ],
  };
}

function band(height: number, children: TableCell[]): TableRow {
  return new TableRow({ height: { value: height, rule: HeightRule.EXACT }, children });
}

function titleParagraphs(cover: PackCover, { labels }: DocxContext): Paragraph[] {
  return [
    new Paragraph({ style: 'CoverMarking', text: MARKING_LABELS[cover.marking] }),
    new Paragraph({ style: 'Title', text: cover.title }),
    new Paragraph({ style: 'Subtitle', text: labels.subject.replace('{client}', () => cover.clientName) }),
  ];
}
