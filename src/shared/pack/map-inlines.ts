import type { PackBlock, PackInline } from './pack.ts';

/** The blocks with every line of inlines changed, in reading order. */
export function mapInlines(
  blocks: readonly PackBlock[],
  change: (inlines: readonly PackInline[]) => readonly PackInline[],
): PackBlock[] {
  return blocks.map((block): PackBlock => {
    switch (block.type) {
      case 'paragraph':
        return { ...block, inlines: change(block.inlines) };
      case 'table':
        return { ...block, rows: block.rows.map((row) => row.map(change)) };
      case 'quote':
      case 'callout':
        return { ...block, blocks: mapInlines(block.blocks, change) };
      case 'list':
        return { ...block, items: block.items.map((item) => ({ ...item, blocks: mapInlines(item.blocks, change) })) };
      default:
        return block;
    }
  });
}
