import type { PackBlock } from './pack.ts';
import { bold, bulletList, paragraph, paragraphsOf } from './pack-blocks.ts';

interface LineToTake {
  readonly line: string;
  readonly support: string;
}

/** Lines to take, an item each: what to say in bold, below it what stands behind it. One without a line is not printed. */
export function linesToTake(lines: readonly LineToTake[]): PackBlock[] {
  const items = lines.flatMap(({ line, support }) => {
    const words = line.replaceAll(/\s+/g, ' ').trim();
    return words === '' ? [] : [{ blocks: [paragraph(bold(words)), ...paragraphsOf(support)] }];
  });
  return items.length === 0 ? [] : [bulletList(items)];
}
