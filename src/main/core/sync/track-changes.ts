import { REPLICATED_COLLECTIONS, type ReplicatedCollection } from '../../../shared/merge/index.ts';
import { COLLECTIONS } from '../store/collections.ts';
import type { Connection } from '../store/sqlite/connection.ts';
import { quoteIdentifier, tableName } from '../store/sqlite/table-name.ts';

/**
 * What replication remembers, in the database of the documents it is about, so that both are always of one moment.
 *
 * `sync_documents`: a row a document. `changes` counts local writes that no server has acknowledged; while there are any, `base`
 * is the document they began with (the assumed master state) and `outgoing` what was sent last. `rev` is the server's revision,
 * `stamp` its stamp and `turn` the checkpoint's turn when it was seen. `seen` is the causal past of the document here (JSON), where that
 * is more than `stamp`.
 * `sync_staged`: what a write of replication itself makes of that row, and what else is true once it is made, found by the revision
 * it writes. What a killed process staged was never written.
 */
const TABLES = `
  CREATE TABLE IF NOT EXISTS sync_documents (
    collection TEXT NOT NULL, id TEXT NOT NULL, scope TEXT, rev TEXT, stamp TEXT, changes INTEGER NOT NULL DEFAULT 0,
    base TEXT, outgoing_stamp TEXT, outgoing TEXT, rejection TEXT, seen TEXT, turn INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (collection, id)) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS sync_waiting ON sync_documents (collection, id) WHERE changes > 0;
  DROP TABLE IF EXISTS sync_staged;
  CREATE TABLE sync_staged (
    collection TEXT NOT NULL, id TEXT NOT NULL, local_rev TEXT NOT NULL, scope TEXT NOT NULL, rev TEXT, stamp TEXT,
    changes INTEGER NOT NULL, base TEXT, seen TEXT, effects TEXT NOT NULL, PRIMARY KEY (collection, id)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS sync_departures (
    collection TEXT NOT NULL, id TEXT NOT NULL, scope TEXT NOT NULL, rev TEXT NOT NULL, is_sent INTEGER NOT NULL,
    turn INTEGER NOT NULL DEFAULT 0, seen TEXT,
    PRIMARY KEY (collection, id, scope)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS sync_checkpoints (
    scope TEXT NOT NULL PRIMARY KEY, since TEXT NOT NULL, turn INTEGER NOT NULL, last_success TEXT) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS sync_quarantine (
    scope TEXT NOT NULL, remote_id TEXT NOT NULL, rev TEXT NOT NULL, reason TEXT NOT NULL, seen_at TEXT NOT NULL,
    version TEXT NOT NULL,     PRIMARY KEY (scope, remote_id)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS sync_conflicts (
    conflict_id TEXT NOT NULL PRIMARY KEY, collection TEXT NOT NULL, id TEXT NOT NULL, scope TEXT NOT NULL, clash TEXT NOT NULL,
    is_open INTEGER NOT NULL, is_shared INTEGER NOT NULL) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS sync_conflicts_by_document ON sync_conflicts (collection, id);
  CREATE TABLE IF NOT EXISTS sync_facts (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;`;

const SEEDING = "EXISTS (SELECT 1 FROM sync_facts WHERE name = 'seeding')";

/**
 * Makes the tables of replication and the triggers that note every local write in the transaction of that write. Clocks play no
 * part in it. Idempotent. Until `trackingStarts` is called, what is written is taken for the built-in library's, which every
 * device has by itself.
 */
export function installTracking(connection: Connection): void {
  connection.exec(TABLES);
  for (const [table, columns] of Object.entries(LATER_COLUMNS)) addColumns(connection, table, columns);
  const isTracked = connection.prepare("SELECT 1 FROM sqlite_master WHERE type = 'trigger' AND name GLOB ?").pluck();
  for (const collection of REPLICATED_COLLECTIONS) {
    const isNew = isTracked.get(`sync_${collection}_*`) === undefined;
    connection.exec(triggersOf(collection));
    if (isNew) connection.exec(noteExisting(collection));
  }
  connection.exec("INSERT OR REPLACE INTO sync_facts (name, value) VALUES ('seeding', 'true')");
}

/** What the tables of a folder from before did not have. */
const LATER_COLUMNS = {
  sync_documents: { seen: 'TEXT', turn: 'INTEGER NOT NULL DEFAULT 0' },
  sync_departures: { turn: 'INTEGER NOT NULL DEFAULT 0', seen: 'TEXT' },
};

function addColumns(connection: Connection, table: string, columns: Readonly<Record<string, string>>): void {
  const present = connection.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);
  for (const [name, definition] of Object.entries(columns)) {
    if (!present.includes(name)) connection.exec(`ALTER TABLE ${table} ADD COLUMN ${name} ${definition}`);
  }
}

/** From here on, what is written is somebody's work. */
export function trackingStarts(connection: Connection): void {
  connection.exec("DELETE FROM sync_facts WHERE name = 'seeding'");
}

/** SQL for how often progress in a scope was confirmed. */
export function turnOf(scope: string): string {
  return `coalesce((SELECT turn FROM sync_checkpoints WHERE scope = ${scope}), 0)`;
}

/** Table of a collection's documents. */
export function documentTable(collection: ReplicatedCollection): string {
  return quoteIdentifier(tableName(collection, COLLECTIONS[collection].schema.version));
}

function triggersOf(collection: ReplicatedCollection): string {
  const { version } = COLLECTIONS[collection].schema;
  const table = documentTable(collection);
  const staged = `collection = '${collection}' AND id = new.id AND local_rev = new.rev`;
  const body = (base: string) => `
    INSERT INTO sync_documents (collection, id, changes)
      SELECT '${collection}', new.id, NOT ${SEEDING} WHERE NOT EXISTS (SELECT 1 FROM sync_staged WHERE ${staged})
      ON CONFLICT (collection, id) DO UPDATE SET
        base = CASE WHEN changes = 0 THEN ${base} ELSE base END, changes = changes + 1, rejection = NULL
        WHERE rev IS NOT NULL OR NOT ${SEEDING};
    INSERT INTO sync_documents (collection, id, scope, rev, stamp, changes, base, seen, turn)
      SELECT collection, id, scope, rev, stamp, changes, base, seen, ${turnOf('sync_staged.scope')} FROM sync_staged WHERE ${staged}
      ON CONFLICT (collection, id) DO UPDATE SET
        scope = excluded.scope, rev = excluded.rev, stamp = excluded.stamp, changes = excluded.changes,
        base = excluded.base, seen = excluded.seen, turn = excluded.turn, outgoing_stamp = NULL, outgoing = NULL, rejection = NULL;
    ${effectsOf(staged)}
    DELETE FROM sync_staged WHERE ${staged};`;
  return ['insert', 'update']
    .map((event) => {
      const name = `sync_${collection}_${version}_${event}`;
      return `
    DROP TRIGGER IF EXISTS ${name};
    CREATE TRIGGER ${name} AFTER ${event} ON ${table} BEGIN ${body(event === 'insert' ? 'NULL' : 'old.document')} END;`;
    })
    .join('');
}

/** What is true once a write of replication is made, and may not be true without it. @see Effects */
function effectsOf(staged: string): string {
  return `
    DELETE FROM sync_conflicts WHERE collection = (SELECT collection FROM sync_staged WHERE ${staged}) AND id = new.id AND is_open = 1
      AND EXISTS (SELECT 1 FROM sync_staged WHERE ${staged} AND effects ->> 'endsConflicts');
    INSERT INTO sync_conflicts (conflict_id, collection, id, scope, clash, is_open, is_shared)
      SELECT value ->> 'conflictId', value ->> 'collection', value ->> 'id', value ->> 'scope', value ->> 'clash', 1, 0
      FROM json_each((SELECT effects -> 'conflicts' FROM sync_staged WHERE ${staged})) WHERE TRUE
      ON CONFLICT (conflict_id) DO UPDATE SET clash = excluded.clash, is_open = 1, is_shared = 0;
    INSERT INTO sync_departures (collection, id, scope, rev, seen, is_sent)
      SELECT value ->> 'collection', value ->> 'id', value ->> 'scope', value ->> 'rev', value ->> 'seen', 0
      FROM json_each((SELECT effects -> 'departures' FROM sync_staged WHERE ${staged})) WHERE TRUE
      ON CONFLICT (collection, id, scope) DO UPDATE SET
        rev = excluded.rev, seen = excluded.seen, is_sent = excluded.is_sent;`;
}

/** In a library from before there was replication (of this collection), all is somebody's work but what is as it was shipped. */
function noteExisting(collection: ReplicatedCollection): string {
  const isOwn =
    collection === 'entries' || collection === 'sources'
      ? "document ->> 'origin' = 'own' OR document ->> 'createdAt' <> document ->> 'updatedAt'"
      : 'TRUE';
  return `INSERT OR IGNORE INTO sync_documents (collection, id, changes)
    SELECT '${collection}', id, coalesce(${isOwn}, 0) FROM ${documentTable(collection)}`;
}
