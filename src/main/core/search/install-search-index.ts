import type { SearchConnection } from './search-connection.ts';
import {
  createTables,
  createTriggers,
  dropIndex,
  dropTriggers,
  makeAllPending,
  makeDifferentPending,
  SEARCH_SCHEMA_VERSION,
  type SearchTables,
} from './search-schema.ts';
import { updateSearchIndex } from './update-search-index.ts';

/**
 * Makes sure that the search index over these tables is there, of this version and up to date; builds it anew where it is
 * not. Where a migration has put the documents into other tables, the index is kept and follows those. One transaction; may be
 * called at every start.
 */
export function installSearchIndex(connection: SearchConnection, tables: SearchTables): void {
  const names = `${tables.entries} ${tables.annotations}`;
  connection
    .transaction(() => {
      connection.exec('CREATE TABLE IF NOT EXISTS search_schema_version (version TEXT NOT NULL)');
      const present = connection.prepare('SELECT version FROM search_schema_version').pluck().get();
      const [version, ...followed] = String(present ?? '').split(' ');
      if (version !== String(SEARCH_SCHEMA_VERSION)) build(connection, tables);
      else if (followed.join(' ') !== names) follow(connection, tables);
      connection.exec('DELETE FROM search_schema_version');
      connection
        .prepare('INSERT INTO search_schema_version (version) VALUES (?)')
        .run(`${SEARCH_SCHEMA_VERSION} ${names}`);
      updateSearchIndex(connection, tables);
    })
    .immediate();
}

function build(connection: SearchConnection, tables: SearchTables): void {
  connection.exec(dropIndex());
  connection.exec(createTables());
  connection.exec(createTriggers(tables));
  connection.exec(makeAllPending(tables));
}

function follow(connection: SearchConnection, tables: SearchTables): void {
  connection.exec(dropTriggers());
  connection.exec(createTriggers(tables));
  connection.exec(makeDifferentPending(tables));
}
