import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { AttacheError } from '../../../shared/api/index.ts';
import { COLLECTION_NAMES, COLLECTIONS } from './collections.ts';
import { type Connection, makeDurable, openConnection } from './sqlite/connection.ts';

/** Marks a database as ours ("Atta"). @see https://www.sqlite.org/pragma.html#pragma_application_id */
const APPLICATION_ID = 0x41747461;
/** Raised when tables are laid out differently, whatever the schemas of the documents. */
const LAYOUT = 1;
/** Greater where an older Attaché could not work on the store any more: with every version of every schema. */
export const STORE_FORMAT = COLLECTION_NAMES.reduce((sum, name) => sum + COLLECTIONS[name].schema.version, LAYOUT);
const PLAIN_SQLITE = Buffer.from('SQLite format 3\0');
/** Page size, reserved bytes and fractions stand unencrypted at bytes 16 and 21–23 of every file the cipher writes. */
const HEADER_LENGTH = 24;

/**
 * Opens the store's file, making it where it is missing. Nothing is written before all of this holds: the file is one of ours, the key
 * opens it, and it is of a format this program knows. Whether its pages are whole `refuseDamagedFile` says.
 * @throws AttacheError Rejected for a foreign file, Locked for a wrong key, Corrupt for a damaged first page, Unavailable for a newer one
 */
export function openDatabaseFile(file: string, key: Uint8Array): Connection {
  examineDatabaseFile(file, key, () => undefined);
  const connection = openConnection(file, key);
  try {
    makeDurable(connection);
    mark(connection);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/**
 * Makes sure that a file is one of ours, opened by this key and of a format this program knows, and reads something of it.
 * Nothing is written.
 * @param format the newest one that is known
 * @returns what `read` gives, `undefined` where there is no file
 * @throws AttacheError as `openDatabaseFile`
 */
export function examineDatabaseFile<T>(
  file: string,
  key: Uint8Array,
  read: (connection: Connection) => T,
  format = STORE_FORMAT,
): T | undefined {
  if (!isFilled(file)) return undefined;
  refuseForeignFile(file);
  return inspectFile(file, key, (connection) => {
    check(connection, file, format);
    return read(connection);
  });
}

/**
 * Reads something of a file of ours without writing to it.
 *
 * Where a killed process left a log, on a connection that can not write: closing another would move the log into the file. Where
 * there is none, on an ordinary one: that leaves no empty log behind.
 */
export function inspectFile<T>(file: string, key: Uint8Array, read: (connection: Connection) => T): T {
  const connection = openConnection(file, key, { isReadOnly: isFilled(`${file}-wal`) });
  try {
    return read(connection);
  } finally {
    connection.close();
  }
}

function isFilled(file: string): boolean {
  return existsSync(file) && statSync(file).size > 0;
}

function mark(connection: Connection): void {
  if (connection.pragma('application_id', { simple: true }) === APPLICATION_ID) return;
  connection.pragma(`application_id = ${APPLICATION_ID}`);
  connection.pragma(`user_version = ${STORE_FORMAT}`);
}

function refuseForeignFile(file: string): void {
  const header = Buffer.alloc(HEADER_LENGTH);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, header, 0, HEADER_LENGTH, 0);
  } finally {
    closeSync(descriptor);
  }
  const isEncryptedDatabase = header[21] === 64 && header[22] === 32 && header[23] === 32;
  if (header.subarray(0, PLAIN_SQLITE.length).equals(PLAIN_SQLITE) || !isEncryptedDatabase) throw foreign(file);
}

function check(connection: Connection, file: string, knownFormat: number): void {
  const applicationId = connection.pragma('application_id', { simple: true });
  const format = connection.pragma('user_version', { simple: true }) as number;
  // A process killed while it made the file leaves both unset, and nothing else.
  if (applicationId !== APPLICATION_ID && !(applicationId === 0 && format === 0)) throw foreign(file);
  if (format > knownFormat) refuseNewer();
}

/** @throws AttacheError Unavailable */
export function refuseNewer(): never {
  throw new AttacheError('Unavailable', 'This library was last used by a newer Attaché.', {
    hint: 'Install the newest version. Nothing was changed.',
  });
}

function foreign(file: string): AttacheError {
  return new AttacheError('Rejected', `${file} is not a library of Attaché.`, {
    hint: 'Choose another data folder, or move the file away. Nothing was changed.',
  });
}
