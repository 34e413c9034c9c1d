import { fillWithDefaultSettings, type RxDocumentData } from 'rxdb';
import { AttacheError, describeIssues } from '../../../../shared/api/index.ts';
import { type Report, unseen } from '../../tasks/report.ts';
import { type StoredTable, storedTables } from '../backup/document-tables.ts';
import type { Connection } from '../sqlite/connection.ts';
import { DocumentTable } from '../sqlite/document-table.ts';
import { attachmentTableName, quoteIdentifier, tableName } from '../sqlite/table-name.ts';
import type { MigrationTarget, StoredContent } from './migration-target.ts';

/** Documents moved in one transaction: a kill costs no more than these. */
const BATCH = 1_000;

type StoredDocument = RxDocumentData<Record<string, unknown>>;

/** A table of an earlier version, and what its documents are to be. */
export interface PendingTable {
  readonly stored: StoredTable;
  readonly target: MigrationTarget;
}

/** Tables whose documents are of an earlier version than their target. */
export function pendingTables(connection: Connection, targets: readonly MigrationTarget[]): PendingTable[] {
  return storedTables(connection).flatMap((stored) => {
    const target = targets.find(({ collection }) => collection === stored.collection);
    return target !== undefined && stored.version < target.schema.version ? [{ stored, target }] : [];
  });
}

/**
 * Moves every document of tables of earlier versions to the tables of the versions they are to have, batch by batch: a batch is in one
 * table or the other, so that an interrupted migration goes on where it was. Revisions and times of writing stay. Holds the thread.
 * @throws AttacheError Invalid where a document can not be brought over, naming it; Cancelled between two batches
 */
export function migrateTables(
  connection: Connection,
  targets: readonly MigrationTarget[],
  report: Report = unseen,
): void {
  const pending = pendingTables(connection, targets);
  const total = pending.reduce((sum, { stored }) => sum + rowCount(connection, stored.name), 0);
  let moved = 0;
  for (const { stored, target } of pending) {
    dropTriggersOn(connection, stored.name);
    const schema = fillWithDefaultSettings(target.schema as never);
    const table = new DocumentTable<Record<string, unknown>>(
      connection,
      tableName(stored.collection, target.schema.version),
      schema as never,
      'id' as never,
    );
    for (let count = -1; count !== 0; moved += count) {
      report(`Bringing ${stored.collection} to this version`, moved / Math.max(total, 1));
      count = moveBatch(connection, { stored, target }, table);
    }
    keepAttachments(connection, stored.name, tableName(stored.collection, target.schema.version));
    connection.exec(`DROP TABLE ${quoteIdentifier(stored.name)}`);
  }
}

function rowCount(connection: Connection, table: string): number {
  return Number(
    connection
      .prepare(`SELECT count(*) FROM ${quoteIdentifier(table)}`)
      .pluck()
      .get(),
  );
}

/** What is derived from documents is made anew for the new table. */
function dropTriggersOn(connection: Connection, table: string): void {
  const triggers = connection.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?").pluck();
  for (const name of triggers.all(table)) connection.exec(`DROP TRIGGER ${quoteIdentifier(String(name))}`);
}

/** Files stay as they are; documents of a new version find them under its table's name. */
function keepAttachments(connection: Connection, from: string, to: string): void {
  const find = connection.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").pluck();
  const [before, after] = [attachmentTableName(from), attachmentTableName(to)];
  if (find.get(before) === undefined) return;
  connection.exec(`ALTER TABLE ${quoteIdentifier(before)} RENAME TO ${quoteIdentifier(after)}`);
}

function moveBatch(
  connection: Connection,
  { stored, target }: PendingTable,
  table: DocumentTable<Record<string, unknown>>,
): number {
  const from = quoteIdentifier(stored.name);
  const move = connection.transaction(() => {
    const rows = connection
      .prepare<[number], { id: string; document: string }>(`SELECT id, document FROM ${from} ORDER BY id LIMIT ?`)
      .all(BATCH);
    const documents = rows.flatMap(({ document }) => migrated(JSON.parse(document), stored, target));
    table.insert(documents);
    const remove = connection.prepare(`DELETE FROM ${from} WHERE id = ?`);
    for (const { id } of rows) remove.run(id);
    return rows.length;
  });
  return move.immediate();
}

/** None where a strategy leaves it out. What was deleted stays as it was: nobody reads its content. */
function migrated(document: StoredDocument, stored: StoredTable, target: MigrationTarget): StoredDocument[] {
  if (document._deleted) return [document];
  const { _rev, _meta, _deleted, _attachments, ...content } = document;
  let next: StoredContent | null = content;
  for (let version = stored.version + 1; version <= target.schema.version && next !== null; version++) {
    const strategy = target.strategies[version];
    if (strategy === undefined)
      throw new Error(`${stored.collection} has no migration strategy to version ${version}.`);
    next = strategy(next);
  }
  if (next === null) return [];
  const checked = target.documentSchema.safeParse(next);
  if (!checked.success) throw notMigrated(stored, content, describeIssues(checked.error));
  return [{ ...next, _rev, _meta, _deleted, _attachments } as StoredDocument];
}

function notMigrated({ collection }: StoredTable, { id }: StoredContent, problem: string): AttacheError {
  return new AttacheError('Invalid', `${id} of the ${collection} can not be brought to this version: ${problem}.`, {
    hint: 'Go on with the Attaché you had, and report this. Nothing was changed.',
  });
}
