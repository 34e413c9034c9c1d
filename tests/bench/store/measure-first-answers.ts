import { setTimeout as wait } from 'node:timers/promises';
import { createSearchService, hasBacklog } from '../../../src/main/core/search/index.ts';
import { heading, report } from '../report.ts';
import { openBenchStore } from './contestants.ts';
import { BATCH, type FirstAnswers, PAGE, type Task } from './first-answers.ts';
import { firstAnswersOfDexie } from './first-answers-of-dexie.ts';
import { firstAnswersOfPouchdb } from './first-answers-of-pouchdb.ts';

/** How much sooner ours shall answer. */
const GOAL = { atLeast: 3 };

/** Milliseconds between two looks whether all is indexed. */
const LOOK_EVERY = 100;

/** Time from the first document until a sorted list and a full-text search are answered, beside other stores. */
export async function measureFirstAnswers(directory: string, task: Task): Promise<void> {
  heading(
    `From the first of ${task.entries.length} entries to the first list and the first full-text answer (seconds)`,
  );
  const mine = await firstAnswersOfOurs(directory, task);
  compare('PouchDB 9, leveldb, with MiniSearch', mine, await firstAnswersOfPouchdb(directory, task));
  const { entries, kind, word } = task;
  const dexie = await firstAnswersOfDexie(directory, { count: entries.length, kind, word });
  if (dexie !== undefined) compare('RxDB on Dexie in Chromium, with MiniSearch', mine, dexie);
  else process.stdout.write('  RxDB on Dexie: not measured, there is no Chromium here\n');
}

function compare(name: string, mine: FirstAnswers, other: FirstAnswers): void {
  report({ what: `${name}, list`, figures: seconds(other.list, mine.list), ratio: other.list / mine.list });
  report({
    what: '  … list and full text',
    figures: seconds(other.both, mine.both),
    ratio: other.both / mine.both,
    goal: GOAL,
  });
}

async function firstAnswersOfOurs(directory: string, { entries, kind, word }: Task): Promise<FirstAnswers> {
  const store = await openBenchStore(directory);
  const search = createSearchService(store);
  const start = performance.now();
  for (let from = 0; from < entries.length; from += BATCH) {
    await store.collections.entries.bulkInsert(entries.slice(from, from + BATCH));
  }
  const found = await store.collections.entries
    .find({ selector: { kind }, sort: [{ kind: 'desc' }, { date: 'desc' }], limit: PAGE })
    .exec();
  const list = performance.now() - start;
  const { hits } = await search.search({ text: word });
  const both = performance.now() - start;
  if (found.length !== PAGE || hits.length === 0) throw new Error('The store did not answer.');
  while (hasBacklog(store.connection)) await wait(LOOK_EVERY);
  const complete = performance.now() - start;
  process.stdout.write(`  ours, until its index is complete: ${(complete / 1_000).toFixed(1)}\n`);
  await store.close();
  return { list, both };
}

function seconds(other: number, mine: number): string {
  return `${(other / 1_000).toFixed(1)} to ${(mine / 1_000).toFixed(1)}`;
}
