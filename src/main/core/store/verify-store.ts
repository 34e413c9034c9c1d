import type { VerifyReport } from '../../../shared/api/index.ts';
import { describeIssues } from '../../../shared/api/index.ts';
import { type Report, unseen } from '../tasks/report.ts';
import { attachmentProblem } from './attachment-problems.ts';
import { storedTables } from './backup/document-tables.ts';
import { COLLECTION_NAMES, COLLECTIONS, type CollectionName, DOCUMENT_SCHEMAS } from './collections.ts';
import type { Connection } from './sqlite/connection.ts';
import { quoteIdentifier, tableName } from './sqlite/table-name.ts';

/** Part of the time that pages take; the rest goes to documents. */
const PAGES_SHARE = 0.6;

/**
 * Reads every page of the store, its indexes (those of the search as well) and every document, and says in words what is wrong.
 * Holds the thread.
 * @throws AttacheError Cancelled
 */
export function verifyStore(connection: Connection, report: Report = unseen): VerifyReport {
  report('Reading every page', 0);
  const problems: string[] = pageProblems(connection);
  // What is on a damaged page can not be read at all.
  if (problems.length > 0) return { documentCount: 0, problems };
  let documentCount = 0;
  const tables = storedTables(connection).map((table) => table.name);
  const names = COLLECTION_NAMES.filter((collection) => tables.includes(tableOf(collection)));
  const total = names.reduce((sum, name) => sum + countOf(connection, name), 0);
  for (const name of names) {
    for (const { id, document } of rowsOf(connection, name)) {
      report('Checking every document', PAGES_SHARE + (1 - PAGES_SHARE) * (documentCount / total));
      documentCount++;
      const problem = documentProblem(connection, name, { id, document });
      if (problem !== undefined) problems.push(`${name} ${id}: ${problem}`);
    }
  }
  return { documentCount, problems };
}

function pageProblems(connection: Connection): string[] {
  try {
    const lines = connection.pragma('integrity_check') as { integrity_check: string }[];
    return lines.map((line) => line.integrity_check).filter((line) => line !== 'ok');
  } catch (error) {
    return [`The file is damaged: ${error instanceof Error ? error.message : String(error)}`];
  }
}

interface StoredRow {
  readonly id: string;
  readonly document: string;
}

function tableOf(name: CollectionName): string {
  return tableName(name, COLLECTIONS[name].schema.version);
}

function countOf(connection: Connection, name: CollectionName): number {
  const sql = `SELECT count(*) FROM ${quoteIdentifier(tableOf(name))} WHERE deleted = 0`;
  return Number(connection.prepare(sql).pluck().get());
}

function rowsOf(connection: Connection, name: CollectionName): Iterable<StoredRow> {
  const table = quoteIdentifier(tableOf(name));
  return connection.prepare<[], StoredRow>(`SELECT id, document FROM ${table} WHERE deleted = 0`).iterate();
}

function documentProblem(
  connection: Connection,
  name: CollectionName,
  { id, document }: StoredRow,
): string | undefined {
  try {
    const { _rev, _meta, _deleted, _attachments, ...content } = JSON.parse(document);
    const parsed = DOCUMENT_SCHEMAS[name].safeParse(content);
    if (!parsed.success) return describeIssues(parsed.error);
    return attachmentProblem(connection, tableOf(name), id, _attachments ?? {});
  } catch {
    return 'it is not JSON';
  }
}
