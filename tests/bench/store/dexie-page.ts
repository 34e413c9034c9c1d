/** Runs in Chromium: RxDB on storage-dexie with the same schema and indexes, and MiniSearch over the same fields. */
import MiniSearch from 'minisearch';
import { createRxDatabase } from 'rxdb';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { generatedLibrary } from '../../../src/main/core/generating/generated-library.ts';
import { COLLECTIONS } from '../../../src/main/core/store/collections.ts';
import type { Entry } from '../../../src/shared/model/index.ts';
import { BATCH, type FirstAnswers, PAGE, SEARCHED_FIELDS, textsOf } from './first-answers.ts';

/** What the page is asked for by its number: the entries are made in it, so that carrying them over is not measured. */
export interface PageTask {
  readonly count: number;
  readonly kind: Entry['kind'];
  readonly word: string;
}

async function firstAnswers({ count, kind, word }: PageTask): Promise<FirstAnswers> {
  const library = generatedLibrary();
  const made = Array.from({ length: count }, (_, index) => library.entry(index));
  const database = await createRxDatabase({ name: 'bench', storage: getRxStorageDexie(), multiInstance: false });
  // New and empty: there is nothing to migrate.
  const { entries } = await database.addCollections({ entries: { ...COLLECTIONS.entries, autoMigrate: false } });
  const start = performance.now();
  for (let from = 0; from < made.length; from += BATCH) await entries.bulkInsert(made.slice(from, from + BATCH));
  const listed = await entries
    .find({ selector: { kind }, sort: [{ kind: 'desc' }, { date: 'desc' }], limit: PAGE })
    .exec();
  const list = performance.now() - start;
  const search = new MiniSearch({ fields: SEARCHED_FIELDS });
  search.addAll(made.map(textsOf));
  const found = search.search(word, { prefix: true });
  const both = performance.now() - start;
  if (listed.length !== PAGE || found.length === 0) throw new Error('Dexie did not answer.');
  return { list, both };
}

Object.assign(globalThis, { firstAnswers });
