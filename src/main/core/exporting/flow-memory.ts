import type { PackBlock } from '../../../shared/pack/index.ts';
import type { DocxContext, GivenName } from './docx-context.ts';
import type { FlowBlock, FlowHeading, FlowInline } from './flow.ts';

/** What a block became in the flow, what of the document it was made with, and what it added to that. */
interface FlowPiece {
  readonly blocks: readonly FlowBlock[];
  readonly start: Counts;
  readonly notes: readonly (readonly FlowInline[])[];
  readonly headings: readonly FlowHeading[];
  readonly orderedLists: number;
  /** Names of bookmarks, links and pictures it asked for, in order. */
  readonly names: readonly GivenName[];
}

interface Counts {
  readonly notes: number;
  readonly headings: number;
  readonly orderedLists: number;
}

/**
 * Blocks as they were in the flow of an earlier layout. A piece is used again where its block is the same object, and its notes, headings,
 * lists, bookmarks, links and pictures have the numbers they had; else it is made anew. For one look and one list of sources.
 */
export type FlowMemory = WeakMap<PackBlock, FlowPiece>;

/** A block in the flow: as it was, or as `make` makes it. The context is afterwards as `make` would have left it. */
export function rememberedFlow(
  block: PackBlock,
  context: DocxContext,
  make: () => readonly FlowBlock[],
): readonly FlowBlock[] {
  const { remembering } = context;
  if (remembering === undefined) return make();
  const known = remembering.known.get(block);
  if (known !== undefined && isAsBefore(known, context)) {
    context.notes.push(...known.notes);
    context.headings.push(...known.headings);
    context.orderedLists += known.orderedLists;
    return known.blocks;
  }
  const start = countsOf(context);
  remembering.given.length = 0;
  const blocks = make();
  remembering.known.set(block, {
    blocks,
    start,
    notes: context.notes.slice(start.notes),
    headings: context.headings.slice(start.headings),
    orderedLists: context.orderedLists - start.orderedLists,
    names: [...remembering.given],
  });
  return blocks;
}

/** Whether what a piece is numbered by is as it was. Names are given on the way as making it anew would give them. */
function isAsBefore({ start, notes, headings, orderedLists, names }: FlowPiece, context: DocxContext): boolean {
  const now = countsOf(context);
  return (
    (notes.length === 0 || start.notes === now.notes) &&
    (headings.length === 0 || start.headings === now.headings) &&
    (orderedLists === 0 || start.orderedLists === now.orderedLists) &&
    names.every(({ give, name }) => give(context) === name)
  );
}

function countsOf({ notes, headings, orderedLists }: DocxContext): Counts {
  return { notes: notes.length, headings: headings.length, orderedLists };
}
