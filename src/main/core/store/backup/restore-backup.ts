import { constants, copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AttacheError, type RestoreReport } from '../../../../shared/api/index.ts';
import { partOf, type Report, unseen } from '../../tasks/report.ts';
import { DATABASE_FILE, logFilesOf, stagedPath } from '../data-files.ts';
import { lockFolder } from '../folder-lock.ts';
import { migrateTables } from '../migration/migrate-tables.ts';
import { MIGRATION_TARGETS } from '../migration/migration-target.ts';
import { rekeyDatabase } from '../rekey/rekey-database.ts';
import { removeLeftovers } from '../replacement/remove-leftovers.ts';
import { finishReplacement, replaceFiles } from '../replacement/replacement.ts';
import { type Connection, openConnection } from '../sqlite/connection.ts';
import { completeTables } from './complete-tables.ts';
import { requireRoom } from './copy-database.ts';
import { keyOfBackup } from './earlier-keys.ts';
import { inspectDatabase } from './inspect-database.ts';
import { makeBackup } from './make-backup.ts';
import { type Salvage, salvageNewer } from './salvage.ts';

/** Folder of the damaged databases that were replaced. */
const DAMAGED_FOLDER = 'damaged';
/** Damaged databases kept, for whoever can read more of them. */
const DAMAGED_KEPT = 2;
const NOTHING_SALVAGED: Salvage = { salvagedCount: 0, unreadableCount: 0 };

export interface RestoreOptions {
  readonly directory: string;
  readonly key: Uint8Array;
  readonly now: () => Date;
  /** The backup's file. */
  readonly backup: string;
  readonly report?: Report;
}

/**
 * Puts a backup in the place of a store that nobody has open. Holds the thread. The store is there as it was or as in the backup, whenever the process
 * is killed. What is replaced is kept: a whole store as a backup of its own; of a damaged one the file, and what is newer than the
 * backup and can be read goes into the restored store.
 * @throws AttacheError NotFound, Locked (folder in use), Rejected (a backup under a foreign key), Corrupt (the backup is damaged), Full,
 * Cancelled; nothing was changed then
 */
export async function restoreBackup(options: RestoreOptions): Promise<RestoreReport> {
  if (!existsSync(options.backup)) throw new AttacheError('NotFound', `There is no backup ${options.backup}.`);
  const lock = lockFolder(options.directory);
  try {
    finishReplacement(options.directory);
    removeLeftovers(options.directory);
    return await restoreLocked(options);
  } finally {
    removeLeftovers(options.directory);
    lock.release();
  }
}

async function restoreLocked(options: RestoreOptions): Promise<RestoreReport> {
  const { directory, key, backup, report = unseen } = options;
  const staged = stageBackup({ ...options, report: partOf(report, 0, 0.35) });
  const database = join(directory, DATABASE_FILE);
  const isPresent = existsSync(database);
  report('Looking at what is there now', 0.35);
  const isWhole = isPresent && isWholeDatabase(database, key);
  let replaced: string | undefined;
  let salvage = NOTHING_SALVAGED;
  const keeping = partOf(report, 0.4, 0.75);
  if (isWhole) replaced = (await makeBackup({ ...options, report: keeping, reason: 'before-restore' })).name;
  else if (isPresent) {
    replaced = keepDamaged(options);
    salvage = salvageInto(staged, join(replaced, DATABASE_FILE), { key, report: keeping });
  }
  const { documentCount, problems } = inspectDatabase(staged, key, partOf(report, 0.75, 0.95));
  if (problems.length > 0) throw damagedBackup(problems);
  // The last moment at which it can be stopped.
  report('Putting the backup in its place', 0.95);
  replaceFiles(directory, { put: [DATABASE_FILE], remove: [] });
  return { backup: basename(backup), documentCount, ...salvage, ...(replaced === undefined ? {} : { replaced }) };
}

/** A copy of the backup under the present key, verified. */
function stageBackup({ directory, key, backup, report = unseen }: RestoreOptions): string {
  const staged = stagedPath(directory, DATABASE_FILE);
  requireRoom(statSync(backup).size, staged);
  const ownKey = keyOfBackup(backup, directory, key);
  report('Copying the backup', 0);
  copyFileSync(backup, staged, constants.COPYFILE_FICLONE);
  const { problems } = inspectDatabase(staged, ownKey, partOf(report, 0.2, 0.9));
  if (problems.length > 0) throw damagedBackup(problems);
  report('Encrypting it', 0.9);
  rekeyDatabase(staged, ownKey, key);
  return staged;
}

function isWholeDatabase(file: string, key: Uint8Array): boolean {
  try {
    const connection = openConnection(file, key, { isReadOnly: true });
    try {
      return connection.pragma('integrity_check(1)', { simple: true }) === 'ok';
    } finally {
      connection.close();
    }
  } catch {
    return false;
  }
}

/** Copies the damaged database, with its log, to a folder of its own; gives the folder. */
function keepDamaged({ directory, now }: RestoreOptions): string {
  const parent = join(directory, DAMAGED_FOLDER);
  const folder = join(parent, now().toISOString().replaceAll(/[-:.]/g, ''));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const database = join(directory, DATABASE_FILE);
  for (const path of [database, ...logFilesOf(database)]) {
    if (existsSync(path)) copyFileSync(path, join(folder, basename(path)), constants.COPYFILE_FICLONE);
  }
  for (const old of readdirSync(parent).sort().reverse().slice(DAMAGED_KEPT)) {
    rmSync(join(parent, old), { recursive: true, force: true });
  }
  return folder;
}

function salvageInto(
  staged: string,
  damagedFile: string,
  { key, report }: { readonly key: Uint8Array; readonly report: Report },
): Salvage {
  let damaged: Connection;
  try {
    damaged = openConnection(damagedFile, key, { isReadOnly: true });
  } catch (error) {
    // Where its first page is lost, nothing of it can be found.
    if (error instanceof AttacheError) return NOTHING_SALVAGED;
    throw error;
  }
  const target = openConnection(staged, key);
  try {
    // A backup from before the last update holds its documents in tables of another version.
    migrateTables(target, MIGRATION_TARGETS, partOf(report, 0, 0.5));
    completeTables(target);
    return salvageNewer(damaged, target, partOf(report, 0.5, 1));
  } finally {
    target.close();
    damaged.close();
  }
}

function damagedBackup(problems: readonly string[]): AttacheError {
  return new AttacheError('Corrupt', 'This backup is damaged.', {
    hint: 'Choose another one. Nothing was changed.',
    cause: problems.join('\n'),
  });
}
