import Database from 'better-sqlite3-multiple-ciphers';
import { AttacheError } from '../../../../shared/api/index.ts';

/** An open, encrypted SQLite database. */
export type Connection = Database.Database;

/** Bytes of a raw AEGIS-256 key. */
export const KEY_LENGTH = 32;

/** Failures to write or to flush other than that there is no room. */
const NOT_TAKEN: ReadonlySet<string> = new Set([
  'SQLITE_IOERR_WRITE',
  'SQLITE_IOERR_FSYNC',
  'SQLITE_IOERR_DIR_FSYNC',
  'SQLITE_IOERR_TRUNCATE',
]);

/** Pages kept decrypted: enough that a bulk write puts each page into the log once, and that a list is not decrypted again. */
const CACHE_KIBIBYTES = 32 * 1_024;

/**
 * Opens an encrypted database, making it where the file is missing; with `isReadOnly` nothing of it is ever written, and what
 * its write-ahead log holds stays there.
 *
 * The whole file is encrypted with AEGIS-256 under the raw key (no derivation: it costs nothing to open), the write-ahead log
 * with it; what SQLite spills goes to memory, never to a temporary file. `synchronous=FULL`: what is acknowledged is on the disk.
 * @throws AttacheError Locked where the key does not open the file, Corrupt where it is damaged
 * @see https://utelle.github.io/SQLite3MultipleCiphers/docs/ciphers/cipher_aegis/
 */
export function openConnection(file: string, key: Uint8Array, { isReadOnly = false } = {}): Connection {
  if (key.length !== KEY_LENGTH) throw new TypeError(`A key has ${KEY_LENGTH} bytes, not ${key.length}.`);
  const connection = translatingErrors(() => new Database(file, { readonly: isReadOnly, fileMustExist: isReadOnly }));
  try {
    connection.pragma("cipher = 'aegis'");
    connection.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`);
    readFirstPage(connection);
    connection.pragma(`cache_size = -${CACHE_KIBIBYTES}`);
    connection.pragma('temp_store = MEMORY');
    connection.pragma('foreign_keys = ON');
    connection.pragma('recursive_triggers = ON');
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Turns on what makes writes durable; apart from opening, because it is the first thing that writes. */
export function makeDurable(connection: Connection): void {
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
}

/** Runs work on the database, giving SQLite's own failures as errors a person understands. */
export function translatingErrors<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw translatedError(error);
  }
}

/** A key that does not fit shows at the first page, where decryption is authenticated. */
function readFirstPage(connection: Connection): void {
  try {
    connection.prepare('SELECT count(*) FROM sqlite_master').get();
  } catch (error) {
    if (codeOf(error) === 'SQLITE_NOTADB') {
      throw new AttacheError('Locked', 'The key does not open this library.', {
        hint: 'Use the key or passphrase the library was made with. Nothing was changed.',
        cause: error,
      });
    }
    throw translatedError(error);
  }
}

/** A failure of SQLite as an error a person understands; anything else as it is. */
export function translatedError(error: unknown): unknown {
  const code = codeOf(error);
  if (code === undefined) return error;
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB' || code === 'SQLITE_IOERR_SHORT_READ') {
    return new AttacheError('Corrupt', 'The library’s file is damaged.', {
      hint: 'Restore the newest backup, in Settings or with “attache restore --newest”: what is newer and can still be read is kept.',
      cause: error,
    });
  }
  if (code === 'SQLITE_FULL') {
    return new AttacheError('Full', 'There is no room left on the disk; this was not saved.', {
      hint: 'Make room and try again. Reading goes on.',
      cause: error,
    });
  }
  if (code.startsWith('SQLITE_BUSY')) {
    return new AttacheError('Locked', 'Another program is using the library’s file.', {
      hint: 'Close the other program and try again.',
      cause: error,
    });
  }
  if (NOT_TAKEN.has(code)) {
    return new AttacheError('Unavailable', 'The disk did not take what was to be written; this was not saved.', {
      hint: 'Check the disk, and how much of it you may use, and try again. Reading goes on.',
      cause: error,
    });
  }
  if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_READONLY')) {
    return new AttacheError('Unavailable', 'The library’s file can not be read or written.', {
      hint: 'Check that the data folder is on a working disk and that you may write to it.',
      cause: error,
    });
  }
  return error;
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Database.SqliteError ? error.code : undefined;
}
