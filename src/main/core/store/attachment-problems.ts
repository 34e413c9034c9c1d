import type { Connection } from './sqlite/connection.ts';
import { attachmentTableName, quoteIdentifier } from './sqlite/table-name.ts';

/** What a document says of its attachments. */
type Described = Readonly<Record<string, { readonly digest: string; readonly length: number }>>;

/** Says which files of a document are missing, or other than it says. */
export function attachmentProblem(
  connection: Connection,
  documentTable: string,
  storedId: string,
  described: Described,
): string | undefined {
  const names = Object.keys(described);
  if (names.length === 0) return undefined;
  const table = quoteIdentifier(attachmentTableName(documentTable));
  const rows = connection
    .prepare<[string], { name: string; digest: string; length: number }>(
      `SELECT attachment_id AS name, digest, length(bytes) AS length FROM ${table} WHERE document_id = ?`,
    )
    .all(storedId);
  const kept = new Map(rows.map((row) => [row.name, row]));
  const missing = names.filter((name) => {
    const row = kept.get(name);
    return row === undefined || row.digest !== described[name]?.digest || row.length !== described[name]?.length;
  });
  return missing.length === 0 ? undefined : `its file ${missing.join(', ')} is not as it was kept`;
}
