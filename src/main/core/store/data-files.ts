import { join } from 'node:path';

/** The encrypted database in the data folder. */
export const DATABASE_FILE = 'attache.sqlite';
/** The key of a library whose key is in a file. */
export const KEY_FILE = 'attache.key';
/** How the key of a library with a passphrase is derived from it. */
export const PASSPHRASE_FILE = 'passphrase.json';
/** The key of a library that Electron made, sealed by the system's keychain. */
export const SEALED_KEY_FILE = 'key.sealed';
/** Earlier keys that backups are still encrypted with, sealed under the present one. */
export const EARLIER_KEYS_FILE = 'earlier-keys.json';
/** Where backups are, in the data folder. */
export const BACKUP_FOLDER = 'backups';

/** Where a file of the data folder is prepared before it is put in place. */
export function stagedPath(directory: string, name: string): string {
  return join(directory, `${name}.next`);
}

/** Files SQLite keeps beside a database while it is open, and leaves there when its process is killed. */
export function logFilesOf(database: string): readonly string[] {
  return [`${database}-wal`, `${database}-shm`, `${database}-journal`];
}
