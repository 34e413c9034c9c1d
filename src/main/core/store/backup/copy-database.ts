import { rmSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { AttacheError } from '../../../../shared/api/errors.ts';
import { syncFile } from '../../../sync-folder.ts';
import { partOf, type Report } from '../../tasks/report.ts';
import { logFilesOf } from '../data-files.ts';
import { type Connection, openConnection, translatingErrors } from '../sqlite/connection.ts';
import { type Inspection, inspectDatabase } from './inspect-database.ts';

/** A copy fits where this many times the database is free: the store must be able to go on writing. */
const ROOM_FACTOR = 1.25;

/** Part of the time that copying takes; the rest goes to reading the copy. */
const COPYING_SHARE = 0.5;

export interface CopyOptions {
  readonly source: string;
  readonly target: string;
  readonly key: Uint8Array;
}

/**
 * Copies a database as it is at one moment, others writing to it all the while, and reads the copy from end to end. The copy is
 * encrypted under the same key, stands alone (no log beside it) and is on the disk when this returns. Holds the thread.
 *
 * VACUUM INTO, because SQLite's backup API does not copy between encrypted databases here.
 * @throws AttacheError Full where there is no room, Corrupt where the source is damaged or the copy is, Cancelled; no copy is left then
 * @see https://www.sqlite.org/lang_vacuum.html#vacuuminto
 */
export function copyDatabase({ source, target, key }: CopyOptions, report: Report): Inspection {
  removeDatabase(target);
  try {
    report('Copying the library', 0);
    const connection = openConnection(source, key);
    try {
      requireRoom(sizeOf(connection), target);
      translatingErrors(() => connection.prepare('VACUUM INTO ?').run(target));
    } finally {
      connection.close();
    }
    syncFile(target);
    const inspection = inspectDatabase(target, key, partOf(report, COPYING_SHARE, 1));
    if (inspection.problems.length > 0) throw notVerified(inspection.problems);
    return inspection;
  } catch (error) {
    removeDatabase(target);
    throw error;
  }
}

/** Removes a database nobody has open, with what SQLite left beside it. */
export function removeDatabase(file: string): void {
  for (const path of [file, ...logFilesOf(file)]) rmSync(path, { force: true });
}

/** Bytes of a database with what is still in its log. */
function sizeOf(connection: Connection): number {
  const [pages, pageSize] = ['page_count', 'page_size'].map((name) => connection.pragma(name, { simple: true }));
  return Number(pages) * Number(pageSize);
}

/** @throws AttacheError Full where a copy of so many bytes does not fit on the disk of `target` */
export function requireRoom(bytes: number, target: string): void {
  const { bavail, bsize } = statfsSync(dirname(target));
  if (bavail * bsize >= bytes * ROOM_FACTOR) return;
  throw new AttacheError('Full', 'There is no room on the disk for a copy of the library.', {
    hint: 'Make room and try again. The library itself is untouched.',
  });
}

function notVerified(problems: readonly string[]): AttacheError {
  return new AttacheError('Corrupt', 'The copy of the library is not whole, and was not kept.', {
    hint: 'Check the data: the library itself may be damaged.',
    cause: problems.join('\n'),
  });
}
