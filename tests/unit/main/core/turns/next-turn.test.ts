import { expect, it } from 'vitest';
import { nextTurn } from '../../../../../src/main/core/turns/next-turn.ts';

it('gives each that waits a turn of the event loop of its own, in the order they asked', async () => {
  let turn = 0;
  let isOver = false;
  const count = () => {
    turn++;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  const taken: { readonly who: string; readonly turn: number }[] = [];
  const take = (who: string) => nextTurn().then(() => void taken.push({ who, turn }));
  await Promise.all([take('reader'), take('writer'), take('indexer')]);
  isOver = true;
  expect(taken.map(({ who }) => who)).toEqual(['reader', 'writer', 'indexer']);
  expect(new Set(taken.map((one) => one.turn)).size).toBe(3);
});
