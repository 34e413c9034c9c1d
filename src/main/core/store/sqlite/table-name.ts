/** Name of the table that holds the documents of a collection in one version of its schema. */
export function tableName(collectionName: string, schemaVersion: number): string {
  return `${collectionName}__${schemaVersion}`;
}

/** Name of the table that holds the files of the documents of another. */
export function attachmentTableName(documentTable: string): string {
  return `${documentTable}__attachments`;
}

/** Quotes an SQL identifier. */
export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
