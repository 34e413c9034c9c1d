import type { CoreOptions } from './core.ts';
import { installRelationIndex } from './relations/relation-index.ts';
import { installSearchIndex, updateSearchIndex } from './search/index.ts';
import { openStore } from './store/open-store.ts';
import type { Store } from './store/store.ts';
import { installTracking, trackingStarts } from './sync/track-changes.ts';

/**
 * Opens the store of a data folder with what is derived from its documents: links and the search index, kept in step by
 * every write.
 * @throws AttacheError what `openStore` throws
 */
export async function openLibraryStore(
  options: Pick<CoreOptions, 'directory' | 'key' | 'libraryDirectory' | 'now'>,
): Promise<Store> {
  const { directory, key, libraryDirectory, now } = options;
  const store = await openStore({
    directory,
    key,
    libraryDirectory,
    now,
    prepareTables: (connection, tables) => {
      installRelationIndex(connection, tables.entries);
      installSearchIndex(connection, tables);
      installTracking(connection);
    },
    beforeCommit: updateSearchIndex,
  });
  trackingStarts(store.connection);
  return store;
}
