import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { SyncStatus } from '../../src/shared/api/index.ts';
import type { Visibility } from '../../src/shared/model/index.ts';
import { type CouchServer, startCouchServer } from './couch-server.ts';
import { type FaultProxy, startFaultProxy } from './fault-proxy.ts';
import { openTestCore, type TestCore, type TestCoreOptions } from './open-test-core.ts';
import { ANALYST, aTeamOn, MEMBER, signInAs } from './sync-team.ts';

/** A server with mai, an analyst, and budi, a member, and devices of theirs: at most two open at once in a process. */
export interface Team {
  readonly server: CouchServer;
  /** A device behind a line of its own. */
  device(name: 'mai' | 'budi', options?: TestCoreOptions): Promise<TeamDevice>;
}

interface TeamDevice extends TestCore {
  readonly proxy: FaultProxy;
}

/** Call in a test file's body; every test has databases of its own. */
export function aTeam(): Team {
  let server: CouchServer;
  let ending: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    server = await startCouchServer();
    await aTeamOn(server, { mai: ANALYST, budi: MEMBER });
  });
  afterEach(async () => {
    for (const end of ending) await end();
    ending = [];
  });
  afterAll(() => server.close());

  return {
    get server() {
      return server;
    },
    async device(name, options = {}) {
      const proxy = await startFaultProxy(server.url);
      const device = await openTestCore(options);
      ending.push(device.dispose, proxy.close);
      await signInAs(device.core.services, proxy.url, name);
      return { ...device, proxy };
    },
  };
}

/** Exchanges on each device in turn; fails where a scope did. */
export async function exchange(...devices: readonly TestCore[]): Promise<void> {
  for (const device of devices) {
    const { scopes } = await device.core.services.sync.syncNow();
    expect(scopes.flatMap(({ scope, error }) => (error === undefined ? [] : [{ scope, error }]))).toEqual([]);
  }
}

/** Writes a note; gives its id. */
export async function writeNote(
  { core }: TestCore,
  text: string,
  { visibility = 'team', id }: { visibility?: Visibility; id?: string } = {},
): Promise<string> {
  const { annotation } = await core.services.annotations.create({
    motivation: 'commenting',
    texts: [text],
    visibility,
    target: { source: 'defa' },
    ...(id === undefined ? {} : { id }),
  });
  return annotation.id;
}

/** Rewrites a note. */
export async function rewriteNote(
  device: TestCore,
  id: string,
  text: string,
  visibility: Visibility = 'team',
): Promise<void> {
  const { annotations } = device.core.services;
  const { revision } = await noteOf(device, id);
  await annotations.update({ id, revision, motivation: 'commenting', texts: [text], visibility });
}

/** The texts of the notes a device shows, by id. */
export async function notesOf({ core }: TestCore): Promise<Record<string, string>> {
  const notes = await core.services.annotations.list('defa');
  return Object.fromEntries(notes.map(({ annotation: { id, body } }) => [id, body[0]?.value ?? '']));
}

export function statusOf({ core }: TestCore): Promise<SyncStatus> {
  return core.services.sync.status();
}

async function noteOf({ core }: TestCore, id: string) {
  const note = (await core.services.annotations.list('defa')).find(({ annotation }) => annotation.id === id);
  if (note === undefined) throw new Error(`There is no note ${id}.`);
  return note;
}
