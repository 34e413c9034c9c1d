import type { RxCollection } from 'rxdb';
import type { Connection } from '../../../src/main/core/store/sqlite/connection.ts';
import { type Entry, entryKindSchema } from '../../../src/shared/model/index.ts';
import { heading, median, millisecondsOf, report } from '../report.ts';
import { writerByHand } from './by-hand.ts';
import { inMemory, openFile, ours } from './contestants.ts';

/** Queries of each kind, no two alike: RxDB answers the same query again from its cache. */
const QUERIES = 60;
const PAGE = 50;
const KINDS = entryKindSchema.options;

/** One question, asked of all three. `since` differs from question to question. */
interface Question {
  readonly what: string;
  readonly ofRxdb: (entries: RxCollection<Entry>, kind: Entry['kind'], since: string) => Promise<unknown>;
  readonly byHand: (connection: Connection, kind: string, since: string) => unknown;
}

const page = (direction: 'asc' | 'desc'): Question => ({
  what: `${PAGE} of a kind since a day, ${direction === 'asc' ? 'oldest' : 'newest'} first`,
  ofRxdb: (entries, kind, since) =>
    entries
      .find({
        selector: { kind, date: { $gte: since } },
        sort: [{ kind: direction }, { date: direction }],
        limit: PAGE,
      })
      .exec(),
  byHand: (connection, kind, since) =>
    connection
      .prepare<[string, string], string>(
        `SELECT document FROM entries WHERE kind = ? AND date >= ? ORDER BY kind ${direction}, date ${direction} LIMIT ${PAGE}`,
      )
      .pluck()
      .all(kind, since)
      .map((document) => JSON.parse(document)),
});
const count: Question = {
  what: 'count of a kind since a day',
  ofRxdb: (entries, kind, since) => entries.count({ selector: { kind, date: { $gte: since } } }).exec(),
  byHand: (connection, kind, since) =>
    connection.prepare('SELECT count(*) FROM entries WHERE kind = ? AND date >= ?').pluck().get(kind, since),
};

/** Indexed, sorted queries and counts: through RxDB and our storage, by hand, and through RxDB in memory. */
export async function measureQueries(directory: string, entries: readonly Entry[]): Promise<void> {
  const mine = await ours(directory, { hasSearch: false });
  const memory = await inMemory();
  const { connection, remove } = openFile(directory);
  fillByHand(connection, entries);
  for (const contestant of [mine, memory]) await contestant.entries.bulkInsert([...entries]);
  heading(`Query ${entries.length} entries (milliseconds, median of ${QUERIES}, no two alike)`);
  for (const question of [page('asc'), page('desc'), count]) {
    const [one, byHand, inMemoryToo] = await medians([
      (kind, since) => question.ofRxdb(mine.entries, kind, since),
      (kind, since) => question.byHand(connection, kind, since),
      (kind, since) => question.ofRxdb(memory.entries, kind, since),
    ]);
    if (one === undefined || byHand === undefined || inMemoryToo === undefined)
      throw new Error('Nothing was measured.');
    report({
      what: `${question.what}, by hand`,
      figures: `${one.toFixed(2)} to ${byHand.toFixed(2)}`,
      ratio: one / byHand,
    });
    report({
      what: '  … in memory',
      figures: `${one.toFixed(2)} to ${inMemoryToo.toFixed(2)}`,
      ratio: one / inMemoryToo,
    });
  }
  await mine.close();
  await memory.close();
  remove();
}

/** Asks all in turn, each time for another day. */
async function medians(ask: readonly ((kind: Entry['kind'], since: string) => unknown)[]): Promise<number[]> {
  const times: number[][] = ask.map(() => []);
  for (let query = 0; query < QUERIES; query++) {
    const kind = KINDS[query % KINDS.length] ?? 'event';
    const since = new Date(Date.UTC(2010, 0, 1 + query * 17)).toISOString().slice(0, 10);
    for (const [index, one] of ask.entries()) times[index]?.push(await millisecondsOf(() => one(kind, since)));
  }
  return times.map(median);
}

/** As a program would lay it out for these questions: an index on the two fields. */
function fillByHand(connection: Connection, entries: readonly Entry[]): void {
  writerByHand(connection, { hasSearch: false }).write(entries);
  connection.exec(`
    ALTER TABLE entries ADD COLUMN kind TEXT GENERATED ALWAYS AS (document ->> 'kind') VIRTUAL;
    ALTER TABLE entries ADD COLUMN date TEXT GENERATED ALWAYS AS (document ->> 'date') VIRTUAL;
    CREATE INDEX entries_kind_date ON entries (kind, date);`);
}
