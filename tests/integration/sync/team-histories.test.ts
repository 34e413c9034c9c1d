import { describe, it } from 'vitest';
import { below, seededRandom } from '../../../src/main/core/generating/seeded-random.ts';
import { modelHistories } from '../../support/histories.ts';
import { playHistory } from '../../support/judge-history.ts';
import { memoryDevice } from '../../support/memory-device.ts';
import { memoryNetwork } from '../../support/memory-line.ts';
import { TeamHistory } from '../../support/team-history.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const USERS = ['mai', 'mai', 'budi', 'budi', 'chi'];
const STEPS = 60;
/** Steps of the event loop that lie between a request and its answer, at most. */
const MOST_HOPS = 6;
const HISTORIES = modelHistories();

/** Deterministic: of a history that ends badly the number is all that is needed to see it again. */
describe('five devices of three people, with bad lines, crashes after any statement and clocks a day apart', () => {
  it(`agree in the end, and nothing anybody wrote is missing, in ${HISTORIES} histories`, {
    timeout: 24 * 3_600_000,
  }, async () => {
    const first = Number(process.env.ATTACHE_FIRST_HISTORY ?? 1);
    for (let seed = first; seed < first + HISTORIES; seed++) await oneHistory(seed);
  });
});

async function oneHistory(seed: number): Promise<void> {
  const random = seededRandom(seed);
  const { couch, connect, startLine } = memoryNetwork(() => below(random, MOST_HOPS));
  const history = await TeamHistory.begin(seed, {
    startLine,
    prefix: 'a-team',
    libraryDirectory: '',
    folder: tempFolder(),
    // In every second history the server is put back to backups.
    ...(seed % 2 === 0 ? { backUp: couch.backUp } : {}),
    devices: USERS.map((name) => ({ name, device: memoryDevice(connect) })),
  });
  await playHistory(`history ${seed}`, STEPS, history);
}
