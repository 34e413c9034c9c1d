import Database from 'better-sqlite3-multiple-ciphers';
import { beforeEach, describe, expect, it } from 'vitest';
import { incomingRelations, installRelationIndex } from '../../../src/main/core/relations/relation-index.ts';
import type { Relation } from '../../../src/shared/model/index.ts';

let connection: Database.Database;

beforeEach(() => {
  connection = new Database(':memory:');
  connection.exec('CREATE TABLE entries (id TEXT PRIMARY KEY, deleted INTEGER, document TEXT)');
});

function write(id: string, relations: Relation[], deleted = 0): void {
  connection
    .prepare(
      `INSERT INTO entries VALUES (?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET deleted = excluded.deleted, document = excluded.document`,
    )
    .run(id, deleted, JSON.stringify({ id, relations }));
}

describe('the links back to an entry', () => {
  it('follow the entries that hold them', () => {
    installRelationIndex(connection, 'entries');
    write('masterplan', [{ type: 'adopted-at', to: 'meeting' }]);
    write('declaration', [{ type: 'adopted-at', to: 'meeting' }]);
    expect(incomingRelations(connection, 'meeting')).toEqual([
      { from: 'declaration', type: 'adopted-at' },
      { from: 'masterplan', type: 'adopted-at' },
    ]);
    write('declaration', [{ type: 'related-to', to: 'elsewhere' }]);
    write('masterplan', [{ type: 'adopted-at', to: 'meeting' }], 1);
    expect(incomingRelations(connection, 'meeting')).toEqual([]);
    connection.prepare('DELETE FROM entries').run();
    expect(incomingRelations(connection, 'elsewhere')).toEqual([]);
  });

  it('are there for entries that were written before the index', () => {
    write('masterplan', [{ type: 'adopted-at', to: 'meeting' }]);
    installRelationIndex(connection, 'entries');
    installRelationIndex(connection, 'entries');
    expect(incomingRelations(connection, 'meeting')).toHaveLength(1);
  });
});
