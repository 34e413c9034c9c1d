import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startBackgroundIndexer } from '../../../src/main/core/indexing/background-indexer.ts';
import { hasBacklog } from '../../../src/main/core/search/index.ts';
import { DATABASE_FILE } from '../../../src/main/core/store/data-files.ts';
import { createTaskBoard } from '../../../src/main/core/tasks/task-board.ts';
import type { Task } from '../../../src/shared/api/index.ts';
import { anEntry } from '../../support/builders.ts';
import { openTestSearch, type TestSearch } from '../../support/open-test-search.ts';
import { STORE_KEY } from '../../support/open-test-store.ts';

/** More than is indexed in a write or while a store is opened. */
const BULK = 600;
const LONG_ENOUGH = { timeout: 30_000 };

let directory: string;
let search: TestSearch;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'attache-indexing-'));
  search = await openTestSearch({ directory });
});

afterEach(async () => {
  await search.store.close();
  rmSync(directory, { recursive: true, force: true });
});

/** Writes a bulk whose texts are left to the indexer. */
async function writeBulk(from = 0, count = BULK): Promise<void> {
  const entries = Array.from({ length: count }, (_, index) =>
    anEntry({ id: `bulk-${from + index}`, title: `Kestrel ${from + index}`, body: `Word number${from + index}.` }),
  );
  const { error } = await search.store.collections.entries.bulkUpsert(entries);
  expect(error).toEqual([]);
}

/** Indexes in the background, as the core does, and remembers what windows are told. */
function startIndexing() {
  const faults: unknown[] = [];
  const told: Task[] = [];
  const tasks = createTaskBoard({
    newId: () => 'the-task',
    onChange: async () => void told.push(...(await tasks.running())),
  });
  const indexer = startBackgroundIndexer(search.store, {
    file: join(directory, DATABASE_FILE),
    key: STORE_KEY,
    tasks,
    onFault: (fault) => faults.push(fault),
  });
  return { faults, told, stop: indexer.stop };
}

const isIndexed = () => !hasBacklog(search.store.connection);

describe('the texts of a bulk write', () => {
  it('are found at once and indexed afterwards, and windows are told how far that is', async () => {
    const indexing = startIndexing();
    await writeBulk();
    expect(isIndexed()).toBe(false);
    expect(await search.find('number517')).toEqual(['bulk-517']);
    expect(search.verify()).toEqual([]);
    await expect.poll(isIndexed, LONG_ENOUGH).toBe(true);
    await indexing.stop();
    expect(await search.find('number517')).toEqual(['bulk-517']);
    expect(search.verify()).toEqual([]);
    expect(indexing.told.at(-1)).toMatchObject({ kind: 'index', step: 'Indexing what was added' });
    expect(indexing.faults).toEqual([]);
  });

  it('are left where it was stopped, and taken up at the next start', async () => {
    const first = startIndexing();
    await writeBulk();
    await expect.poll(() => first.told.length, LONG_ENOUGH).toBeGreaterThan(0);
    await first.stop();
    expect(search.verify()).toEqual([]);
    search = await search.reopen();
    const second = startIndexing();
    await expect.poll(isIndexed, LONG_ENOUGH).toBe(true);
    await second.stop();
    expect(search.verify()).toEqual([]);
    expect([...first.faults, ...second.faults]).toEqual([]);
  });

  it('hold nobody up who writes and searches meanwhile', async () => {
    const indexing = startIndexing();
    await writeBulk();
    for (let round = 0; round < 20; round++) {
      await search.store.collections.entries.bulkUpsert([anEntry({ id: `own-${round}`, title: `Osprey ${round}` })]);
      await search.store.collections.entries.bulkRemove([`bulk-${round * 7}`]);
      expect((await search.search('kestrel')).total).toBe(BULK - round - 1);
      expect((await search.find('osprey')).length).toBe(round + 1);
    }
    await expect.poll(isIndexed, LONG_ENOUGH).toBe(true);
    await indexing.stop();
    expect(search.verify()).toEqual([]);
    expect(indexing.faults).toEqual([]);
  });

  it('are indexed though writes do not end, once a search had to read them', async () => {
    const { connection } = search.store;
    const mark = () => Number(connection.prepare('SELECT indexed FROM search_totals').pluck().get());
    const newest = () => Number(connection.prepare('SELECT newest FROM search_totals').pluck().get());
    await writeBulk();
    const read = newest();
    expect(await search.find('number517')).toEqual(['bulk-517']);
    const indexing = startIndexing();
    const hasBegun = () => indexing.told.some(({ step }) => step === 'Indexing what was added');
    let bulksMeanwhile = 0;
    for (let bulk = 1; mark() < read; bulk++) {
      if (hasBegun()) bulksMeanwhile++;
      await writeBulk(BULK * bulk, 20);
      await nextTurn();
    }
    // Each waits until twice as many are indexed; else there would be hundreds before the last.
    expect(bulksMeanwhile).toBeLessThan(BULK / 20 + 10);
    expect(search.verify()).toEqual([]);
    await indexing.stop();
    expect(indexing.faults).toEqual([]);
  });
});
