import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillWithDefaultSettings, type RxDocumentData, type RxJsonSchema, type RxStorageInstance } from 'rxdb';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { makeDurable, openConnection } from '../../src/main/core/store/sqlite/connection.ts';
import { getRxStorageSqlite } from '../../src/main/core/store/sqlite/storage-sqlite.ts';

/** Documents of the differential test: every type an index can have, and fields no index knows. */
export interface Thing {
  id: string;
  name: string;
  age: number;
  isOpen: boolean;
  tags: string[];
  nested: { depth: number };
}

const definition: RxJsonSchema<Thing> = {
  title: 'things',
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: { type: 'string', maxLength: 12 },
    name: { type: 'string', maxLength: 8 },
    age: { type: 'integer', minimum: 0, maximum: 99, multipleOf: 1 },
    isOpen: { type: 'boolean' },
    tags: { type: 'array', items: { type: 'string' } },
    nested: { type: 'object', properties: { depth: { type: 'number' } } },
  },
  required: ['id', 'name', 'age', 'isOpen', 'tags', 'nested'],
  indexes: ['name', 'age', ['isOpen', 'name'], ['age', 'name']],
  attachments: {},
};

/** As RxDB hands it to a storage: meta fields and default indexes added. */
export const THING_SCHEMA: RxJsonSchema<RxDocumentData<Thing>> = fillWithDefaultSettings(definition);

type Instance = RxStorageInstance<Thing, unknown, unknown>;

/** Our storage and RxDB's own beside it, on which the same things are done. */
export interface StoragePair {
  readonly ours: Instance;
  readonly reference: Instance;
  /** Closes our file and opens it again; the reference just stays. */
  reopen(): Promise<void>;
  dispose(): Promise<void>;
}

const KEY = new Uint8Array(32).fill(9);
let counter = 0;

/** Makes a pair of empty storages, ours in an encrypted file. */
export async function openStoragePair(): Promise<StoragePair> {
  const directory = mkdtempSync(join(tmpdir(), 'attache-pair-'));
  const file = join(directory, 'pair.sqlite');
  const databaseName = `pair-${counter++}`;
  const parameters = {
    databaseInstanceToken: databaseName,
    databaseName,
    collectionName: 'things',
    schema: THING_SCHEMA,
    options: {},
    multiInstance: false,
    devMode: false,
  };
  const openOurs = async () => {
    const connection = openConnection(file, KEY);
    makeDurable(connection);
    connection.pragma('synchronous = OFF');
    return {
      connection,
      instance: (await getRxStorageSqlite({ connection }).createStorageInstance(parameters)) as Instance,
    };
  };
  let opened = await openOurs();
  const reference = (await getRxStorageMemory().createStorageInstance<Thing>(parameters)) as Instance;
  return {
    get ours() {
      return opened.instance;
    },
    reference,
    async reopen() {
      await opened.instance.close();
      opened.connection.close();
      opened = await openOurs();
    },
    async dispose() {
      await opened.instance.close();
      opened.connection.close();
      await reference.remove();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
