import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BACKUP_FOLDER } from '../data-files.ts';

/** Names a file has only until it is whole. */
const UNFINISHED = /\.(?:part|next|partial)(?:-(?:wal|shm|journal))?$/;
/** Exports that waited for a browser which is gone. */
const DOWNLOADS = /^downloads-/;

/**
 * Removes what a killed process left half-written in the data folder. The caller holds the folder's lock, and has finished a pending
 * replacement: what is staged for it has the same kind of name.
 */
export function removeLeftovers(directory: string): void {
  removeMatching(directory, UNFINISHED);
  removeMatching(join(directory, BACKUP_FOLDER), UNFINISHED);
  removeMatching(join(directory, 'exports'), DOWNLOADS);
}

function removeMatching(folder: string, pattern: RegExp): void {
  for (const name of namesIn(folder)) {
    if (pattern.test(name)) {
      rmSync(join(folder, name), { recursive: true, force: true });
    }
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return [];
    throw fault;
  }
}
