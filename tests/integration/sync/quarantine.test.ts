import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLibraryStore } from '../../../src/main/core/open-library-store.ts';
import { createBatchSize } from '../../../src/main/core/sync/batch-size.ts';
import { database } from '../../../src/main/core/sync/database.ts';
import { lookAgainAtQuarantine } from '../../../src/main/core/sync/pull.ts';
import { openSyncState } from '../../../src/main/core/sync/sync-state.ts';
import { anAnnotation } from '../../support/builders.ts';
import { type CouchServer, startCouchServer } from '../../support/couch-server.ts';
import { BUILT_IN_LIBRARY, STORE_KEY } from '../../support/open-test-store.ts';
import { administratorOf } from '../../support/sync-team.ts';
import { tempFolder } from '../../support/temp-folder.ts';

let server: CouchServer;
beforeAll(async () => {
  server = await startCouchServer();
});
afterAll(() => server.close());

describe('a document in quarantine', () => {
  it('leaves it when a later version of the program understands it', async () => {
    await server.request('PUT', 'a-team');
    const note = anAnnotation({ id: 'a-note', visibility: 'team', target: { source: 'defa' } });
    const remote = { _id: 'annotations:a-note', type: 'annotations', schema: 0, by: 'mai', stamp: '0', content: note };
    await server.request('PUT', `a-team/${remote._id}`, remote);
    const now = () => new Date('2026-02-01T09:00:00.000Z');
    const store = await openLibraryStore({
      directory: tempFolder(),
      key: STORE_KEY,
      libraryDirectory: BUILT_IN_LIBRARY,
      now,
    });
    const stateOf = (version: string) => openSyncState({ ...store, now, newId: () => 'device', version });
    stateOf('1.0.0').quarantine.put('team', { id: remote._id, rev: '1-a' }, 'It was written by a newer version.');
    const contextOf = (version: string) => ({
      state: stateOf(version),
      scope: 'team' as const,
      database: database(administratorOf(server), 'a-team'),
      batch: createBatchSize(() => 0),
      signal: new AbortController().signal,
      isSparing: false,
      onProgress: () => {},
    });
    await lookAgainAtQuarantine(contextOf('1.0.0'));
    expect(await store.collections.annotations.count().exec()).toBe(0);
    await lookAgainAtQuarantine(contextOf('1.1.0'));
    expect((await store.collections.annotations.findOne('a-note').exec())?.toJSON()).toEqual(note);
    expect(stateOf('1.1.0').quarantine.list()).toEqual([]);
    await store.close();
  });
});
