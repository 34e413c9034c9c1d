import type { VerifyReport } from '../../../shared/api/index.ts';
import { verifySearchIndex } from '../search/index.ts';
import { openConnection } from '../store/sqlite/connection.ts';
import type { DocumentTables } from '../store/store.ts';
import { verifyStore } from '../store/verify-store.ts';
import { partOf, type Report } from '../tasks/report.ts';

export interface CheckOptions {
  /** The store's file. */
  readonly file: string;
  readonly key: Uint8Array;
  readonly tables: DocumentTables;
}

/** Part of the time that pages and documents take; the rest goes to the search index. */
const STORE_SHARE = 0.5;

/**
 * Reads all of a library as it is at one moment, on a connection that can not write, while others write to it: every page, every
 * document against its schema, and the search index against the documents. Holds the thread.
 * @throws AttacheError Cancelled, and Corrupt where it can not even be opened
 */
export function checkLibrary({ file, key, tables }: CheckOptions, report: Report): VerifyReport {
  const connection = openConnection(file, key, { isReadOnly: true });
  try {
    // One read transaction: of what is written meanwhile nothing is seen.
    connection.exec('BEGIN');
    const checked = verifyStore(connection, partOf(report, 0, STORE_SHARE));
    if (checked.problems.length > 0) return checked;
    return { ...checked, problems: verifySearchIndex(connection, tables, partOf(report, STORE_SHARE, 1)) };
  } finally {
    connection.close();
  }
}
