import type { PackBlock } from '../../../shared/pack/index.ts';
import { textsIn } from '../../../shared/pack/walk-pack.ts';
import type { DocxContext } from './docx-context.ts';
import type { FlowBlock, FlowTable } from './flow.ts';

/** A box with more text than this may break across pages: kept whole it would leave half a page empty. */
const MAX_LENGTH_KEPT_WHOLE = 1_200;
/** Half the width of the bar, in twips: it is drawn on the edge of the box. */
const BAR_OVERHANG = 45;

/** A boxed note: a bar in the colour of its tone, its title, its blocks. */
export function flowCallout(
  block: Extract<PackBlock, { type: 'callout' }>,
  content: readonly FlowBlock[],
  { labels, page }: DocxContext,
): FlowTable {
  const length = textsIn(block.blocks).reduce((sum, words) => sum + words.length, 0);
  const title: FlowBlock = {
    type: 'paragraph',
    style: `CalloutTitle-${block.tone}`,
    inlines: [{ type: 'text', text: block.title }],
  };
  return {
    type: 'table',
    style: `PackCallout-${block.tone}`,
    title: block.title,
    description: `${labels.callouts[block.tone]}: ${block.title}`,
    widths: [page.textWidth - BAR_OVERHANG],
    indent: BAR_OVERHANG,
    hasHeadings: { row: false, column: false },
    rows: [{ cells: [[title, ...content]], maySplit: length > MAX_LENGTH_KEPT_WHOLE }],
  };
}
