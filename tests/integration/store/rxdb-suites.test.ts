import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addRxPlugin, type RxCollection } from 'rxdb';
import { RxDBCleanupPlugin } from 'rxdb/plugins/cleanup';
import { disableWarnings, RxDBDevModePlugin } from 'rxdb/plugins/dev-mode';
import { RxDBLeaderElectionPlugin } from 'rxdb/plugins/leader-election';
import { RxDBQueryBuilderPlugin } from 'rxdb/plugins/query-builder';
import { replicateRxCollection } from 'rxdb/plugins/replication';
import { wrappedValidateAjvStorage } from 'rxdb/plugins/validate-ajv';
import { afterAll, describe, expect, it } from 'vitest';
import { makeDurable, openConnection } from '../../../src/main/core/store/sqlite/connection.ts';
import { getRxStorageSqlite } from '../../../src/main/core/store/sqlite/storage-sqlite.ts';

addRxPlugin(RxDBLeaderElectionPlugin);
addRxPlugin(RxDBQueryBuilderPlugin);
addRxPlugin(RxDBCleanupPlugin);
// The suites want RxDB's own checks on; they hold for this file alone.
disableWarnings();
addRxPlugin(RxDBDevModePlugin);

// RxDB's suites are written for mocha, which gives its functions globally.
Object.assign(globalThis, { describe, it, before: (work: () => unknown) => work(), after: afterAll });
const suites = await import('rxdb/plugins/test-utils');

const directory = mkdtempSync(join(tmpdir(), 'attache-suites-'));
const connections: ReturnType<typeof openConnection>[] = [];

/** A storage in a file of its own, as every database has one. */
function newStorage() {
  const connection = openConnection(join(directory, `${randomUUID()}.sqlite`), new Uint8Array(32).fill(1));
  makeDurable(connection);
  connection.pragma('synchronous = OFF');
  connections.push(connection);
  return wrappedValidateAjvStorage({ storage: getRxStorageSqlite({ connection }) });
}

suites.setConfig({
  storage: {
    name: 'sqlite',
    getStorage: newStorage,
    hasPersistence: true,
    hasMultiInstance: false,
    hasAttachments: true,
    hasReplication: true,
  },
} as unknown as Parameters<typeof suites.setConfig>[0]);

afterAll(() => {
  for (const connection of connections) connection.close();
  rmSync(directory, { recursive: true, force: true });
});

type Human = Parameters<typeof suites.getPullHandler>[0] extends RxCollection<infer T> ? T : never;
let server = await suites.humansCollection.create(0);

function startReplication(collection: RxCollection<Human>, isLive: boolean) {
  return replicateRxCollection({
    collection,
    replicationIdentifier: 'suite',
    live: isLive,
    pull: { handler: suites.getPullHandler(server), stream$: suites.getPullStream(server) },
    push: { handler: suites.getPushHandler(server) },
  });
}

suites.runReplicationBaseTestSuite({
  startReplication: (collection) => startReplication(collection, true),
  async syncOnce(collection) {
    const replication = startReplication(collection, false);
    await replication.awaitInitialReplication();
    await replication.cancel();
  },
  async getAllServerDocs() {
    return (await server.find().exec()).map((document) => document.toMutableJSON());
  },
  async cleanUpServer() {
    await server.database.remove();
    server = await suites.humansCollection.create(0);
  },
  getPrimaryOfServerDoc: (document) => document.passportId,
});

describe('RxDB’s performance suite', () => {
  it('runs to its end on our storage, finding what it wrote', async () => {
    const result = await suites.runPerformanceTests(newStorage(), 'sqlite', {
      runs: 1,
      docsAmount: 300,
      serialDocsAmount: 10,
      waitBetweenTests: 0,
      log: false,
    });
    expect(Object.values(result).length).toBeGreaterThan(5);
  });
});
