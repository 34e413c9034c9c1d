import type { CoreOptions } from './core.ts';
import { installRelationIndex } from './relations/relation-index.ts';
import { installSearchIndex, updateSearchIndex } from './search/index.ts';
import { openStore } from './store/open-store.ts';
import type { Store } from './store/store.ts';

/**
 * Opens the store of a data folder with what is derived from its documents: links and the search index, kept in step by
 * every write.
 * @throws AttacheError what `openStore` throws
 */
export function openLibraryStore(
  options: Pick<CoreOptions, 'directory' | 'key' | 'libraryDirectory' | 'now'>,
): Promise<Store> {
  const { directory, key, libraryDirectory, now } = options;
  return openStore({
    directory,
    key,
    libraryDirectory,
    now,
    prepareTables: (connection, tables) => {
      installRelationIndex(connection, tables.entries);
      installSearchIndex(connection, tables);
    },
    beforeCommit: updateSearchIndex,
  });
}
