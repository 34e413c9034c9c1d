import type { PackBlock } from './pack.ts';

/** The levels a pack has headings of, from the first down. */
const LEVELS = [1, 2, 3, 4] as const;

/**
 * Blocks with headings that leave out no level, whatever levels the advisor chose: each is one below the nearest before it that was above
 * it.
 */
export function withoutGaps(blocks: readonly PackBlock[]): PackBlock[] {
  const above: number[] = [];
  return blocks.map((block) => {
    if (block.type !== 'heading') return block;
    while ((above.at(-1) ?? 0) >= block.level) above.pop();
    const level = LEVELS[above.length] ?? block.level;
    above.push(block.level);
    return level === block.level ? block : { ...block, level };
  });
}
