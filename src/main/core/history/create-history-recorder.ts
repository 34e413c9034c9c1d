import { differenceOf } from '../../../shared/history/patch.ts';
import { type HistoryCollection, recordedContentOf } from '../../../shared/history/recorded-content.ts';
import { isSame } from '../../../shared/model/index.ts';
import { createHybridLogicalClock, type Stamp, timeOfStamp } from '../../../shared/sync/hybrid-logical-clock.ts';
import type { Connection } from '../store/sqlite/connection.ts';
import { documentReader, type StoredDocument } from './document-reader.ts';
import { type ForeignWrite, foreignWrites } from './foreign-writes.ts';
import { type ChangeOrigin, type HistoryRow, historyTable } from './history-table.ts';
import { installHistory } from './install-history.ts';
import { joined, joinOldest } from './join-changes.ts';
import { localAuthor } from './local-author.ts';
import { digestOf, pastChanges } from './past-versions.ts';

/** Records who changed what, in the transaction of the change. */
export interface HistoryRecorder {
  /** Takes up what the transaction under way changed; called before it is committed. */
  record(): void;
  /** From here on, what is written is somebody's work; before, it is the built-in library's. */
  librarySeeded(): void;
  /** Says whose writes these are, until the returned function is called. */
  attribute(writes: readonly ForeignWrite[]): () => void;
  /** The latest time of a change. */
  readonly latest: Stamp;
}

/** Changes of one brief by one person within so many milliseconds are one: the editor saves while it is written. */
const ONE_SITTING = 10 * 60_000;

interface PendingRow {
  readonly collection: HistoryCollection;
  readonly id: string;
  readonly before: string;
}

/**
 * Makes the tables of the history and what fills them. What another program left pending is taken up first: nobody knows whose it
 * was.
 */
export function createHistoryRecorder(connection: Connection, now: () => Date): HistoryRecorder {
  installHistory(connection);
  const table = historyTable(connection);
  const read = documentReader(connection);
  const author = localAuthor(connection);
  const foreign = foreignWrites();
  const clock = createHybridLogicalClock(() => '', now, table.latestStamp());
  const takePending = connection.prepare<[], PendingRow>('SELECT * FROM history_pending');
  const isPending = connection.prepare<[], number>('SELECT EXISTS (SELECT 1 FROM history_pending)').pluck();
  let origin: ChangeOrigin = 'unknown';

  /** Who made a change, and when. */
  function signature({ collection, id }: PendingRow, rev: string): Pick<HistoryRow, 'origin' | 'authors' | 'stamp'> {
    const write = foreign.of(collection, id, rev);
    if (write === undefined) {
      return { origin, authors: origin === 'here' ? [author.name()] : [], stamp: clock.tick() };
    }
    clock.receive(write.stamp);
    const isStamped = timeOfStamp(write.stamp) !== undefined;
    return {
      origin: 'server',
      authors: write.by === '' ? [] : [write.by],
      stamp: isStamped ? write.stamp : clock.tick(),
    };
  }

  function recordOne(pending: PendingRow): void {
    const present = read(pending);
    if (present === undefined) return;
    const earlier: StoredDocument = JSON.parse(pending.before);
    const [before, after] = [recordedContentOf(earlier), recordedContentOf(present)];
    const state = stateOf(earlier, present);
    if (state === 'changed' && isSame(before, after)) return;
    const last = table.last(pending);
    const { stamp, ...who } = signature(pending, present._rev);
    const row: HistoryRow = {
      version: (last?.version ?? 1) + 1,
      changes: 1,
      since: stamp,
      stamp,
      ...who,
      state,
      isSealed: false,
      digest: digestOf(after),
      undo: differenceOf(after, before),
    };
    const isContinued = pending.collection === 'briefs' && last !== undefined && isOneSitting(last, row);
    if (isContinued) table.remove(pending, last.version);
    table.put(pending, (isContinued ? joined([...pastChanges([row, last], after)]) : undefined) ?? row);
    joinOldest(table, pending, after);
  }

  function record(): void {
    if (isPending.get() === 0) return;
    clock.receive(author.lastStamp());
    for (const pending of takePending.all()) recordOne(pending);
    connection.exec('DELETE FROM history_pending');
  }

  connection.transaction(record)();
  origin = 'library';
  return {
    record,
    librarySeeded() {
      origin = 'here';
    },
    attribute: foreign.announce,
    get latest() {
      return clock.latest;
    },
  };
}

function stateOf(before: StoredDocument, after: StoredDocument): HistoryRow['state'] {
  if (before._deleted === after._deleted) return 'changed';
  return after._deleted ? 'removed' : 'restored';
}

function isOneSitting(last: HistoryRow, next: HistoryRow): boolean {
  const isPlain = [last, next].every(({ origin, state }) => origin === 'here' && state === 'changed');
  const [begun, ended] = [timeOfStamp(last.since), timeOfStamp(next.stamp)];
  if (!isPlain || last.isSealed || begun === undefined || ended === undefined) return false;
  return ended - begun < ONE_SITTING && isSame(last.authors, next.authors);
}
