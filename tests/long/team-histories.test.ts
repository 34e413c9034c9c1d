import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { type CouchServer, startCouchServer } from '../support/couch-server.ts';
import { type Device, startDevice } from '../support/device.ts';
import { startFaultProxy } from '../support/fault-proxy.ts';
import { syncHistories } from '../support/histories.ts';
import { playHistory } from '../support/judge-history.ts';
import { smallLibrary } from '../support/small-library.ts';
import { ANALYST, aTeamOn, databasesFor } from '../support/sync-team.ts';
import { TeamHistory } from '../support/team-history.ts';
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
    startLine: () => startFaultProxy(server.url),
    prefix,
    libraryDirectory: smallLibrary(folder),
    folder,
    devices,
    // In every third, what is private is encrypted, that is changed, and ended.
    isEncrypting: seed % 3 === 0,
  });
  await playHistory(`history ${seed}`, STEPS, history);
  rmSync(folder, { recursive: true, force: true });
}
