import { isDeepStrictEqual } from 'node:util';
import { likenessOfTexts } from '../../../../shared/pack/delta/words.ts';
import type { Flow, FlowBlock, FlowRow, FlowTable } from '../flow.ts';
import { isOrdered } from './paragraph-look.ts';
import { keyOfInlines, textOfInlines } from './tokens.ts';

/** Rows whose first cell says the same are about the same thing. */
const LIKENESS_OF_SAME_FIRST_CELL = 0.6;
/** Tables of the same kind in one section are one, whatever is in them. */
const LIKENESS_OF_SAME_TABLE = 0.5;

/** The words of a block. */
export function textOfBlock(block: FlowBlock): string {
  return block.type === 'paragraph' ? textOfInlines(block.inlines) : block.rows.map(textOfRow).join('\n');
}

/** The same for blocks that read and look the same. */
export function keyOfBlock(block: FlowBlock, notes: Flow['notes']): string {
  if (block.type === 'table')
    return JSON.stringify([block.style, block.widths, block.rows.map((row) => keyOfRow(row, notes))]);
  const { style, inlines, indent, numbering, startsPage = false } = block;
  const list = numbering === undefined ? undefined : [numbering.level, isOrdered(block)];
  return JSON.stringify([style, indent, list, startsPage, keyOfInlines(inlines, notes)]);
}

/** The same for rows that read and look the same. */
export function keyOfRow(row: FlowRow, notes: Flow['notes']): string {
  const cells = row.cells.map((cell) => cell.map((block) => keyOfBlock(block, notes)));
  return JSON.stringify([row.isHeader ?? false, cells]);
}

/** Paragraphs of one style are as alike as their texts, and so are boxed notes; nothing else is alike. */
export function likenessOfBlocks(earlier: FlowBlock, later: FlowBlock): number {
  if (earlier.style !== later.style) return 0;
  const isTable = earlier.type === 'table' && later.type === 'table';
  if (isTable && !isSameTable(earlier, later)) return 0;
  const likeness = likenessOfTexts(textOfBlock(earlier), textOfBlock(later));
  return isTable && !later.style.startsWith('PackCallout') ? Math.max(LIKENESS_OF_SAME_TABLE, likeness) : likeness;
}

/** Rows are as alike as their texts. */
export function likenessOfRows(earlier: FlowRow, later: FlowRow): number {
  if ((earlier.isHeader ?? false) !== (later.isHeader ?? false)) return 0;
  const likeness = likenessOfTexts(textOfRow(earlier), textOfRow(later));
  const isSameFirst = textOfCell(earlier.cells[0] ?? []) === textOfCell(later.cells[0] ?? []);
  return isSameFirst ? Math.max(LIKENESS_OF_SAME_FIRST_CELL, likeness) : likeness;
}

/** Whether the rows of two tables may stand in one: as many columns, as wide. */
function isSameTable(one: FlowTable, other: FlowTable): boolean {
  return one.indent === other.indent && isDeepStrictEqual(one.widths, other.widths);
}

function textOfRow({ cells }: FlowRow): string {
  return cells.map(textOfCell).join(' ');
}

function textOfCell(blocks: readonly FlowBlock[]): string {
  return blocks.map(textOfBlock).join(' ');
}
