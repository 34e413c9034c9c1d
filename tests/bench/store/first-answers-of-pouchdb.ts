import { join } from 'node:path';
import MiniSearch from 'minisearch';
import PouchDB from 'pouchdb';
import pouchdbFind from 'pouchdb-find';
import { BATCH, type FirstAnswers, PAGE, SEARCHED_FIELDS, type Task, textsOf } from './first-answers.ts';

PouchDB.plugin(pouchdbFind);

/** PouchDB on leveldb with the same two indexes, and MiniSearch over the same fields. Nothing of it is encrypted. */
export async function firstAnswersOfPouchdb(directory: string, { entries, kind, word }: Task): Promise<FirstAnswers> {
  const database = new PouchDB(join(directory, 'pouchdb'));
  const start = performance.now();
  for (let from = 0; from < entries.length; from += BATCH) {
    await database.bulkDocs(entries.slice(from, from + BATCH).map(({ id, ...content }) => ({ _id: id, ...content })));
  }
  await database.createIndex({ index: { fields: ['date'] } });
  await database.createIndex({ index: { fields: ['kind', 'date'] } });
  const { docs } = await database.find({
    selector: { kind, date: { $gt: null } },
    sort: [{ kind: 'desc' }, { date: 'desc' }],
    limit: PAGE,
  });
  const list = performance.now() - start;
  const search = new MiniSearch({ fields: SEARCHED_FIELDS });
  search.addAll(entries.map(textsOf));
  const found = search.search(word, { prefix: true });
  const both = performance.now() - start;
  if (docs.length !== PAGE || found.length === 0) throw new Error('PouchDB did not answer.');
  await database.destroy();
  return { list, both };
}
