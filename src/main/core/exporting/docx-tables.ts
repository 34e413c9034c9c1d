import { Paragraph, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { PackBlock, PackInline } from '../../../shared/pack/index.ts';
import { DescribedTable } from './described-table.ts';
import type { DocxContext } from './docx-context.ts';
import { docxInlines } from './docx-inlines.ts';
import { TEXT_WIDTH } from './page-geometry.ts';

type TableBlock = Extract<PackBlock, { type: 'table' }>;

/** Shares of the text's width that the columns of each table take; the matrix shares what its first column leaves. */
const COLUMN_SHARES: Readonly<Record<Exclude<TableBlock['purpose'], 'partner-matrix'>, readonly number[]>> = {
  facts: [0.2, 0.8],
  timeline: [0.24, 0.41, 0.35],
  glossary: [0.2, 0.8],
  sources: [0.27, 0.48, 0.25],
};
const MATRIX_FIRST_SHARE = 0.28;
/** A facts table of up to this many rows stays on one page. */
const MAX_ROWS_KEPT_TOGETHER = 14;

/** A table of the pack. Its header row, where it has one, is repeated on every page; no row breaks across pages. */
export function docxTable(block: TableBlock, context: DocxContext): DescribedTable {
  const widths = columnWidths(block);
  const isFacts = block.purpose === 'facts';
  const header = block.header.length === 0 ? [] : [headerRow(block, widths)];
  const isKept = isFacts && block.rows.length <= MAX_ROWS_KEPT_TOGETHER;
  // The last row is never alone on a page.
  const lastButOne = block.rows.length - 2;
  const rows = block.rows.map((cells, index) =>
    bodyRow(cells, { block, widths, isKeptWithNext: index === lastButOne || (isKept && index < lastButOne) }, context),
  );
  return new DescribedTable({
    title: context.labels.tables[block.purpose],
    description: block.description,
    style: isFacts ? 'PackFacts' : 'PackTable',
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    tableLook: {
      firstRow: !isFacts,
      firstColumn: isFacts,
      lastRow: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: [...header, ...rows],
  });
}

function headerRow(block: TableBlock, widths: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.header.map(
      (words, column) =>
        new TableCell({
          width: { size: widths[column] ?? 0, type: WidthType.DXA },
          children: [
            new Paragraph({
              style: isMark(block, column) ? 'TableMarkHeading' : 'TableHeading',
              text: words,
              keepNext: true,
            }),
          ],
        }),
    ),
  });
}

interface RowLook {
  readonly block: TableBlock;
  readonly widths: readonly number[];
  readonly isKeptWithNext: boolean;
}

function bodyRow(cells: readonly (readonly PackInline[])[], look: RowLook, context: DocxContext): TableRow {
  const { block, widths, isKeptWithNext } = look;
  return new TableRow({
    cantSplit: true,
    children: cells.map(
      (inlines, column) =>
        new TableCell({
          width: { size: widths[column] ?? 0, type: WidthType.DXA },
          children: [
            new Paragraph({
              style: styleOfCell(block, column),
              children: docxInlines(inlines, context),
              ...(isKeptWithNext ? { keepNext: true } : {}),
            }),
          ],
        }),
    ),
  });
}

function styleOfCell(block: TableBlock, column: number): string {
  if (block.purpose === 'facts' && column === 0) return 'TableLabel';
  return isMark(block, column) ? 'TableMark' : 'TableText';
}

/** Whether a column holds nothing but marks. */
function isMark(block: TableBlock, column: number): boolean {
  return block.purpose === 'partner-matrix' && column > 0 && block.header.length > 2;
}

function columnWidths(block: TableBlock): number[] {
  const shares = block.purpose === 'partner-matrix' ? matrixShares(block.header.length) : COLUMN_SHARES[block.purpose];
  return shares.map((share) => Math.round(share * TEXT_WIDTH));
}

function matrixShares(columns: number): number[] {
  const marks = columns - 1;
  return [MATRIX_FIRST_SHARE, ...Array.from({ length: marks }, () => (1 - MATRIX_FIRST_SHARE) / marks)];
}
