import type { SearchConnection } from './search-connection.ts';

/** A backlog up to this length is read in no time. */
const SHORT = 500;
/** Entries a write indexes at most, some ten milliseconds: what it adds to a turn that was measured without. */
const MOST = 32;

const debts = new WeakMap<SearchConnection, number>();

/**
 * Remembers that a search had to read so many entries of the backlog. Bulk writes on the connection then index as many on the way, so
 * that the backlog does not grow while somebody searches; while nobody does, they pay nothing.
 */
export function owe(connection: SearchConnection, entriesRead: number): void {
  if (entriesRead > SHORT) debts.set(connection, Math.max(entriesRead, debtOf(connection)));
}

/** How many entries of the backlog a write that took up so many is to index: at most twice as many, and few, so that it stays a short one. */
export function instalment(connection: SearchConnection, taken: number): number {
  const part = Math.min(debtOf(connection), 2 * taken, MOST);
  debts.set(connection, debtOf(connection) - part);
  return part;
}

function debtOf(connection: SearchConnection): number {
  return debts.get(connection) ?? 0;
}
