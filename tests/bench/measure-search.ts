import { generatedLibrary } from '../../src/main/core/generating/generated-library.ts';
import { below, seededRandom } from '../../src/main/core/generating/seeded-random.ts';
import { openTestCore } from '../support/open-test-core.ts';
import { STORE_KEY } from '../support/open-test-store.ts';
import { queryKinds } from './search-queries.ts';

/**
 * A process of its own that opens a filled library, searches it as a reader does and prints as JSON how long each took, in
 * milliseconds, and the memory it has in the end: `node measure-search.ts FOLDER ENTRIES ROUND`.
 */
const OPENINGS = 3;
const SEARCHES = 40;
const [directory = '', entries = '0', round = '0'] = process.argv.slice(2);
const entryCount = Number(entries);
const times: Record<string, number[]> = {};

async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  times[name] ??= [];
  times[name].push(performance.now() - start);
  return result;
}

const open = () => openTestCore({ directory, key: STORE_KEY });
let test = await timed('opening the store', open);
for (let opening = 1; opening < OPENINGS; opening++) {
  await test.core.close();
  test = await timed('opening the store', open);
}
const random = seededRandom(Number(round) + 1);
const { library, search } = test.core.services;
for (const { name, draw } of queryKinds(generatedLibrary(), entryCount)) {
  // The first of a kind finds nothing compiled; a reader notices that once, whatever the size.
  await search.search(draw(random));
  for (let count = 0; count < SEARCHES; count++) {
    const input = draw(random);
    await timed(name, () => search.search(input));
  }
}
for (let count = 0; count < SEARCHES; count++) {
  const id = `generated-${below(random, entryCount)}`;
  await timed('opening an entry', () => library.entry(id));
}
await test.core.close();
process.stdout.write(JSON.stringify({ times, memory: process.memoryUsage().rss }));
