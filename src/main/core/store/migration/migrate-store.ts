import { constants, copyFileSync, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { AttacheError } from '../../../../shared/api/index.ts';
import { partOf, type Report, unseen } from '../../tasks/report.ts';
import { backupPath } from '../backup/backup-folder.ts';
import { removeDatabase, requireRoom } from '../backup/copy-database.ts';
import { storedTables, writtenState } from '../backup/document-tables.ts';
import { inspectDatabase } from '../backup/inspect-database.ts';
import { makeBackup } from '../backup/make-backup.ts';
import { DATABASE_FILE, stagedPath } from '../data-files.ts';
import { examineDatabaseFile, refuseNewer } from '../open-database-file.ts';
import { replaceFiles } from '../replacement/replacement.ts';
import { type Connection, openConnection } from '../sqlite/connection.ts';
import { openStoreFacts } from '../store-facts.ts';
import { migrateTables, pendingTables } from './migrate-tables.ts';
import type { MigrationTarget } from './migration-target.ts';

/** Parts of the time that the backup takes, and of the rest that moving documents does. */
const BACKUP_SHARE = 0.2;
const MOVING_SHARE = 0.8;

const FACT = 'migration';
/** What a staged copy is of, and what it is on the way to. */
const migrationSchema = z.strictObject({
  from: z.record(z.string(), z.strictObject({ rows: z.number(), written: z.number().nullable() })),
  to: z.record(z.string(), z.number()),
});
type Migration = z.infer<typeof migrationSchema>;

export interface MigrationOptions {
  readonly directory: string;
  readonly key: Uint8Array;
  readonly now: () => Date;
  readonly targets: readonly MigrationTarget[];
  /** Marks the migrated store, so that an older program refuses it. */
  readonly format: number;
  readonly report?: Report;
}

/**
 * Brings a store that nobody has open to the versions of the schemas it is to have. A backup is made first; then a copy is migrated,
 * read from end to end and put in the store's place at once. A killed or stopped one leaves the store as it was and the copy as far as
 * it was; the next one goes on with it. The caller holds the folder's lock. Holds the thread.
 * @throws AttacheError Unavailable for a store of a newer program, Invalid where a document can not be brought over, Full, Cancelled, and
 * what `openDatabaseFile` throws; the store was not changed then
 */
export async function migrateStore(options: MigrationOptions): Promise<void> {
  const { directory, key, report = unseen } = options;
  const migration = neededMigration(options);
  if (migration === undefined) return;
  const staged = stagedPath(directory, DATABASE_FILE);
  report('Making a backup', 0);
  if (!isUnderWay(staged, key, migration)) await stageCopy(options, staged, migration);
  try {
    migrateCopy(staged, options, partOf(report, BACKUP_SHARE, 1));
  } catch (error) {
    if (!(error instanceof AttacheError && error.kind === 'Cancelled')) removeDatabase(staged);
    throw error;
  }
  // The last moment at which it can be stopped.
  report('Putting the library in its place', 1);
  replaceFiles(directory, { put: [DATABASE_FILE], remove: [] });
}

/**
 * What a store needs to be of these versions, `undefined` where it is. Nothing is written.
 * @throws AttacheError Unavailable for a store of a newer program, and what `openDatabaseFile` throws
 */
export function neededMigration({
  directory,
  key,
  targets,
  format,
}: Pick<MigrationOptions, 'directory' | 'key' | 'targets' | 'format'>): Migration | undefined {
  const database = join(directory, DATABASE_FILE);
  return examineDatabaseFile(database, key, (connection) => migrationOf(connection, targets), format);
}

/** What the store needs, `undefined` where it is as it is to be. @throws AttacheError Unavailable where it is newer */
function migrationOf(connection: Connection, targets: readonly MigrationTarget[]): Migration | undefined {
  const stored = storedTables(connection);
  for (const { collection, schema } of targets) {
    if (stored.some((table) => table.collection === collection && table.version > schema.version)) refuseNewer();
  }
  if (pendingTables(connection, targets).length === 0) return undefined;
  return { from: writtenState(connection), to: versionsOf(targets) };
}

/** Whether the staged copy is of the store as it is now, on the way to these versions. */
function isUnderWay(staged: string, key: Uint8Array, migration: Migration): boolean {
  if (!existsSync(staged)) return false;
  try {
    const connection = openConnection(staged, key);
    try {
      return isDeepStrictEqual(openStoreFacts(connection).read(FACT, migrationSchema), migration);
    } finally {
      connection.close();
    }
  } catch {
    // Killed while it was copied, or not a copy at all: it is made anew.
    return false;
  }
}

async function stageCopy(
  { directory, key, now, report = unseen }: MigrationOptions,
  staged: string,
  migration: Migration,
): Promise<void> {
  const backingUp: Report = (_, fraction) => report('Making a backup', fraction * BACKUP_SHARE);
  const { name } = await makeBackup({ directory, key, now, reason: 'before-migration', report: backingUp });
  const backup = backupPath(directory, name);
  removeDatabase(staged);
  requireRoom(statSync(backup).size, staged);
  copyFileSync(backup, staged, constants.COPYFILE_FICLONE);
  const connection = openConnection(staged, key);
  try {
    openStoreFacts(connection).write(FACT, migration);
  } finally {
    connection.close();
  }
}

function migrateCopy(staged: string, { key, targets, format }: MigrationOptions, report: Report): void {
  const connection = openConnection(staged, key);
  try {
    migrateTables(connection, targets, partOf(report, 0, MOVING_SHARE));
    openStoreFacts(connection).remove(FACT);
    connection.pragma(`user_version = ${format}`);
  } finally {
    connection.close();
  }
  const { problems } = inspectDatabase(staged, key, partOf(report, MOVING_SHARE, 1));
  if (problems.length === 0) return;
  throw new AttacheError('Corrupt', 'The library could not be brought to this version whole.', {
    hint: 'Try again; if it happens twice, check the disk. Nothing was changed.',
    cause: problems.join('\n'),
  });
}

function versionsOf(targets: readonly MigrationTarget[]): Migration['to'] {
  return Object.fromEntries(targets.map(({ collection, schema }) => [collection, schema.version]));
}
