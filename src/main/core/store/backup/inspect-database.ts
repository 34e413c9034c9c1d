import { partOf, type Report, unseen } from '../../tasks/report.ts';
import type { Connection } from '../sqlite/connection.ts';
import { openConnection } from '../sqlite/connection.ts';
import { quoteIdentifier } from '../sqlite/table-name.ts';
import { storedTables, type WrittenState, writtenState } from './document-tables.ts';

/** What a database that nobody has open turned out to hold. */
export interface Inspection {
  readonly documentCount: number;
  readonly state: WrittenState;
  /** Empty where it is whole. */
  readonly problems: readonly string[];
}

/** Part of the time that pages take; the rest goes to documents. */
const PAGES_SHARE = 0.7;

/**
 * Reads all of a database without changing it: every page and its authentication, every index, and whether every document is one.
 * Holds the thread.
 * @throws AttacheError Locked where the key does not open it, Corrupt where not even its first page can be read, Cancelled
 */
export function inspectDatabase(file: string, key: Uint8Array, report: Report = unseen): Inspection {
  const connection = openConnection(file, key, { isReadOnly: true });
  try {
    report('Reading every page', 0);
    const problems = pageProblems(connection);
    if (problems.length > 0) return { documentCount: 0, state: {}, problems };
    return { ...documentProblems(connection, partOf(report, PAGES_SHARE, 1)), state: writtenState(connection) };
  } finally {
    connection.close();
  }
}

function pageProblems(connection: Connection): string[] {
  try {
    const lines = connection.pragma('integrity_check(10)') as { integrity_check: string }[];
    return lines.map((line) => line.integrity_check).filter((line) => line !== 'ok');
  } catch (error) {
    return [`The file is damaged: ${error instanceof Error ? error.message : String(error)}`];
  }
}

function documentProblems(connection: Connection, report: Report): Pick<Inspection, 'documentCount' | 'problems'> {
  const tables = storedTables(connection);
  if (tables.length === 0) return { documentCount: 0, problems: ['It holds no collection of Attaché.'] };
  const counts = tables.map(({ name }, index) => {
    report('Looking at every document', index / tables.length);
    const sql = `SELECT count(*) FILTER (WHERE deleted = 0) AS documents, count(*) FILTER (WHERE NOT json_valid(document)) AS broken
      FROM ${quoteIdentifier(name)}`;
    return { name, ...(connection.prepare(sql).get() as { documents: number; broken: number }) };
  });
  return {
    documentCount: counts.reduce((sum, { documents }) => sum + documents, 0),
    problems: counts
      .filter(({ broken }) => broken > 0)
      .map(({ name, broken }) => `${broken} documents of ${name} are not JSON.`),
  };
}
