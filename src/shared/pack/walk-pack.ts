import type { Citation } from '../model/index.ts';
import type { PackBlock, PackInline } from './pack.ts';

/** Every block of a tree in reading order, the outer before the inner. */
export function* blocksIn(blocks: readonly PackBlock[]): Generator<PackBlock> {
  for (const block of blocks) {
    yield block;
    if (block.type === 'quote' || block.type === 'callout') yield* blocksIn(block.blocks);
    if (block.type === 'list') for (const item of block.items) yield* blocksIn(item.blocks);
  }
}

/** Every inline of a tree in reading order. */
export function* inlinesIn(blocks: readonly PackBlock[]): Generator<PackInline> {
  for (const block of blocksIn(blocks)) {
    if (block.type === 'paragraph') yield* block.inlines;
    if (block.type === 'table') for (const row of block.rows) for (const cell of row) yield* cell;
  }
}

/** Every text a reader sees, a piece an inline, heading or header cell. */
export function* textsIn(blocks: readonly PackBlock[]): Generator<string> {
  for (const block of blocksIn(blocks)) {
    if (block.type === 'heading') yield block.text;
    if (block.type === 'contents') yield block.heading;
    if (block.type === 'callout') yield block.title;
    if (block.type === 'table') yield* block.header;
    // What is drawn in it may be shortened; the description is not.
    if (block.type === 'picture') yield block.description;
  }
  for (const inline of inlinesIn(blocks)) {
    if (inline.type === 'text' || inline.type === 'reference') yield inline.text;
  }
}

/** Every citation, in the order of the footnotes. */
export function citationsIn(blocks: readonly PackBlock[]): Citation[] {
  return [...inlinesIn(blocks)].flatMap((inline) => (inline.type === 'footnote' ? inline.citations : []));
}
