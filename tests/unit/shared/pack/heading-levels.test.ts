import { describe, expect, it } from 'vitest';
import { withoutGaps } from '../../../../src/shared/pack/heading-levels.ts';
import type { PackBlock } from '../../../../src/shared/pack/index.ts';

const levelsOf = (...levels: (1 | 2 | 3 | 4)[]) =>
  withoutGaps(levels.map((level): PackBlock => ({ type: 'heading', level, text: 'x' }))).map((block) =>
    block.type === 'heading' ? block.level : 0,
  );

describe('headings of any levels', () => {
  it.each([
    ['stay as they are where none is left out', [1, 2, 3, 3, 2, 1, 2], [1, 2, 3, 3, 2, 1, 2]],
    ['rise to below the one above them', [1, 4, 4, 2, 4], [1, 2, 2, 2, 3]],
    ['begin with the first', [3, 4, 1], [1, 2, 1]],
    ['stay beside those of their level', [1, 3, 3, 4, 3], [1, 2, 2, 3, 2]],
  ] as const)('%s', (_what, given, expected) => {
    expect(levelsOf(...given)).toEqual(expected);
  });
});
