import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printablePack } from '../../../../../src/main/core/exporting/printable-pack.ts';
import { composePack } from '../../../../../src/shared/pack/index.ts';
import { arbitraryPackInput } from '../../../../support/arbitrary-pack-input.ts';
import { samplePackInput } from '../../../../support/sample-pack.ts';

describe('a pack that is printed', () => {
  it('is as it was where its texts may stand in XML', () => {
    const pack = composePack(samplePackInput(6));
    expect(printablePack(pack)).toEqual(pack);
  });

  it('has no character that XML may not hold', () => {
    fc.assert(
      fc.property(arbitraryPackInput, (input) => {
        const texts = JSON.stringify(printablePack(composePack(input)), (_key, value: unknown) =>
          typeof value === 'string' ? [...value].map((sign) => sign.codePointAt(0)?.toString(16)).join(' ') : value,
        );
        expect(texts).not.toMatch(/(?:^|[" ])(?:[0-8bcef]|1[0-9a-f]|d[89a-f][0-9a-f]{2}|fff[ef])(?:[" ]|$)/);
      }),
      { seed: 11, numRuns: 200 },
    );
  });
});
