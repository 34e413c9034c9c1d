import type { PackBlock, PackInline } from '../../../shared/pack/index.ts';
import { textsIn } from '../../../shared/pack/walk-pack.ts';
import { columnWidths } from './column-widths.ts';
import type { DocxContext } from './docx-context.ts';
import type { FlowRow, FlowTable } from './flow.ts';
import { flowInlines } from './flow-inlines.ts';

/** A table of the pack, whatever it is made from. */
export type TableBlock = Extract<PackBlock, { type: 'table' }>;

/** A facts table or matrix of up to this many rows stays on one page. */
const MAX_ROWS_KEPT_TOGETHER = 14;
/** So does any other table with no more rows and text than this: about a quarter of a page. */
const SMALL = { rows: 5, length: 800 };

/** A table of the pack. Its header row, where it has one, is repeated on every page; no row breaks across pages. */
export function flowTable(block: TableBlock, context: DocxContext): FlowTable {
  const isFacts = block.purpose === 'facts';
  const hasShortRows = isFacts || block.purpose === 'partner-matrix';
  const isKept = hasShortRows ? block.rows.length <= MAX_ROWS_KEPT_TOGETHER : isSmall(block);
  // The last row is never alone on a page.
  const lastButOne = block.rows.length - 2;
  const rows = block.rows.map((cells, index) =>
    bodyRow(block, cells, index === lastButOne || (isKept && index < lastButOne), context),
  );
  return {
    type: 'table',
    style: isFacts ? 'PackFacts' : 'PackTable',
    title: context.labels.tables[block.purpose],
    description: block.description,
    widths: columnWidths(block, context),
    hasHeadings: { row: !isFacts, column: isFacts },
    rows: [...(block.header.length === 0 ? [] : [headerRow(block)]), ...rows],
  };
}

function isSmall(block: TableBlock): boolean {
  const length = textsIn([block]).reduce((sum, words) => sum + words.length, 0);
  return block.rows.length <= SMALL.rows && length <= SMALL.length;
}

function headerRow(block: TableBlock): FlowRow {
  return {
    isHeader: true,
    cells: block.header.map((text, column) => [
      {
        type: 'paragraph',
        style: isMark(block, column) ? 'TableMarkHeading' : 'TableHeading',
        inlines: [{ type: 'text', text }],
      },
    ]),
  };
}

function bodyRow(
  block: TableBlock,
  cells: readonly (readonly PackInline[])[],
  keepNext: boolean,
  context: DocxContext,
): FlowRow {
  return {
    cells: cells.map((inlines, column) => [
      { type: 'paragraph', style: styleOfCell(block, column), inlines: flowInlines(inlines, context), keepNext },
    ]),
  };
}

function styleOfCell(block: TableBlock, column: number): string {
  if (block.purpose === 'facts' && column === 0) return 'TableLabel';
  return isMark(block, column) ? 'TableMark' : 'TableText';
}

/** Whether a column holds nothing but marks. */
function isMark(block: TableBlock, column: number): boolean {
  return block.purpose === 'partner-matrix' && column > 0 && block.header.length > 2;
}
