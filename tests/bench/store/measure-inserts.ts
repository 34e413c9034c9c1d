import type { Entry } from '../../../src/shared/model/index.ts';
import { heading, median, millisecondsOf, report } from '../report.ts';
import { writerByHand } from './by-hand.ts';
import { type Contestant, inMemory, openFile, ours } from './contestants.ts';

const BATCH = 500;
/** Rounds in turn, so that what else the machine does falls on all alike. */
const ROUNDS = 3;

type Rates = Record<'ours' | 'byHand' | 'oursWithSearch' | 'byHandWithSearch' | 'memory', number[]>;

/** Bulk inserts, encrypted and flushed to the disk: through RxDB and our storage against the same rows by hand. */
export async function measureInserts(directory: string, entries: readonly Entry[]): Promise<void> {
  const rates: Rates = { ours: [], byHand: [], oursWithSearch: [], byHandWithSearch: [], memory: [] };
  for (let round = 0; round < ROUNDS; round++) {
    rates.ours.push(await rateOf(await ours(directory, { hasSearch: false }), entries));
    rates.byHand.push(await rateByHand(directory, entries, false));
    rates.oursWithSearch.push(await rateOf(await ours(directory, { hasSearch: true }), entries));
    rates.byHandWithSearch.push(await rateByHand(directory, entries, true));
    rates.memory.push(await rateOf(await inMemory(), entries));
  }
  heading(
    `Insert ${entries.length} entries, ${BATCH} a transaction, encrypted (documents a second; median of ${ROUNDS})`,
  );
  compare('through RxDB, of the same rows by hand', rates.ours, rates.byHand, { atLeast: 0.5 });
  compare('the same with the search index', rates.oursWithSearch, rates.byHandWithSearch, { atLeast: 0.7 });
  compare('through RxDB, of RxDB in memory', rates.ours, rates.memory);
}

function compare(what: string, one: readonly number[], other: readonly number[], goal?: { atLeast: number }): void {
  const figures = `${thousands(median(one))} of ${thousands(median(other))}`;
  report({ what, figures, ratio: median(one) / median(other), ...(goal === undefined ? {} : { goal }) });
}

async function rateOf(contestant: Contestant, entries: readonly Entry[]): Promise<number> {
  try {
    const milliseconds = await millisecondsOf(async () => {
      for (let from = 0; from < entries.length; from += BATCH) {
        await contestant.entries.bulkInsert(entries.slice(from, from + BATCH));
      }
      contestant.complete();
    });
    return (entries.length / milliseconds) * 1_000;
  } finally {
    await contestant.close();
  }
}

async function rateByHand(directory: string, entries: readonly Entry[], hasSearch: boolean): Promise<number> {
  const { connection, remove } = openFile(directory);
  try {
    const writer = writerByHand(connection, { hasSearch });
    const milliseconds = await millisecondsOf(() => {
      for (let from = 0; from < entries.length; from += BATCH) writer.write(entries.slice(from, from + BATCH));
    });
    return (entries.length / milliseconds) * 1_000;
  } finally {
    remove();
  }
}

function thousands(rate: number): string {
  return `${(rate / 1_000).toFixed(1)} k`;
}
