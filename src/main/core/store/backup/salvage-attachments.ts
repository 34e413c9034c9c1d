import type { Connection } from '../sqlite/connection.ts';
import { attachmentTableName, quoteIdentifier } from '../sqlite/table-name.ts';

/** A file of a document, as its table holds it. */
type StoredFile = Readonly<Record<string, unknown>>;

/** Reads the files of documents from one database and writes them to another. Ids are as the tables hold them. */
export interface AttachmentCarrier {
  readonly read: (storedId: string) => readonly StoredFile[];
  readonly write: (storedId: string, files: readonly StoredFile[]) => void;
}

/** Carries files between databases that both have a table of them; elsewhere there is nothing to carry. */
export function attachmentCarrier(from: Connection, to: Connection, documentTable: string): AttachmentCarrier {
  const name = attachmentTableName(documentTable);
  if (![from, to].every((connection) => hasTable(connection, name))) return { read: () => [], write: () => {} };
  const table = quoteIdentifier(name);
  const read = from.prepare<[string], StoredFile>(`SELECT * FROM ${table} WHERE document_id = ?`);
  const remove = to.prepare(`DELETE FROM ${table} WHERE document_id = ?`);
  const insert = to.prepare(
    `INSERT INTO ${table} (document_id, attachment_id, digest, type, bytes) VALUES (@document_id, @attachment_id, @digest, @type, @bytes)`,
  );
  return {
    read: (storedId) => read.all(storedId),
    write: (storedId, files) => {
      remove.run(storedId);
      for (const file of files) insert.run(file);
    },
  };
}

function hasTable(connection: Connection, name: string): boolean {
  const found = connection.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").pluck().get(name);
  return found !== undefined;
}
