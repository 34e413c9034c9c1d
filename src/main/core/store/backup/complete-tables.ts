import { fillWithDefaultSettings } from 'rxdb';
import { COLLECTION_NAMES, COLLECTIONS } from '../collections.ts';
import { AttachmentTable } from '../sqlite/attachment-table.ts';
import type { Connection } from '../sqlite/connection.ts';
import { DocumentTable } from '../sqlite/document-table.ts';
import { tableName } from '../sqlite/table-name.ts';

/** Makes the tables a database lacks: of collections that came after it was written, or had nothing in them. */
export function completeTables(connection: Connection): void {
  for (const collection of COLLECTION_NAMES) {
    const schema = fillWithDefaultSettings(COLLECTIONS[collection].schema as never);
    const name = tableName(collection, COLLECTIONS[collection].schema.version);
    new DocumentTable<Record<string, unknown>>(connection, name, schema as never, 'id' as never);
    if (schema.attachments !== undefined) new AttachmentTable(connection, name);
  }
}
