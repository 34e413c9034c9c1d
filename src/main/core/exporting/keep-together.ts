import type { PackBlock } from '../../../shared/pack/index.ts';
import { rememberedFor } from '../../../shared/pack/remember.ts';
import { textsIn } from '../../../shared/pack/walk-pack.ts';
import type { FlowBlock } from './flow.ts';

/** A text that leads to the next heading with no more than this stays with it; more can stand at the foot of a page. */
const MAX_LENGTH_OF_LEAD_IN = 400;

/**
 * Whether the end of a block stays on the page where the next one begins: what introduces a table or picture, a line about a
 * heading or an entry, and a sentence or two between two headings.
 */
export function staysWithNext(blocks: readonly PackBlock[], index: number): boolean {
  const block = blocks[index];
  const next = blocks[index + 1];
  if (block === undefined || next === undefined || block.type === 'heading') return false;
  if (isNote(next) && !isBelowHeading(blocks, index + 1)) return block.type !== 'callout' && block.type !== 'picture';
  if (block.type !== 'paragraph') return false;
  if (isNote(block)) return isBelowHeading(blocks, index);
  if (next.type === 'table' || next.type === 'picture') return true;
  const isLeadIn = next.type === 'heading' || (next.type === 'paragraph' && next.role === 'subhead');
  return isLeadIn && isBelowHeading(blocks, index) && lengthOf(block) <= MAX_LENGTH_OF_LEAD_IN;
}

/** The last paragraph of some blocks kept with what follows, and where they end in a table its last row too. */
export const keptWithNext = rememberedFor((blocks: readonly FlowBlock[]): readonly FlowBlock[] => {
  const last = blocks.length - 1;
  const endsInGap = blocks[last - 1]?.type === 'table';
  return blocks.map((block, index) => (index === last || (endsInGap && index === last - 1) ? kept(block) : block));
});

function kept(block: FlowBlock): FlowBlock {
  if (block.type === 'paragraph') return { ...block, keepNext: true };
  const last = block.rows.length - 1;
  return {
    ...block,
    rows: block.rows.map((row, index) =>
      index === last ? { ...row, cells: row.cells.map((cell) => cell.map(kept)) } : row,
    ),
  };
}

/** Whether a block is the first below its heading, a line about the heading not counted. */
function isBelowHeading(blocks: readonly PackBlock[], index: number): boolean {
  const previous = blocks[index - 1];
  return (
    previous?.type === 'heading' || (previous !== undefined && isNote(previous) && isBelowHeading(blocks, index - 1))
  );
}

function isNote(block: PackBlock): boolean {
  return block.type === 'paragraph' && block.role === 'note';
}

const lengthOf = rememberedFor((block: PackBlock) => textsIn([block]).reduce((sum, words) => sum + words.length, 0));
