import type { CoreOptions } from './core.ts';
import { createHistoryRecorder, type HistoryRecorder } from './history/create-history-recorder.ts';
import { installRelationIndex } from './relations/relation-index.ts';
import { backlogLength, finishBacklog, installSearchIndex, updateSearchIndex, waitForPayment } from './search/index.ts';
import { completeTables } from './store/backup/complete-tables.ts';
import { openStore } from './store/open-store.ts';
import type { Store } from './store/store.ts';
import { installTracking, trackingStarts } from './sync/track-changes.ts';

/** A backlog up to this length is indexed while the store is opened: it takes less than a thread takes to start. */
const SHORT_BACKLOG = 200;

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
      // Those that are opened late as well: what is tracked must have a table.
      completeTables(connection);
      installRelationIndex(connection, tables.entries);
      installSearchIndex(connection, tables);
      installTracking(connection);
      prepared.push(createHistoryRecorder(connection, now));
    },
    beforeCommit: (connection, tables) => {
      updateSearchIndex(connection, tables);
      for (const history of prepared) history.record();
    },
    beforeWrite: waitForPayment,
  });
  trackingStarts(store.connection);
  const [history] = prepared;
  if (history === undefined) throw new Error('The store was opened without its tables.');
  history.librarySeeded();
  finishShortBacklog(store);
  return { ...store, history };
}

function finishShortBacklog({ connection, tables }: Store): void {
  if (backlogLength(connection) > SHORT_BACKLOG) return;
  try {
    finishBacklog(connection, tables);
  } catch {
    // The disk is full, or worse: it can be read all the same, and whoever touches what is damaged is told.
  }
}
