import { HISTORY_COLLECTIONS, type HistoryCollection } from '../../../shared/history/recorded-content.ts';
import { COLLECTIONS } from '../store/collections.ts';
import type { Connection } from '../store/sqlite/connection.ts';
import { documentTable } from '../sync/track-changes.ts';

/** `history_pending`: documents as they were before the transaction under way; taken up before it is committed. */
const TABLES = `
  CREATE TABLE IF NOT EXISTS history (
    collection TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL, changes INTEGER NOT NULL, since TEXT NOT NULL,
    stamp TEXT NOT NULL, origin TEXT NOT NULL, authors TEXT NOT NULL, state TEXT NOT NULL, is_sealed INTEGER NOT NULL,
    digest TEXT NOT NULL, undo TEXT NOT NULL, PRIMARY KEY (collection, id, version)) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS history_by_stamp ON history (stamp);
  CREATE TABLE IF NOT EXISTS history_pending (
    collection TEXT NOT NULL, id TEXT NOT NULL, before TEXT NOT NULL, PRIMARY KEY (collection, id)) WITHOUT ROWID;`;

/**
 * Makes the tables of the history and the triggers that note what a document was, in the transaction of the write that changes it.
 * A document that is new costs nothing. Idempotent.
 */
export function installHistory(connection: Connection): void {
  connection.exec(TABLES);
  for (const collection of HISTORY_COLLECTIONS) connection.exec(triggersOf(collection));
}

function triggersOf(collection: HistoryCollection): string {
  const table = documentTable(collection);
  const name = `history_${collection}_${COLLECTIONS[collection].schema.version}`;
  return `
    CREATE TRIGGER IF NOT EXISTS ${name}_update AFTER UPDATE ON ${table} BEGIN
      INSERT OR IGNORE INTO history_pending (collection, id, before) VALUES ('${collection}', old.id, old.document);
    END;
    CREATE TRIGGER IF NOT EXISTS ${name}_delete AFTER DELETE ON ${table} BEGIN
      DELETE FROM history WHERE collection = '${collection}' AND id = old.id;
      DELETE FROM history_pending WHERE collection = '${collection}' AND id = old.id;
    END;`;
}
