/**
 * Opens the library of the folder named as the program does, writes a bulk of entries in a few transactions, and ends once their texts
 * are indexed in the background.
 */

import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startBackgroundIndexer } from '../../src/main/core/indexing/background-indexer.ts';
import { openLibraryStore } from '../../src/main/core/open-library-store.ts';
import { hasBacklog } from '../../src/main/core/search/index.ts';
import { DATABASE_FILE } from '../../src/main/core/store/data-files.ts';
import { loadKey } from '../../src/main/core/store/load-key.ts';
import { createTaskBoard } from '../../src/main/core/tasks/task-board.ts';
import { anEntry } from './builders.ts';
import { BULK_PREFIX, BULK_SIZE, BULKS } from './bulk.ts';
import { BUILT_IN_LIBRARY } from './open-test-store.ts';

const [directory = ''] = process.argv.slice(2);
const key = await loadKey(directory);
const store = await openLibraryStore({ directory, key, libraryDirectory: BUILT_IN_LIBRARY, now: () => new Date() });
const indexer = startBackgroundIndexer(store, {
  file: join(directory, DATABASE_FILE),
  key,
  tasks: createTaskBoard({ newId: () => 'indexing', onChange: () => {} }),
  onFault: (fault) => {
    throw fault;
  },
});
for (let bulk = 0; bulk < BULKS; bulk++) {
  const entries = Array.from({ length: BULK_SIZE }, (_, index) =>
    anEntry({ id: `${BULK_PREFIX}${bulk}-${index}`, body: `Number ${index} of bulk ${bulk}.` }),
  );
  await store.collections.entries.bulkInsert(entries);
}
while (hasBacklog(store.connection)) await wait(20);
await indexer.stop();
await store.close();
