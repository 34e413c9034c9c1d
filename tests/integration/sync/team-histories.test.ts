import { describe, expect, it } from 'vitest';
import { below, seededRandom } from '../../../src/main/core/generating/seeded-random.ts';
import { databaseName } from '../../../src/shared/sync/scope.ts';
import { SEALED_PREFIX, SEALING_ID } from '../../../src/shared/sync/sealed-document.ts';
import { cheapKeys } from '../../support/cheap-keys.ts';
import { modelHistories } from '../../support/histories.ts';
import { playHistory } from '../../support/judge-history.ts';
import type { MemoryCouch } from '../../support/memory-couch.ts';
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

/** Of a user's private database, the ids of what lies there in another form than it says; how many documents in the one it says. */
function contentsOf(couch: MemoryCouch, name: string) {
  const path = `${databaseName('a-team', 'private', name)}/_all_docs`;
  const { rows } = couch.answer({ method: 'GET', path, query: {}, body: undefined }).body as {
    rows: readonly { readonly id: string; readonly doc: { readonly form?: string } }[];
  };
  const isEncrypted = rows.find(({ id }) => id === SEALING_ID)?.doc.form === 'sealed';
  const documents = rows.filter(({ id }) => id !== SEALING_ID);
  const [right, wrong] = [true, false].map((is) =>
    documents.flatMap(({ id }) => ((id.startsWith(SEALED_PREFIX) === isEncrypted) === is ? [id] : [])),
  );
  return { right, wrong };
}

async function oneHistory(seed: number): Promise<void> {
  const random = seededRandom(seed);
  const { couch, connect, startLine } = memoryNetwork(() => below(random, MOST_HOPS));
  const keys = cheapKeys(seededRandom(seed));
  const history = await TeamHistory.begin(seed, {
    startLine,
    prefix: 'a-team',
    libraryDirectory: '',
    folder: tempFolder(),
    // In every second history the server is put back to backups.
    ...(seed % 2 === 0 ? { backUp: couch.backUp } : {}),
    // In every third, what is private is encrypted, that is changed, and ended.
    isEncrypting: seed % 3 === 0,
    devices: USERS.map((name) => ({ name, device: memoryDevice(connect, keys) })),
  });
  await playHistory(`history ${seed}`, STEPS, history);
  for (const name of new Set(USERS)) expect(contentsOf(couch, name).wrong, `history ${seed}`).toEqual([]);
}
