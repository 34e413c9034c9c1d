import { below, type Random } from '../../src/main/core/generating/seeded-random.ts';
import type { KeyMaking } from '../../src/main/core/sync/sealing/sealing-parameters.ts';

/** Keys that cost little, and are the same each time a history is played. */
export function cheapKeys(random: Random): KeyMaking {
  return {
    randomBytes: (length) => Buffer.from(Array.from({ length }, () => below(random, 256))),
    costs: { cost: 2 ** 14, blockSize: 1, parallelization: 1 },
  };
}
