import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CouchServer, startCouchServer } from '../support/couch-server.ts';
import { type Device, startDevice } from '../support/device.ts';
import { syncHistories } from '../support/histories.ts';
import { smallLibrary } from '../support/small-library.ts';
import { ANALYST, aTeamOn, databasesFor } from '../support/sync-team.ts';
import { TeamHistory, wordsOf } from '../support/team-history.ts';
import { tempFolder } from '../support/temp-folder.ts';

const USERS = ['mai', 'mai', 'budi', 'budi', 'chi'];
const STEPS = 50;
const HISTORIES = syncHistories();

let server: CouchServer;
let devices: { name: string; device: Device }[];

beforeAll(async () => {
  server = await startCouchServer();
  await aTeamOn(server, { mai: ANALYST, budi: ANALYST, chi: ANALYST });
  devices = await Promise.all(USERS.map(async (name) => ({ name, device: await startDevice() })));
});
afterAll(async () => {
  await Promise.all(devices.map(({ device }) => device.end()));
  await server.close();
});

/** What a device shows of what is replicated: shared things for everybody, private notes for their user. */
async function shownOn(history: TeamHistory, index: number) {
  const { test, name } = history.devices[index] as TeamHistory['devices'][number];
  const { annotations, clients, briefs, library, sync } = test.services;
  const notes = (await annotations.list('shipped')).map(({ annotation }) => annotation);
  const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
  return {
    name,
    shared: {
      notes: notes.filter(({ visibility }) => visibility !== 'private').sort(byId),
      client: (await clients.get('a-client')).client,
      brief: (await briefs.get('a-brief')).brief,
      entry: (await library.entry('shipped')).entry,
    },
    privateNotes: notes.filter(({ visibility }) => visibility === 'private').sort(byId),
    // Those of a note from when it was private stay on each device of its user.
    conflicts: (await sync.conflicts())
      .flatMap(({ id, collection }) => (collection === 'annotations' ? [] : [id]))
      .sort(),
    shownConflicts: await sync.conflicts(),
    status: await sync.status(),
  };
}

describe('five devices of three people, with bad lines, crashes and clocks a day apart', () => {
  it(`agree in the end, and nothing anybody wrote is missing, in ${HISTORIES} histories`, {
    timeout: 24 * 3_600_000,
  }, async () => {
    const first = Number(process.env.ATTACHE_FIRST_HISTORY ?? 1);
    for (let seed = first; seed < first + HISTORIES; seed++) await oneHistory(seed);
  });
});

async function oneHistory(seed: number): Promise<void> {
  const folder = tempFolder();
  const prefix = `history-${seed}`;
  await databasesFor(server, [...new Set(USERS)], prefix);
  const history = await TeamHistory.begin(seed, {
    serverUrl: server.url,
    prefix,
    libraryDirectory: smallLibrary(folder),
    folder,
    devices,
  });
  const label = `history ${seed}`;
  try {
    for (let step = 0; step < STEPS; step++) await history.step();
    await history.settle();
    const shown = [];
    for (let index = 0; index < USERS.length; index++) shown.push(await shownOn(history, index));
    for (const device of shown) {
      expect(device.shared, label).toEqual(shown[0]?.shared);
      const twin = shown.find(({ name }) => name === device.name);
      expect(device.conflicts, `${label}: conflicts of everybody`).toEqual(shown[0]?.conflicts);
      expect(device.privateNotes, label).toEqual(twin?.privateNotes);
      expect(device.status, label).toMatchObject({ waiting: 0, rejected: 0, quarantined: 0 });
    }
    const everything = new Set(wordsOf(shown));
    const missing = [...history.words].filter(([word]) => !everything.has(word));
    expect(missing, label).toEqual([]);
    for (const { test } of history.devices) expect(await test.faults(), label).toEqual([]);
    const sentToShared = history.devices
      .flatMap(({ proxy }) => proxy.passed)
      .filter(({ path }) => !path.includes('-private-'));
    const leaked = new Set(wordsOf(sentToShared.map(({ body }) => body)));
    expect(
      [...history.privateWords].filter((word) => leaked.has(word)),
      label,
    ).toEqual([]);
  } finally {
    await history.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
