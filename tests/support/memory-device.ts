import Database from 'better-sqlite3-multiple-ciphers';
import { createRevision, fillWithDefaultSettings, now as writtenAt } from 'rxdb';
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
import { AttacheError, type Services } from '../../src/shared/api/index.ts';
import { REPLICATED_COLLECTIONS, type ReplicatedCollection } from '../../src/shared/merge/index.ts';
import { aBrief, aClient, anAnnotation, anEntry, aSource } from './builders.ts';
import { cheapKeys } from './cheap-keys.ts';
import type { Device } from './device.ts';

type Content = { readonly id: string };
type Stored = Content & { readonly _rev: string; readonly _deleted: boolean };
type Instance = Awaited<ReturnType<ReturnType<typeof validated>['createStorageInstance']>>;

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
const TOKEN = 'historytok';

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

/** Reads and writes documents as a person does. */
function documentsOf(instances: ReadonlyMap<ReplicatedCollection, Instance>) {
  const instanceOf = (name: ReplicatedCollection) => instances.get(name) as Instance;

  async function find(name: ReplicatedCollection, id: string): Promise<Stored | undefined> {
    const [found] = await instanceOf(name).findDocumentsById([id], false);
    return found as unknown as Stored | undefined;
  }

  return {
    find,
    async all(name: ReplicatedCollection): Promise<Stored[]> {
      const { documents } = (await instanceOf(name).getChangedDocumentsSince?.(1_000_000)) ?? { documents: [] };
      const live = (documents as unknown as Stored[]).filter((document) => !document._deleted);
      return live.sort((one, other) => (one.id < other.id ? -1 : 1));
    },
    /** Puts `content` in the place of `previous`, or removes it. */
    async write(name: ReplicatedCollection, previous: Stored | undefined, content: Content | undefined) {
      const present = previous ?? ((await instanceOf(name).findDocumentsById([content?.id ?? ''], true))[0] as never);
      const document = {
        ...(content ?? previous),
        _deleted: content === undefined,
        _attachments: {},
        _meta: { lwt: writtenAt() },
        _rev: createRevision(TOKEN, present as never),
      };
      const row = { document, ...(present === undefined ? {} : { previous: present }) };
      const { error } = await instanceOf(name).bulkWrite([row] as never, 'history');
      if (error.length > 0) throw new AttacheError('Conflict', JSON.stringify(error).slice(0, 2_000));
    },
  };
}
type Documents = ReturnType<typeof documentsOf>;

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
      database: { token: TOKEN },
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

/** As much of the services as histories use. */
function servicesOf(
  documents: () => Documents,
  sync: () => Sync,
  next: () => { readonly instant: string; readonly id: string },
): Services {
  async function getOne(name: ReplicatedCollection, id: string) {
    const stored = await documents().find(name, id);
    if (stored === undefined) throw new AttacheError('NotFound', `There is no ${id}.`);
    return { content: plain(stored) as never, revision: stored._rev };
  }
  async function replace(name: ReplicatedCollection, content: Content, revision: string): Promise<void> {
    const stored = await documents().find(name, content.id);
    if (stored?._rev !== revision) throw new AttacheError('Conflict', `${content.id} was changed meanwhile.`);
    const written = { ...plain(stored), ...content, updatedAt: next().instant };
    await documents().write(name, stored, written);
  }
  const bodyOf = (texts: readonly string[]) =>
    texts.map((value) => ({ type: 'TextualBody' as const, value, format: 'text/plain' as const }));
  const services = {
    annotations: {
      async list() {
        const notes = await documents().all('annotations');
        return notes.map((stored) => ({ annotation: plain(stored), revision: stored._rev }));
      },
      async create({ texts, visibility, target }: Parameters<Services['annotations']['create']>[0]) {
        const { instant, id } = next();
        const body = bodyOf(texts);
        const note = anAnnotation({ id, body, visibility, target, createdAt: instant, updatedAt: instant });
        await documents().write('annotations', undefined, note);
        return { annotation: note };
      },
      update: ({ id, revision, texts, visibility }: Parameters<Services['annotations']['update']>[0]) =>
        replace('annotations', { id, body: bodyOf(texts), visibility } as Content, revision),
      async remove(id: string) {
        const stored = await documents().find('annotations', id);
        if (stored !== undefined) await documents().write('annotations', stored, undefined);
      },
    },
    clients: {
      async get(id: string) {
        const { content, revision } = await getOne('clients', id);
        return { client: content, revision };
      },
      update: ({ revision, ...content }: { readonly id: string; readonly revision: string }) =>
        replace('clients', content, revision),
    },
    briefs: {
      async get(id: string) {
        const { content, revision } = await getOne('briefs', id);
        return { brief: content, revision };
      },
      save: ({ brief, revision }: { readonly brief: Content; readonly revision: string }) =>
        replace('briefs', brief, revision),
    },
    library: {
      async entry(id: string) {
        const { content, revision } = await getOne('entries', id);
        return { entry: content, revision };
      },
      saveEntry: ({ entry, revision }: { readonly entry: Content; readonly revision: string }) =>
        replace('entries', entry, revision),
    },
    settings: { change: async () => {} },
    get sync() {
      return sync();
    },
  };
  return services as unknown as Services;
}

function plain(stored: Stored): Content {
  const { _deleted, _rev, _attachments, _meta, ...content } = stored as Stored &
    Record<'_attachments' | '_meta', unknown>;
  return content as Content;
}
