import { alignSequences, type Step } from '../../../../shared/pack/delta/align-sequences.ts';
import type { Flow, FlowBlock, FlowChange, FlowParagraph, FlowRow, FlowTable } from '../flow.ts';
import { keyOfBlock, keyOfRow, likenessOfBlocks, likenessOfRows } from './block-keys.ts';
import { deletedParagraph, insertedParagraph, keptParagraph } from './track-paragraph.ts';
import type { Tracker } from './tracker.ts';

/** The blocks of the later flow with what changed in them since the earlier. */
export function trackBlocks(earlier: readonly FlowBlock[], later: readonly FlowBlock[], tracker: Tracker): FlowBlock[] {
  const notesOf = notesByItem(later, tracker);
  const steps = alignSequences(earlier, later, {
    keyOf: (block) => keyOfBlock(block, notesOf(block)),
    likeness: likenessOfBlocks,
  });
  return steps.map((step) => trackedBlock(step, tracker));
}

/** A block that stayed, came or went. */
export function trackedBlock(step: Step<FlowBlock>, tracker: Tracker): FlowBlock {
  if (step.kind !== 'kept')
    return changedBlock(step.kind === 'inserted' ? step.later : step.earlier, step.kind, tracker);
  const { earlier, later } = step;
  if (earlier.type === 'paragraph' && later.type === 'paragraph') return keptParagraph(earlier, later, tracker);
  if (earlier.type === 'table' && later.type === 'table') return { ...later, rows: trackRows(earlier, later, tracker) };
  throw new TypeError('Only blocks of one kind are paired.');
}

/** A block that came or went as a whole. */
export function changedBlock(block: FlowBlock, kind: FlowChange['kind'], tracker: Tracker): FlowBlock {
  if (block.type === 'table') return { ...block, rows: block.rows.map((row) => changedRow(row, kind, tracker)) };
  return kind === 'inserted' ? insertedParagraph(block, tracker) : deletedParagraph(block, tracker);
}

/** Two tables that meet only while changes are shown would be joined by Word; a paragraph that came and went parts them. */
export function partedTables(blocks: readonly FlowBlock[], tracker: Tracker): FlowBlock[] {
  return blocks.flatMap((block, index) =>
    block.type === 'table' && blocks[index - 1]?.type === 'table' ? [separator(tracker), block] : [block],
  );
}

function separator(tracker: Tracker): FlowParagraph {
  return { type: 'paragraph', style: 'TableGap', inlines: [], changes: [tracker.inserted(), tracker.deleted()] };
}

function trackRows(earlier: FlowTable, later: FlowTable, tracker: Tracker): FlowRow[] {
  const [only, otherOnly] = [earlier.rows[0], later.rows[0]];
  const isBox = earlier.rows.length === 1 && later.rows.length === 1;
  if (isBox && only !== undefined && otherOnly !== undefined) return [trackCells(only, otherOnly, tracker)];
  const notesOf = notesByItem(later.rows, tracker);
  const steps = alignSequences(earlier.rows, later.rows, {
    keyOf: (row) => keyOfRow(row, notesOf(row)),
    likeness: likenessOfRows,
  });
  return steps.map((step) => {
    if (step.kind === 'kept') return trackCells(step.earlier, step.later, tracker);
    return changedRow(step.kind === 'inserted' ? step.later : step.earlier, step.kind, tracker);
  });
}

function changedRow(row: FlowRow, kind: FlowChange['kind'], tracker: Tracker): FlowRow {
  const change = kind === 'inserted' ? tracker.inserted() : tracker.deleted();
  return { ...row, change, cells: row.cells.map((cell) => cell.map((block) => changedBlock(block, kind, tracker))) };
}

/** Word never takes away the last paragraph of a cell, so the last ones are one that changed. */
function trackCells(earlier: FlowRow, later: FlowRow, tracker: Tracker): FlowRow {
  const cells = later.cells.map((cell, column) => {
    const former = earlier.cells[column] ?? [];
    const [last, otherLast] = [former.at(-1), cell.at(-1)];
    if (last?.type !== 'paragraph' || otherLast?.type !== 'paragraph') {
      throw new TypeError('A cell ends with a paragraph.');
    }
    const inner = trackBlocks(former.slice(0, -1), cell.slice(0, -1), tracker);
    return partedTables([...inner, keptParagraph(last, otherLast, tracker)], tracker);
  });
  return { ...later, cells };
}

/** What the footnotes say of the flow an item is from. */
function notesByItem<T>(later: readonly T[], tracker: Tracker): (item: T) => Flow['notes'] {
  const ofLater = new Set(later);
  return (item) => (ofLater.has(item) ? tracker.later.notes : tracker.earlier.notes);
}
