import { DEFAULT_SETTINGS } from '../../../shared/model/index.ts';
import type { Stamp } from '../../../shared/sync/hybrid-logical-clock.ts';
import { COLLECTIONS } from '../store/collections.ts';
import type { Connection } from '../store/sqlite/connection.ts';
import { quoteIdentifier, tableName } from '../store/sqlite/table-name.ts';

/** Who works on this data folder. */
export interface LocalAuthor {
  /** As the server knows them, so that every device of a team shows the same name; else the name put on notes. */
  name(): string;
  /** What the clock of replication stamped last. */
  lastStamp(): Stamp;
}

/** Reads who works here from the settings and what replication remembers. */
export function localAuthor(connection: Connection): LocalAuthor {
  const settings = quoteIdentifier(tableName('settings', COLLECTIONS.settings.schema.version));
  const fact = connection.prepare<[string], string>("SELECT value ->> '$' FROM sync_facts WHERE name = ?").pluck();
  const author = connection
    .prepare<[], string>(`SELECT document ->> 'author' FROM ${settings} WHERE id = 'settings' AND deleted = 0`)
    .pluck();
  return {
    name: () => fact.get('user') || author.get() || DEFAULT_SETTINGS.author,
    lastStamp: () => fact.get('stamp') ?? '',
  };
}
