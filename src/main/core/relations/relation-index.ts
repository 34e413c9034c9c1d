import type { RelationType } from '../../../shared/model/index.ts';

/** As much of a SQLite connection as the index needs. */
interface Connection {
  exec(sql: string): unknown;
  prepare(sql: string): { all(...parameters: unknown[]): unknown[] };
}

/** A relation another entry holds to the one asked about. */
export interface IncomingRelation {
  readonly from: string;
  readonly type: RelationType;
}

/** Most incoming relations shown of an entry: beyond this a reader searches instead. */
const MAX_INCOMING = 500;

/**
 * Keeps a table of which entry points at which, filled by triggers in the transaction of the document, so that links can be
 * followed backwards without reading every entry. Idempotent; fills itself where it is new, or where entries moved to another table.
 * @param entriesTable the storage's table of entries, with columns `id`, `deleted` and `document` (JSON)
 */
export function installRelationIndex(connection: Connection, entriesTable: string): void {
  const [existing] = connection
    .prepare("SELECT 1 FROM sqlite_master WHERE type = 'trigger' AND name = 'entry_relations_insert' AND tbl_name = ?")
    .all(entriesTable);
  if (existing !== undefined) return;
  const rows = (row: string) =>
    `INSERT OR IGNORE INTO entry_relations (target, type, source)
     SELECT relation.value ->> 'to', relation.value ->> 'type', ${row}.id
     FROM json_each(${row}.document, '$.relations') AS relation WHERE ${row}.deleted = 0`;
  connection.exec(`
    DROP TABLE IF EXISTS entry_relations;
    CREATE TABLE entry_relations (target TEXT, type TEXT, source TEXT, PRIMARY KEY (target, type, source)) WITHOUT ROWID;
    CREATE INDEX entry_relations_by_source ON entry_relations (source);
    CREATE TRIGGER entry_relations_insert AFTER INSERT ON "${entriesTable}" BEGIN ${rows('new')}; END;
    CREATE TRIGGER entry_relations_update AFTER UPDATE OF document ON "${entriesTable}" BEGIN
      DELETE FROM entry_relations WHERE source = old.id;
      ${rows('new')};
    END;
    CREATE TRIGGER entry_relations_delete AFTER DELETE ON "${entriesTable}" BEGIN
      DELETE FROM entry_relations WHERE source = old.id;
    END;
    INSERT OR IGNORE INTO entry_relations (target, type, source)
      SELECT relation.value ->> 'to', relation.value ->> 'type', entry.id
      FROM "${entriesTable}" AS entry, json_each(entry.document, '$.relations') AS relation WHERE entry.deleted = 0;
  `);
}

/** The relations other entries hold to `entryId`, by type and source. */
export function incomingRelations(connection: Connection, entryId: string): IncomingRelation[] {
  return connection
    .prepare(
      'SELECT source AS "from", type FROM entry_relations WHERE target = ? AND source <> target ORDER BY type, source LIMIT ?',
    )
    .all(entryId, MAX_INCOMING) as IncomingRelation[];
}
