import { generatedLibrary } from '../../src/main/core/generating/generated-library.ts';
import { below, seededRandom } from '../../src/main/core/generating/seeded-random.ts';
import { openTestCore } from '../support/open-test-core.ts';
import { STORE_KEY } from '../support/open-test-store.ts';
import { queryKinds, TO_THE_END } from './search-queries.ts';

/**
 * A process of its own that opens a filled library, searches it as a reader does and prints as JSON how long each took and the
 * memory it has in the end: `node measure-search.ts FOLDER ENTRIES ROUND`.
 *
 * Milliseconds that its thread was at work, decryption and disk cache included: what else the machine does at the time would
 * otherwise be measured with it.
 */
const OPENINGS = 3;
const SEARCHES = 40;
/** Searches of which a list shows what the newest entries hold before it has looked through all. */
const OF_SEVERAL = /phrase|two words|filtered$/;
const [directory = '', entries = '0', round = '0'] = process.argv.slice(2);
const entryCount = Number(entries);
const times: Record<string, number[]> = {};

async function timed<T>(names: string | readonly string[], work: () => Promise<T>): Promise<T> {
  const start = process.threadCpuUsage();
  const result = await work();
  const { user, system } = process.threadCpuUsage(start);
  for (const name of [names].flat()) {
    times[name] ??= [];
    times[name].push((user + system) / 1_000);
  }
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
    await timed(input.text === '' ? name : [name, 'any text'], () => search.search({ ...input, isQuick: true }));
  }
}
for (const { name, draw } of queryKinds(generatedLibrary(), entryCount).filter(({ name }) => OF_SEVERAL.test(name))) {
  for (let count = 0; count < SEARCHES; count++) {
    const input = draw(random);
    await timed(`${name}${TO_THE_END}`, () => search.search(input));
  }
}
for (let count = 0; count < SEARCHES; count++) {
  await timed('the status line', () => library.overview());
  const id = `generated-${below(random, entryCount)}`;
  await timed('opening an entry', () => library.entry(id));
}
await test.core.close();
process.stdout.write(JSON.stringify({ times, memory: process.memoryUsage().rss }));
