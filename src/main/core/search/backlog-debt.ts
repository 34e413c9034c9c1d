import { waitForChange } from '../turns/wait-for-change.ts';

/** A backlog up to this length is read in no time. */
const SHORT = 500;
/** For how many entries of the backlog a write waits at most, of each it takes up. */
const SHARE = 2;
/** What a person writes at once waits for nothing. */
const FEW = 16;
/** Milliseconds a write waits at most. */
const PATIENCE = 1_000;

/** Places in what is shared with the thread that indexes: entries owed, entries indexed so far, and whether anybody indexes. */
const OWED = 0;
const INDEXED = 1;
const IS_INDEXED = 2;
const PLACES = 3;

const debts = new WeakMap<object, Int32Array>();

/** What is owed on a connection, to be shared with the thread that indexes. */
export function debtOf(connection: object): Int32Array {
  const debt = debts.get(connection) ?? new Int32Array(new SharedArrayBuffer(PLACES * Int32Array.BYTES_PER_ELEMENT));
  debts.set(connection, debt);
  return debt;
}

/**
 * Remembers that a search has to read so many entries of the backlog. As many are then indexed at once, and bulk writes on the connection
 * wait for it, so that the backlog does not grow while somebody searches; while nobody does, they wait for nothing.
 */
export function owe(connection: object, entries: number): void {
  const debt = debtOf(connection);
  if (entries > Math.max(SHORT, owedIn(debt))) Atomics.store(debt, OWED, entries);
}

/** How many entries are to be indexed though somebody writes. */
export function owedIn(debt: Int32Array): number {
  return Atomics.load(debt, OWED);
}

/** Says that so many entries of the backlog were indexed. */
export function pay(debt: Int32Array, entries: number): void {
  Atomics.store(debt, OWED, Math.max(0, owedIn(debt) - entries));
  Atomics.add(debt, INDEXED, entries);
  Atomics.notify(debt, INDEXED);
}

/** Says whether somebody indexes the backlog. */
export function setIndexing(debt: Int32Array, isIndexed: boolean): void {
  Atomics.store(debt, IS_INDEXED, isIndexed ? 1 : 0);
  Atomics.notify(debt, INDEXED);
}

/**
 * Waits, before a bulk of so many entries is written, until some of what is owed is indexed; not where nobody indexes. Does not hold the
 * thread.
 */
export async function waitForPayment(connection: object, rows: number): Promise<void> {
  const debt = debtOf(connection);
  if (rows <= FEW) return;
  const due = Math.min(owedIn(debt), SHARE * rows);
  const begun = Atomics.load(debt, INDEXED);
  for (;;) {
    const seen = Atomics.load(debt, INDEXED);
    if (seen - begun >= due || Atomics.load(debt, IS_INDEXED) === 0) return;
    if (!(await waitForChange(debt, INDEXED, seen, PATIENCE))) return;
  }
}
