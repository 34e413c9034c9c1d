import { keepDraftKey } from '../draft-key.ts';
import { openConnection, translatingErrors } from '../sqlite/connection.ts';

/**
 * Encrypts a database anew that is not in its place yet: a process killed in the midst of it leaves a file that nobody can read.
 * Windows go on reading their drafts.
 * @see https://utelle.github.io/SQLite3MultipleCiphers/docs/configuration/config_sql_pragmas/#pragma-rekey
 */
export function rekeyDatabase(file: string, from: Uint8Array, to: Uint8Array): void {
  if (Buffer.compare(from, to) === 0) return;
  const connection = openConnection(file, from);
  try {
    connection.pragma('journal_mode = DELETE');
    keepDraftKey(connection, from);
    translatingErrors(() => connection.pragma(`rekey = "x'${Buffer.from(to).toString('hex')}'"`));
  } finally {
    connection.close();
  }
}
