import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BACKUP_FOLDER } from '../data-files.ts';

/** Names a file has only until it is whole. */
const UNFINISHED = /\.(?:part|next|partial)(?:-(?:wal|shm|journal))?$/;

/**
 * Removes what a killed process left half-written in the data folder. The caller holds the folder's lock, and has finished a pending
 * replacement: what is staged for it has the same kind of name.
 */
export function removeLeftovers(directory: string): void {
  removeUnfinished(directory);
  removeUnfinished(join(directory, BACKUP_FOLDER));
}

function removeUnfinished(folder: string): void {
  for (const name of namesIn(folder)) {
    if (UNFINISHED.test(name)) {
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
