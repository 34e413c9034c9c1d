import Database from 'better-sqlite3-multiple-ciphers';
import { fillWithDefaultSettings } from 'rxdb';
import { Subject } from 'rxjs';
import { seededRandom } from '../../src/main/core/generating/seeded-random.ts';
import type { HistoryRecorder } from '../../src/main/core/history/create-history-recorder.ts';
import { COLLECTIONS, validated } from '../../src/main/core/store/collections.ts';
import type { Connection } from '../../src/main/core/store/sqlite/connection.ts';
import { getRxStorageSqlite } from '../../src/main/core/store/sqlite/storage-sqlite.ts';
import { createSyncService, type Sync } from '../../src/main/core/sync/create-sync-service.ts';
import type { ReplicatedStore } from '../../src/main/core/sync/replicated-collections.ts';
import type { connectServer } from '../../src/main/core/sync/server-connection.ts';
import { installTracking, trackingStarts } from '../../src/main/core/sync/track-changes.ts';
import { AttacheError } from '../../src/shared/api/index.ts';
import { REPLICATED_COLLECTIONS, type ReplicatedCollection } from '../../src/shared/merge/index.ts';
import { aBrief, aClient, anEntry, aSource } from './builders.ts';
import { cheapKeys } from './cheap-keys.ts';
import type { Device } from './device.ts';
import {
  type Content,
  type Documents,
  digestOf,
  documentsOf,
  type Instance,
  plain,
  type Stored,
  TOKEN,
} from './memory-documents.ts';
import { servicesOf } from './memory-services.ts';

/** What a device begins with, as if it were the built-in library. */
const SHIPPED: Readonly<Record<ReplicatedCollection, readonly Content[]>> = {
  entries: [anEntry({ id: 'shipped', body: 'As it was shipped.' })],
  sources: [aSource()],
  clients: [aClient()],
  briefs: [aBrief()],
  annotations: [],
  styles: [],
  issues: [],
};
/** Statements an exchange makes at most before it is killed, so that every one of them is the last one some time. */
const MOST_STATEMENTS = 500;

/** Who wrote what is recorded beside replication, and is tested there. */
const NO_HISTORY: HistoryRecorder = { record() {}, librarySeeded() {}, attribute: () => () => {}, latest: '' };

class Killed extends Error {}

interface Folder {
  readonly connection: Connection;
  readonly instances: ReadonlyMap<ReplicatedCollection, Instance>;
  readonly sync: Sync;
  readonly faults: string[];
}

/**
 * A device's replication on a real database file, without the rest of the program: in this process, so fast that thousands of
 * histories can be replayed, each the same way again. A kill ends it after any statement of SQL.
 * @param connect where its requests go
 */
export function memoryDevice(connect: typeof connectServer, keyMaking = cheapKeys(seededRandom(1))): Device {
  let folder: Folder | undefined;
  let statementsLeft = Number.POSITIVE_INFINITY;
  let now: () => Date = () => new Date(0);
  let count = 0;

  async function open(options: Parameters<Device['open']>[0]): Promise<void> {
    const { directory = '', instant = '' } = options;
    let time = Date.parse(instant);
    now = () => {
      time += 1_000;
      return new Date(time);
    };
    statementsLeft = Number.POSITIVE_INFINITY;
    const connection = new Database(`${directory}.sqlite`, {
      verbose: () => {
        if (statementsLeft-- <= 0) throw new Killed('The device was killed.');
      },
    });
    connection.pragma('journal_mode = MEMORY');
    connection.pragma('synchronous = OFF');
    connection.pragma('recursive_triggers = ON');
    folder = await openFolder(connection);
  }

  async function openFolder(connection: Connection): Promise<Folder> {
    const storage = validated({ storage: getRxStorageSqlite({ connection }) });
    const instances = new Map<ReplicatedCollection, Instance>();
    for (const collectionName of REPLICATED_COLLECTIONS) {
      const instance = await storage.createStorageInstance({
        databaseInstanceToken: TOKEN,
        databaseName: 'history',
        collectionName,
        schema: fillWithDefaultSettings(COLLECTIONS[collectionName].schema as never),
        options: {},
        multiInstance: false,
        devMode: false,
      });
      instances.set(collectionName, instance);
    }
    installTracking(connection);
    const documents = documentsOf(instances);
    for (const name of REPLICATED_COLLECTIONS) {
      for (const content of SHIPPED[name]) {
        if ((await documents.find(name, content.id)) === undefined) await documents.write(name, undefined, content);
      }
    }
    trackingStarts(connection);
    const faults: string[] = [];
    const sync = createSyncService(
      { connection, changes: new Subject(), ...collectionsOf(instances, documents), history: NO_HISTORY },
      {
        now,
        newId: () => `device-${directoryOf(connection)}-${++count}`,
        random: () => 0,
        version: '1.0.0',
        onChange: () => {},
        onFault: (fault) => faults.push(fault instanceof Error ? String(fault.stack) : String(fault)),
        connect,
        keyMaking,
      },
    );
    return { connection, instances, sync, faults };
  }

  const present = (): Folder => {
    if (folder === undefined) throw new AttacheError('Unavailable', 'The device is not open.');
    return folder;
  };

  async function kill(): Promise<void> {
    statementsLeft = 0;
    const { connection, sync } = present();
    folder = undefined;
    await sync.close().catch(() => undefined);
    connection.close();
  }

  return {
    services: servicesOf(
      () => documentsOf(present().instances),
      () => present().sync,
      () => ({ instant: now().toISOString(), id: `note-${directoryOf(present().connection)}-${++count}` }),
    ),
    open,
    startSync: async () => present().sync.start(),
    faults: async () => present().faults,
    async closeFolder() {
      if (folder === undefined) return;
      const { connection, sync } = folder;
      folder = undefined;
      await sync.close();
      connection.close();
    },
    async killDuring(work, chance) {
      statementsLeft = Math.floor(chance * MOST_STATEMENTS);
      await work().catch(() => undefined);
      await kill();
    },
    kill,
    end: async () => {},
  };
}

/** The name of a device's file, without its ending. */
function directoryOf({ name }: Connection): string {
  return (name.split('/').at(-1) ?? '').replace('.sqlite', '');
}

/** Until nobody wrote in between. */
async function again(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (fault) {
    if (!(fault instanceof AttacheError) || fault.kind !== 'Conflict') throw fault;
    await again(write);
  }
}

/** As much of RxDB's collections as replication uses. */
function collectionsOf(instances: ReadonlyMap<ReplicatedCollection, Instance>, documents: Documents): ReplicatedStore {
  const collections = REPLICATED_COLLECTIONS.map((name) => {
    const documentOf = ({ id }: Stored) => ({
      incrementalRemove: () => again(async () => documents.write(name, await documents.find(name, id), undefined)),
      incrementalModify: (change: (content: object) => Content) =>
        again(async () => {
          const stored = await documents.find(name, id);
          if (stored !== undefined) await documents.write(name, stored, change(plain(stored)));
        }),
    });
    const collection = {
      database: { token: TOKEN, hashFunction: digestOf },
      storageInstance: { originalStorageInstance: instances.get(name) },
      findOne: (id: string) => ({
        exec: async () => {
          const stored = await documents.find(name, id);
          return stored === undefined ? null : documentOf(stored);
        },
      }),
    };
    return [name, collection] as const;
  });
  const { styles, issues, ...always } = Object.fromEntries(collections);
  return { collections: always as never, styles: async () => styles as never, issues: async () => issues as never };
}
