import type { PackBlock, PackListItem } from '../../../shared/pack/index.ts';
import { rememberedFor } from '../../../shared/pack/remember.ts';
import { bookmarkName, type DocxContext } from './docx-context.ts';
import { BULLET_LIST, DEEPEST_LIST_LEVEL, FIRST_ORDERED_LIST, LIST_INDENT } from './docx-numbering.ts';
import type { FlowBlock, FlowNumbering, FlowParagraph } from './flow.ts';
import { flowCallout } from './flow-callout.ts';
import { flowInlines } from './flow-inlines.ts';
import { rememberedFlow } from './flow-memory.ts';
import { flowPicture } from './flow-picture.ts';
import { flowTable } from './flow-table.ts';
import { keptWithNext, staysWithNext } from './keep-together.ts';

/** Where a block stands: the style of its paragraphs, and for lists how deep. */
interface Place {
  readonly bodyStyle: 'BodyText' | 'CalloutText' | 'Quote';
  readonly listLevel: number;
}

const IN_BODY: Place = { bodyStyle: 'BodyText', listLevel: 0 };
const IN_CALLOUT: Place = { bodyStyle: 'CalloutText', listLevel: 0 };

/** The blocks of a pack as paragraphs and tables; tables of contents and page breaks are the caller's. */
export function flowBlocks(blocks: readonly PackBlock[], context: DocxContext): FlowBlock[] {
  return blocks.flatMap((block, index) => {
    const previous = blocks[index - 1];
    const own = rememberedFlow(block, context, () => flow(block, IN_BODY, context));
    const printed = staysWithNext(blocks, index) ? keptWithNext(own) : own;
    const touchesText = block.type === 'callout' && previous?.type !== 'callout' && previous?.type !== 'table';
    if (!touchesText) return printed;
    const isNamed = previous?.type === 'paragraph' && previous.role === 'subhead';
    return [gapAbove(block)[isNamed ? 'kept' : 'plain'], ...printed];
  });
}

function flow(block: PackBlock, place: Place, context: DocxContext): FlowBlock[] {
  switch (block.type) {
    case 'paragraph':
      return [{ type: 'paragraph', style: styleOf(block.role, place), inlines: flowInlines(block.inlines, context) }];
    case 'heading':
      return [heading(block, context)];
    case 'quote':
      return block.blocks.flatMap((inner) => flow(inner, { ...place, bodyStyle: 'Quote' }, context));
    case 'list':
      return list(block, place, context);
    case 'table':
      return [flowTable(block, context), gap()];
    case 'callout': {
      const content = block.blocks.flatMap((inner) => flow(inner, IN_CALLOUT, context));
      return [flowCallout(block, content, context), gap()];
    }
    case 'picture':
      return [flowPicture(block, context)];
    case 'contents':
    case 'page-break':
      return [];
  }
}

function heading(block: Extract<PackBlock, { type: 'heading' }>, context: DocxContext): FlowParagraph {
  const { level, text, bookmark } = block;
  const anchors = bookmark === undefined ? [] : [bookmarkName(bookmark, context)];
  if (level <= 2) {
    const anchor = `_Toc${context.headings.length + 1}`;
    context.headings.push({ level: level === 1 ? 1 : 2, text, anchor });
    anchors.push(anchor);
  }
  return { type: 'paragraph', style: `Heading${level}`, inlines: [{ type: 'text', text }], anchors };
}

function list(block: Extract<PackBlock, { type: 'list' }>, place: Place, context: DocxContext): FlowBlock[] {
  const level = Math.min(place.listLevel, DEEPEST_LIST_LEVEL);
  const id = block.ordered ? FIRST_ORDERED_LIST + context.orderedLists : BULLET_LIST;
  if (block.ordered) context.orderedLists += 1;
  return block.items.flatMap((item) => listItem(item, { id, level }, { ...place, listLevel: level + 1 }, context));
}

/** An item: its first paragraph carries the bullet or number, what follows stands below it. */
function listItem(item: PackListItem, numbering: FlowNumbering, place: Place, context: DocxContext): FlowBlock[] {
  const [first, ...rest] = item.blocks;
  const inlines = first?.type === 'paragraph' ? first.inlines : [];
  const others = first === undefined || first.type === 'paragraph' ? rest : item.blocks;
  const style = place.bodyStyle === 'CalloutText' ? 'CalloutList' : 'ListParagraph';
  const indent = LIST_INDENT * (numbering.level + 1);
  const itself: FlowParagraph = { type: 'paragraph', style, numbering, inlines: flowInlines(inlines, context) };
  return [
    others.length === 0 ? itself : { ...itself, keepNext: true },
    ...others.flatMap((block): FlowBlock[] =>
      block.type === 'paragraph'
        ? [{ type: 'paragraph', style, indent, inlines: flowInlines(block.inlines, context) }]
        : flow(block, place, context),
    ),
  ];
}

function styleOf(role: Extract<PackBlock, { type: 'paragraph' }>['role'], place: Place): string {
  if (place.bodyStyle !== 'BodyText') return place.bodyStyle;
  if (role === 'lead') return 'Lead';
  if (role === 'note') return 'Note';
  if (role === 'subhead') return 'Subhead';
  if (role === 'source') return 'Bibliography';
  return role === 'caption' ? 'Caption' : 'BodyText';
}

/** The gap between a box and the text above it; one for each box, so that it is the same object in every layout. */
const gapAbove = rememberedFor((_box: PackBlock) => ({ plain: gap(), kept: { ...gap(), keepNext: true } }));

/** Keeps two tables apart, which Word would join, and gives air around one. */
function gap(): FlowParagraph {
  return { type: 'paragraph', style: 'TableGap', inlines: [] };
}
