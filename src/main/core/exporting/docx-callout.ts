import { Paragraph, type Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';
import { type PackBlock, textsIn } from '../../../shared/pack/index.ts';
import { DescribedTable } from './described-table.ts';
import type { DocxContext } from './docx-context.ts';
import { TEXT_WIDTH } from './page-geometry.ts';

type CalloutBlock = Extract<PackBlock, { type: 'callout' }>;

/** A box with more text than this may break across pages: kept whole it would leave half a page empty. */
const MAX_LENGTH_KEPT_WHOLE = 1_200;

/** Half the width of the bar, in twips: it is drawn on the edge of the box. */
const BAR_OVERHANG = 45;
const BOX_WIDTH = TEXT_WIDTH - BAR_OVERHANG;

/** A boxed note: a bar in the colour of its tone, its title, its blocks. */
export function docxCallout(
  block: CalloutBlock,
  children: readonly (Paragraph | Table)[],
  context: DocxContext,
): Table {
  const look = context.template.callouts[block.tone];
  const length = textsIn(block.blocks).reduce((sum, words) => sum + words.length, 0);
  const title = new Paragraph({
    style: 'CalloutTitle',
    children: [new TextRun({ text: block.title, color: look.title })],
  });
  return new DescribedTable({
    title: block.title,
    description: `${context.labels.callouts[block.tone]}: ${block.title}`,
    style: `PackCallout-${block.tone}`,
    width: { size: BOX_WIDTH, type: WidthType.DXA },
    indent: { size: BAR_OVERHANG, type: WidthType.DXA },
    columnWidths: [BOX_WIDTH],
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: false, firstColumn: false, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [
      new TableRow({
        cantSplit: length <= MAX_LENGTH_KEPT_WHOLE,
        children: [new TableCell({ width: { size: BOX_WIDTH, type: WidthType.DXA }, children: [title, ...children] })],
      }),
    ],
  });
}
