import type { SearchConnection } from './search-connection.ts';
import {
  createTables,
  createTriggers,
  dropIndex,
  makeAllPending,
  SEARCH_SCHEMA_VERSION,
  type SearchTables,
} from './search-schema.ts';
import { updateSearchIndex } from './update-search-index.ts';

/**
 * Makes sure that the search index over these tables is there, of this version and up to date; builds it anew where it is
 * not. One transaction; may be called at every start.
 */
export function installSearchIndex(connection: SearchConnection, tables: SearchTables): void {
  const version = `${SEARCH_SCHEMA_VERSION} ${tables.entries} ${tables.annotations}`;
  connection
    .transaction(() => {
      connection.exec('CREATE TABLE IF NOT EXISTS search_schema_version (version TEXT NOT NULL)');
      const present = connection.prepare('SELECT version FROM search_schema_version').pluck().get();
      if (present !== version) {
        connection.exec(dropIndex());
        connection.exec(createTables());
        connection.exec(createTriggers(tables));
        connection.exec(makeAllPending(tables));
        connection.exec('DELETE FROM search_schema_version');
        connection.prepare('INSERT INTO search_schema_version (version) VALUES (?)').run(version);
      }
      updateSearchIndex(connection, tables);
    })
    .immediate();
}
