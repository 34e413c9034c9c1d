import { setImmediate as eventLoop } from 'node:timers/promises';
import { expect, it } from 'vitest';
import {
  debtOf,
  owe,
  owedIn,
  pay,
  setIndexing,
  waitForPayment,
} from '../../../../../src/main/core/search/backlog-debt.ts';

const LONG = 2_000;
const BULK = 100;

/** A connection whose backlog a search had to read, and somebody who indexes it. */
function aDebt({ isIndexed = true, read = LONG } = {}) {
  const connection = {};
  const debt = debtOf(connection);
  setIndexing(debt, isIndexed);
  owe(connection, read);
  return { connection, debt };
}

it('is what a search had to read, until as many are indexed', () => {
  const { connection, debt } = aDebt();
  owe(connection, 700);
  expect(owedIn(debt)).toBe(LONG);
  pay(debt, 1_500);
  expect(owedIn(debt)).toBe(500);
  pay(debt, 1_500);
  expect(owedIn(debt)).toBe(0);
});

it('is none where a short backlog was read', () => {
  expect(owedIn(aDebt({ read: 400 }).debt)).toBe(0);
});

it('lets a bulk write wait until twice as many are indexed', async () => {
  const { connection, debt } = aDebt();
  let isWritten = false;
  const writing = waitForPayment(connection, BULK).then(() => {
    isWritten = true;
  });
  pay(debt, BULK);
  await eventLoop();
  expect(isWritten).toBe(false);
  pay(debt, BULK);
  await writing;
});

it('lets it wait no longer once nobody indexes', async () => {
  const { connection, debt } = aDebt();
  const writing = waitForPayment(connection, BULK);
  setIndexing(debt, false);
  await writing;
  expect(owedIn(debt)).toBe(LONG);
});

it.each([
  ['what a person writes', aDebt(), 16],
  ['a bulk where nobody indexes', aDebt({ isIndexed: false }), BULK],
  ['a bulk where nobody searches', aDebt({ read: 0 }), BULK],
])('lets %s not wait', async (_, { connection, debt }, rows) => {
  const before = owedIn(debt);
  const first = await Promise.race([waitForPayment(connection, rows).then(() => 'written'), eventLoop('waiting')]);
  expect(first).toBe('written');
  expect(owedIn(debt)).toBe(before);
});
