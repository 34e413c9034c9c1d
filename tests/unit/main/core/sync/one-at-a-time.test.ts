import { describe, expect, it } from 'vitest';
import { oneAtATime } from '../../../../../src/main/core/sync/one-at-a-time.ts';

describe('work that is done one at a time', () => {
  it('begins when the piece before it has ended, also where that failed', async () => {
    const exclusively = oneAtATime();
    const seen: string[] = [];
    const piece = (name: string, fails = false) =>
      exclusively(async () => {
        seen.push(`${name} begins`);
        await Promise.resolve();
        seen.push(`${name} ends`);
        if (fails) throw new Error(name);
      });
    const outcomes = await Promise.allSettled([piece('first', true), piece('second')]);
    expect(seen).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  });
});
