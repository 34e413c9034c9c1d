import type { SearchConnection } from './search-connection.ts';
import {
  createTables,
  createTriggers,
  fillTables,
  SEARCH_OBJECTS,
  SEARCH_SCHEMA_VERSION,
  SEARCH_TRIGGERS,
  type SearchTables,
} from './search-schema.ts';

/**
 * Makes sure that the search index over these tables is there, of this version and filled; builds it anew where it is not.
 * One transaction; may be called at every start. `registerSearchFunctions` must have been called on the connection.
 */
export function installSearchIndex(connection: SearchConnection, tables: SearchTables): void {
  const version = `${SEARCH_SCHEMA_VERSION} ${tables.entries} ${tables.annotations}`;
  connection
    .transaction(() => {
      connection.exec('CREATE TABLE IF NOT EXISTS search_schema_version (version TEXT NOT NULL)');
      const present = connection.prepare('SELECT version FROM search_schema_version').pluck().get();
      if (present === version) return;
      takeDown(connection);
      connection.exec(createTables());
      connection.exec(createTriggers(tables));
      connection.exec(fillTables(tables));
      connection.exec('DELETE FROM search_schema_version');
      connection.prepare('INSERT INTO search_schema_version (version) VALUES (?)').run(version);
    })
    .immediate();
}

function takeDown(connection: SearchConnection): void {
  for (const name of SEARCH_TRIGGERS) connection.exec(`DROP TRIGGER IF EXISTS ${name}`);
  for (const [type, name] of SEARCH_OBJECTS) connection.exec(`DROP ${type} IF EXISTS ${name}`);
}
