import { describe, expect, it } from 'vitest';
import { inShortTurns } from '../../../../../src/main/core/store/in-short-turns.ts';

/** Works through items, each of which costs so many milliseconds of a thread; gives how many each turn took. */
async function sizesOf(count: number, costOf: (turn: number) => number, { first = 10 } = {}): Promise<number[]> {
  const sizes: number[] = [];
  let clock = 0;
  const work = async (batch: readonly number[]) => {
    clock += batch.length * costOf(sizes.length);
    sizes.push(batch.length);
  };
  await inShortTurns(Array.from({ length: count }).keys(), work, { clock: () => clock, first });
  return sizes;
}

describe('work in short turns', () => {
  it('does everything once, in order', async () => {
    const done: number[] = [];
    await inShortTurns([1, 2, 3, 4, 5, 6, 7], async (batch) => void done.push(...batch), { first: 3 });
    expect(done).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('takes as many at once as take twenty milliseconds, growing step by step', async () => {
    const sizes = await sizesOf(600, () => 0.2);
    expect(sizes.slice(0, 4)).toEqual([10, 16, 25, 38]);
    expect(Math.max(...sizes)).toBe(100);
  });

  it('takes fewer where each takes longer, but never hardly any', async () => {
    expect((await sizesOf(60, () => 2)).slice(1, -1)).toEqual([10, 10, 10, 10]);
    expect((await sizesOf(60, () => 50)).at(-1)).toBe(5);
  });

  it('is not misled by what others did while one turn waited', async () => {
    const sizes = await sizesOf(1_200, (turn) => (turn === 8 ? 5 : 0.2));
    expect(sizes.slice(6, -1).every((size) => size === 100)).toBe(true);
  });

  it('counts what it costs to make the items', async () => {
    let clock = 0;
    const sizes: number[] = [];
    function* dear() {
      for (let item = 0; item < 40; item++) {
        clock += 2;
        yield item;
      }
    }
    await inShortTurns(dear(), async (batch) => void sizes.push(batch.length), { clock: () => clock });
    expect(sizes).toEqual([10, 10, 10, 10]);
  });

  it('ends before the next turn when it is asked to', async () => {
    const stopping = new AbortController();
    const done: number[] = [];
    const work = async (batch: readonly number[]) => {
      done.push(...batch);
      stopping.abort();
    };
    await inShortTurns([1, 2, 3, 4], work, { first: 2, signal: stopping.signal });
    expect(done).toEqual([1, 2]);
  });

  it('gives others a turn after each', async () => {
    const order: string[] = [];
    const work = async () => void order.push('work');
    const others = () => setImmediate(() => void order.push('others'));
    others();
    await inShortTurns([1, 2], work, { first: 1 });
    expect(order).toEqual(['work', 'others', 'work']);
  });

  it('fails as its work does', async () => {
    const failing = inShortTurns([1], () => Promise.reject(new Error('The disk is full.')));
    await expect(failing).rejects.toThrow('The disk is full.');
  });
});
