import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { AttacheError } from '../../../shared/api/index.ts';

const LOCK_FILE = 'lock.sqlite';

/** A data folder held by this process. */
export interface FolderLock {
  release(): void;
}

/**
 * Takes a data folder for this process alone. The lock is the operating system's, held through an empty database that is never
 * written: it ends with the process, however that ends.
 * @throws AttacheError Locked where another process has it
 */
export function lockFolder(directory: string): FolderLock {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const lock = new Database(join(directory, LOCK_FILE), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY') {
      throw new AttacheError('Locked', `Attaché is already open on ${directory}.`, {
        hint: 'Use the window that is open, or close it first.',
        cause: error,
      });
    }
    throw error;
  }
  return {
    release() {
      if (lock.open) lock.close();
    },
  };
}
