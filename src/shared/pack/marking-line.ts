import { highestMarking } from '../markings/highest-marking.ts';
import type { Marking } from '../model/index.ts';
import type { PackLabels } from './labels.ts';
import type { PackBlock } from './pack.ts';
import { text } from './pack-blocks.ts';

/** Says how a part of the pack is marked, where it is marked by itself: the highest of its markings. */
export function markingLine(markings: readonly (Marking | undefined)[], labels: PackLabels): PackBlock[] {
  const [first, ...others] = markings.filter((marking) => marking !== undefined);
  if (first === undefined) return [];
  const words = `${labels.marked}${labels.colon}${labels.markings[highestMarking(first, others)]}`;
  return [{ type: 'paragraph', role: 'note', inlines: [text(words)] }];
}
