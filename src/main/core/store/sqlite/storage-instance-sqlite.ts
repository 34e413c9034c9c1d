import {
  type BulkWriteRow,
  type CategorizeBulkWriteRowsOutput,
  categorizeBulkWriteRows,
  type EventBulk,
  getPrimaryFieldOfPrimaryKey,
  now,
  type PreparedQuery,
  type RxAttachmentWriteData,
  type RxDocumentData,
  type RxJsonSchema,
  type RxStorageBulkWriteResponse,
  type RxStorageChangeEvent,
  type RxStorageCountResult,
  type RxStorageDefaultCheckpoint,
  type RxStorageInstance,
  type RxStorageInstanceCreationParams,
  type RxStorageQueryResult,
  type StringKeys,
} from 'rxdb';
import type { Observable, Subject } from 'rxjs';
import type { WriteTurns } from '../../turns/write-turns.ts';
import { type AttachmentData, AttachmentTable } from './attachment-table.ts';
import { type Connection, translatingErrors } from './connection.ts';
import { DocumentTable } from './document-table.ts';
import { countDocuments, findDocuments } from './find-documents.ts';
import { tableName } from './table-name.ts';

/** Most tombstones removed in one transaction, so that a clean-up does not hold the process. */
const CLEANUP_BATCH = 1_000;
const BEFORE_EVERYTHING: RxStorageDefaultCheckpoint = { id: '', lwt: -1 };

export type ChangeBulk<T> = EventBulk<RxStorageChangeEvent<RxDocumentData<T>>, RxStorageDefaultCheckpoint>;

/** What the instances of one database share. */
export interface StorageInternals {
  readonly connection: Connection;
  /** Called in the transaction of every write, before it is committed. */
  readonly beforeCommit: () => void;
  /** Awaited before so many documents of a collection are written. */
  readonly beforeWrite: (rows: number) => Promise<void>;
  /** Whoever else writes the database takes turns with these writes. */
  readonly turns: WriteTurns;
  /** The one stream of changes of a table, whoever writes it. */
  readonly changesOf: (table: string) => Subject<ChangeBulk<unknown>>;
}

/** The documents of one collection, in one table. @see RxStorageInstance in RxDB for what each method promises */
export class RxStorageInstanceSqlite<T>
  implements RxStorageInstance<T, StorageInternals, object, RxStorageDefaultCheckpoint>
{
  readonly databaseName: string;
  readonly collectionName: string;
  readonly schema: Readonly<RxJsonSchema<RxDocumentData<T>>>;
  readonly options: Readonly<object>;
  readonly internals: StorageInternals;
  private readonly primaryPath: StringKeys<RxDocumentData<T>>;
  private readonly documents: DocumentTable<T>;
  private readonly attachments: AttachmentTable | undefined;
  private isClosed = false;

  constructor(internals: StorageInternals, params: RxStorageInstanceCreationParams<T, object>) {
    this.databaseName = params.databaseName;
    this.collectionName = params.collectionName;
    this.schema = params.schema;
    this.options = params.options;
    this.internals = internals;
    this.primaryPath = getPrimaryFieldOfPrimaryKey(params.schema.primaryKey);
    const name = tableName(params.collectionName, params.schema.version);
    this.documents = new DocumentTable(internals.connection, name, params.schema, this.primaryPath);
    this.attachments = params.schema.attachments ? new AttachmentTable(internals.connection, name) : undefined;
  }

  async bulkWrite(rows: BulkWriteRow<T>[], context: string): Promise<RxStorageBulkWriteResponse<T>> {
    this.requireOpen();
    const data = await attachmentDataOf(rows, this.primaryPath);
    const { turns, beforeWrite } = this.internals;
    // Whoever has the turn already has waited before.
    if (!turns.isHeld()) await beforeWrite(rows.length);
    const { errors, eventBulk, newestRow } = await turns.hold(() => {
      this.requireOpen();
      return this.inTransaction(() => this.writeRows(rows, context, data));
    });
    if (eventBulk.events.length > 0 && newestRow !== undefined) {
      const { document } = newestRow;
      eventBulk.checkpoint = { id: document[this.primaryPath] as string, lwt: document._meta.lwt };
      this.changes().next(eventBulk);
    }
    return { error: errors };
  }

  async findDocumentsById(ids: string[], withDeleted: boolean): Promise<RxDocumentData<T>[]> {
    this.requireOpen();
    const found = translatingErrors(() => this.documents.read(ids));
    return withDeleted ? found : found.filter((document) => !document._deleted);
  }

  async query(prepared: PreparedQuery<T>): Promise<RxStorageQueryResult<T>> {
    this.requireOpen();
    return { documents: translatingErrors(() => findDocuments(this.schema, this.documents, prepared)) };
  }

  async count(prepared: PreparedQuery<T>): Promise<RxStorageCountResult> {
    this.requireOpen();
    return { count: translatingErrors(() => countDocuments(this.schema, this.documents, prepared)), mode: 'fast' };
  }

  async getAttachmentData(documentId: string, attachmentId: string, digest: string): Promise<Blob> {
    this.requireOpen();
    const data = translatingErrors(() => this.attachments?.read(documentId, attachmentId, digest));
    if (data === undefined)
      throw new Error(`There is no attachment ${attachmentId} of ${documentId} with this digest.`);
    return data;
  }

  /** Pages by time of the last write and, as many documents share one, by id. */
  async getChangedDocumentsSince(
    limit: number,
    checkpoint?: RxStorageDefaultCheckpoint,
  ): Promise<{ documents: RxDocumentData<T>[]; checkpoint: RxStorageDefaultCheckpoint }> {
    this.requireOpen();
    const after = checkpoint ?? BEFORE_EVERYTHING;
    const documents = translatingErrors(() => this.documents.writtenAfter(after, limit));
    const last = documents.at(-1);
    if (last === undefined) return { documents, checkpoint: after };
    return { documents, checkpoint: { id: last[this.primaryPath] as string, lwt: last._meta.lwt } };
  }

  changeStream(): Observable<ChangeBulk<T>> {
    this.requireOpen();
    return this.changes().asObservable();
  }

  async cleanup(minimumDeletedTime: number): Promise<boolean> {
    this.requireOpen();
    const purged = this.inTransaction(() => {
      const ids = this.documents.purge(now() - minimumDeletedTime, CLEANUP_BATCH);
      this.attachments?.removeOf(ids);
      return ids;
    });
    return purged.length < CLEANUP_BATCH;
  }

  async close(): Promise<void> {
    this.isClosed = true;
  }

  async remove(): Promise<void> {
    this.requireOpen();
    this.inTransaction(() => {
      this.documents.drop();
      this.attachments?.drop();
    });
    await this.close();
  }

  private writeRows(
    rows: BulkWriteRow<T>[],
    context: string,
    data: readonly AttachmentData[],
  ): CategorizeBulkWriteRowsOutput<T> {
    const ids = rows.map((row) => row.document[this.primaryPath] as string);
    const present = new Map(
      this.documents.read(ids).map((document) => [document[this.primaryPath] as string, document]),
    );
    const sorted = categorizeBulkWriteRows<T>(this, this.primaryPath as never, present, rows, context);
    this.documents.insert(sorted.bulkInsertDocs.map((row) => row.document));
    this.documents.update(sorted.bulkUpdateDocs.map((row) => row.document));
    if (this.attachments !== undefined) {
      const written = new Set([...sorted.attachmentsAdd, ...sorted.attachmentsUpdate].map(attachmentKey));
      this.attachments.write(data.filter((attachment) => written.has(attachmentKey(attachment))));
      this.attachments.remove(sorted.attachmentsRemove);
    }
    return sorted;
  }

  /** Where a transaction is open already, as while the library is seeded, this is a part of it. */
  private inTransaction<R>(work: () => R): R {
    const { connection, beforeCommit } = this.internals;
    const transaction = connection.transaction(() => {
      const result = work();
      beforeCommit();
      return result;
    });
    return translatingErrors(() => transaction.immediate());
  }

  private changes(): Subject<ChangeBulk<T>> {
    return this.internals.changesOf(this.documents.name) as Subject<ChangeBulk<unknown>> as Subject<ChangeBulk<T>>;
  }

  private requireOpen(): void {
    if (this.isClosed) throw new Error(`The storage of ${this.collectionName} is closed.`);
  }
}

/** Reads the data of the attachments that rows bring; those without data are in the store already. */
async function attachmentDataOf<T>(
  rows: readonly BulkWriteRow<T>[],
  primaryPath: StringKeys<RxDocumentData<T>>,
): Promise<AttachmentData[]> {
  const found: Promise<AttachmentData>[] = [];
  for (const { document } of rows) {
    for (const [attachmentId, attachment] of Object.entries(document._attachments ?? {})) {
      if (!hasData(attachment)) continue;
      const documentId = document[primaryPath] as string;
      const { digest, type, data } = attachment;
      found.push(
        data
          .arrayBuffer()
          .then((buffer) => ({ documentId, attachmentId, digest, type, bytes: new Uint8Array(buffer) })),
      );
    }
  }
  return Promise.all(found);
}

function hasData(attachment: unknown): attachment is RxAttachmentWriteData {
  return (
    typeof attachment === 'object' && attachment !== null && 'data' in attachment && attachment.data instanceof Blob
  );
}

function attachmentKey({
  documentId,
  attachmentId,
  digest,
}: {
  documentId: string;
  attachmentId: string;
  digest: string;
}): string {
  return JSON.stringify([documentId, attachmentId, digest]);
}
