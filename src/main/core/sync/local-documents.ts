import { createRevision, now, type RxDocumentData } from 'rxdb';
import { REPLICATED_COLLECTIONS, type ReplicatedCollection } from '../../../shared/merge/index.ts';
import type { HistoryRecorder } from '../history/create-history-recorder.ts';
import { FROZEN_FILE_TYPES } from '../issues/frozen-files.ts';
import type { Connection } from '../store/sqlite/connection.ts';
import type { IssueFiles } from './issue-files.ts';
import { type ReplicatedStore, replicated } from './replicated-collections.ts';
import type { Content, Effects, Settled, TrackedDocuments } from './sync-documents.ts';
import { documentTable } from './track-changes.ts';

/** A document as the database holds it, deleted or not. */
export type Stored = RxDocumentData<Content>;

/** A write replication wants to make: `content` in the place of `previous`, or its deletion. */
export interface LocalWrite {
  readonly collection: ReplicatedCollection;
  readonly id: string;
  readonly previous: Stored | undefined;
  readonly content: Content | undefined;
  readonly settled: Settled;
  /** Whose it is, and when they wrote it. */
  readonly author: { readonly by: string; readonly stamp: string };
  readonly effects?: Effects;
}

/** Reads and writes documents below RxDB's hooks and above its storage, as RxDB's own replication does. */
export function localDocuments(
  connection: Connection,
  store: ReplicatedStore,
  tracked: TrackedDocuments,
  history: Pick<HistoryRecorder, 'attribute'>,
) {
  const reading = new Map(
    REPLICATED_COLLECTIONS.map((name) => [
      name,
      connection.prepare<[string], string>(`SELECT document FROM ${documentTable(name)} WHERE id = ?`).pluck(),
    ]),
  );

  function read(collection: ReplicatedCollection, id: string): Stored | undefined {
    const text = reading.get(collection)?.get(id);
    return text === undefined ? undefined : JSON.parse(text);
  }

  /** No write of a person has the revision of one of ours, or the tracking would take theirs for it. */
  let writeCount = 0;

  /** Writes what nobody changed meanwhile; gives the ids of those somebody did. One collection. */
  async function writeOf(collection: ReplicatedCollection, writes: readonly LocalWrite[]): Promise<string[]> {
    const { storageInstance, database } = await replicated(store, collection);
    const rows = writes.map(({ id, previous, content, settled, author, effects = {} }) => {
      const document = {
        ...(content ?? contentOf(previous) ?? { id }),
        _deleted: content === undefined,
        _attachments: {},
        _meta: { lwt: now() },
        _rev: createRevision(`${database.token}sync${++writeCount}`, previous as never),
      } as Stored;
      return { write: { document, ...(previous === undefined ? {} : { previous }) }, settled, effects, id, author };
    });
    connection.transaction(() => {
      for (const { write, settled, effects, id } of rows) {
        tracked.stage({ collection, id }, write.document._rev, settled, effects);
      }
    })();
    const attributed = history.attribute(
      rows.map(({ id, write, author }) => ({ collection, id, rev: write.document._rev, ...author })),
    );
    const { error } = await storageInstance.originalStorageInstance
      .bulkWrite(rows.map(({ write }) => write) as never, 'sync')
      .finally(attributed);
    for (const failure of error) tracked.unstage({ collection, id: failure.documentId });
    const invalid = error.find(({ status }) => status !== 409);
    if (invalid !== undefined) throw new Error('What replication wrote was refused by its schema.', { cause: invalid });
    return error.map(({ documentId }) => documentId);
  }

  /** Puts files to an issue that came without them. Only its own device says anything to a server about an issue, so nothing is to be told. */
  async function attach(id: string, files: IssueFiles): Promise<void> {
    const known = tracked.find('issues', id);
    const previous = read('issues', id);
    if (known?.scope == null || previous === undefined || previous._deleted) return;
    const { storageInstance, database } = await replicated(store, 'issues');
    const attachments = Object.entries(files).map(async ([name, bytes]) => {
      const type = FROZEN_FILE_TYPES[name as keyof typeof FROZEN_FILE_TYPES];
      const data = new Blob([bytes], { type });
      return [name, { type, data, length: data.size, digest: await database.hashFunction(data) }] as const;
    });
    const document = {
      ...previous,
      _attachments: Object.fromEntries(await Promise.all(attachments)),
      _meta: { lwt: now() },
      _rev: createRevision(`${database.token}sync${++writeCount}`, previous as never),
    };
    const { scope, rev, stamp, changes, base, seen } = known;
    tracked.stage({ collection: 'issues', id }, document._rev, { scope, rev, stamp, changes, base, seen }, {});
    const row = { document, previous };
    const { error } = await storageInstance.originalStorageInstance.bulkWrite([row] as never, 'sync');
    if (error.length > 0) tracked.unstage({ collection: 'issues', id });
  }

  return {
    read,
    attach,
    /** Writes documents, a transaction a collection; gives those that were changed meanwhile and have to be looked at again. */
    async write(writes: readonly LocalWrite[]): Promise<LocalWrite[]> {
      const missed: LocalWrite[] = [];
      for (const [collection, some] of Map.groupBy(writes, (write) => write.collection)) {
        const ids = new Set(await writeOf(collection, some));
        missed.push(...some.filter(({ id }) => ids.has(id)));
      }
      return missed;
    },
  };
}
export type LocalDocuments = ReturnType<typeof localDocuments>;

/** The content of a stored document, `undefined` where there is none or it is deleted. */
export function liveContentOf(stored: Stored | undefined): Content | undefined {
  return stored === undefined || stored._deleted ? undefined : contentOf(stored);
}

/** The content of a document of the database in JSON, as the tracking keeps it. */
export function contentOfJson(text: string | null): Content | undefined {
  return text === null || text === 'null' ? undefined : liveContentOf(JSON.parse(text));
}

function contentOf(stored: Stored | undefined): Content | undefined {
  if (stored === undefined) return undefined;
  const { _deleted, _attachments, _meta, _rev, ...content } = stored;
  return content as unknown as Content;
}
