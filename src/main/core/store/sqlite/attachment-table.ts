import type { Connection } from './connection.ts';
import { orderedText } from './ordered-text.ts';
import { attachmentTableName, quoteIdentifier } from './table-name.ts';

/** Data of one attachment, read before the transaction because a Blob can only be read asynchronously. */
export interface AttachmentData {
  readonly documentId: string;
  readonly attachmentId: string;
  readonly digest: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** The attachments of one collection's documents. */
export class AttachmentTable {
  private readonly connection: Connection;
  private readonly quoted: string;

  constructor(connection: Connection, documentTable: string) {
    this.connection = connection;
    this.quoted = quoteIdentifier(attachmentTableName(documentTable));
    connection.exec(`CREATE TABLE IF NOT EXISTS ${this.quoted} (
      document_id TEXT NOT NULL, attachment_id TEXT NOT NULL, digest TEXT NOT NULL, type TEXT NOT NULL, bytes BLOB NOT NULL,
      PRIMARY KEY (document_id, attachment_id)
    )`);
  }

  write(attachments: readonly AttachmentData[]): void {
    const statement = this.connection.prepare(`INSERT OR REPLACE INTO ${this.quoted} VALUES (?, ?, ?, ?, ?)`);
    for (const { documentId, attachmentId, digest, type, bytes } of attachments) {
      statement.run(orderedText(documentId), orderedText(attachmentId), digest, type, bytes);
    }
  }

  /** Gives the data of an attachment that has this digest, or `undefined`. */
  read(documentId: string, attachmentId: string, digest: string): Blob | undefined {
    const row = this.connection
      .prepare<[string, string, string], { type: string; bytes: Uint8Array<ArrayBuffer> }>(
        `SELECT type, bytes FROM ${this.quoted} WHERE document_id = ? AND attachment_id = ? AND digest = ?`,
      )
      .get(orderedText(documentId), orderedText(attachmentId), digest);
    return row === undefined ? undefined : new Blob([row.bytes], { type: row.type });
  }

  remove(attachments: readonly { readonly documentId: string; readonly attachmentId: string }[]): void {
    const statement = this.connection.prepare(`DELETE FROM ${this.quoted} WHERE document_id = ? AND attachment_id = ?`);
    for (const { documentId, attachmentId } of attachments) {
      statement.run(orderedText(documentId), orderedText(attachmentId));
    }
  }

  /** Removes all attachments of documents, given by their ids as the table of documents holds them. */
  removeOf(storedIds: readonly string[]): void {
    const statement = this.connection.prepare(`DELETE FROM ${this.quoted} WHERE document_id = ?`);
    for (const id of storedIds) statement.run(id);
  }

  drop(): void {
    this.connection.exec(`DROP TABLE IF EXISTS ${this.quoted}`);
  }
}
