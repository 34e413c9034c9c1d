import type { CoreOptions } from './core.ts';
import { createHistoryRecorder, type HistoryRecorder } from './history/create-history-recorder.ts';
import { installRelationIndex } from './relations/relation-index.ts';
import { installSearchIndex, updateSearchIndex } from './search/index.ts';
import { openStore } from './store/open-store.ts';
import type { Store } from './store/store.ts';
import { installTracking, trackingStarts } from './sync/track-changes.ts';

/** The store, with who changed what in it. */
export interface LibraryStore extends Store {
  readonly history: HistoryRecorder;
}

/**
 * Opens the store of a data folder with what is derived from its documents: links, the search index and their history, kept in
 * step by every write.
 * @throws AttacheError what `openStore` throws
 */
export async function openLibraryStore(
  options: Pick<CoreOptions, 'directory' | 'key' | 'libraryDirectory' | 'now' | 'opening'>,
): Promise<LibraryStore> {
  const { directory, key, libraryDirectory, now, opening } = options;
  const prepared: HistoryRecorder[] = [];
  const store = await openStore({
    directory,
    key,
    libraryDirectory,
    now,
    opening,
    prepareTables: (connection, tables) => {
      installRelationIndex(connection, tables.entries);
      installSearchIndex(connection, tables);
      installTracking(connection);
      prepared.push(createHistoryRecorder(connection, now));
    },
    beforeCommit: (connection, tables) => {
      updateSearchIndex(connection, tables);
      for (const history of prepared) history.record();
    },
  });
  trackingStarts(store.connection);
  const [history] = prepared;
  if (history === undefined) throw new Error('The store was opened without its tables.');
  history.librarySeeded();
  return { ...store, history };
}
