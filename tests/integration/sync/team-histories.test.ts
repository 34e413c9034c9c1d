import { describe, expect, it } from 'vitest';
import { below, seededRandom } from '../../../src/main/core/generating/seeded-random.ts';
import { scryptKey } from '../../../src/main/core/store/scrypt-key.ts';
import { keyFor } from '../../../src/main/core/sync/sealing/derive-key.ts';
import { databaseName } from '../../../src/shared/sync/scope.ts';
import { SEALED_VERSION, SEALING_ID } from '../../../src/shared/sync/sealed-document.ts';
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

const PASSPHRASE = 'correct horse battery staple';
const derivation = { salt: Buffer.alloc(16, 7).toString('base64'), cost: 2 ** 14, blockSize: 1, parallelization: 1 };
const check = keyFor('check', await scryptKey(derivation, PASSPHRASE)).toString('base64');

/** Says on the server how the key of a user's private notes is derived, in a way that costs little; gives their passphrase. */
function encryptedBy(couch: MemoryCouch, name: string): string {
  const path = `${databaseName('a-team', 'private', name)}/_bulk_docs`;
  const parameters = { _id: SEALING_ID, type: 'sealing', version: SEALED_VERSION, ...derivation, check };
  couch.answer({ method: 'POST', path, query: {}, body: { docs: [parameters] } });
  return PASSPHRASE;
}

/** The ids of what a user's private database holds in plain text, where it says that it is encrypted. */
function plainIn(couch: MemoryCouch, name: string): readonly string[] {
  const path = `${databaseName('a-team', 'private', name)}/_all_docs`;
  const { rows } = couch.answer({ method: 'GET', path, query: {}, body: undefined }).body as {
    rows: readonly { readonly id: string }[];
  };
  const isEncrypted = rows.some(({ id }) => id === SEALING_ID);
  return rows.flatMap(({ id }) => (isEncrypted && !/^seal(?:ed|ing):/.test(id) ? [id] : []));
}

async function oneHistory(seed: number): Promise<void> {
  const random = seededRandom(seed);
  const { couch, connect, startLine } = memoryNetwork(() => below(random, MOST_HOPS));
  const encrypting = new Set<string>();
  const passphraseOf = (name: string) => {
    encrypting.add(name);
    return encryptedBy(couch, name);
  };
  const history = await TeamHistory.begin(seed, {
    startLine,
    prefix: 'a-team',
    libraryDirectory: '',
    folder: tempFolder(),
    // In every second history the server is put back to backups.
    ...(seed % 2 === 0 ? { backUp: couch.backUp } : {}),
    // In every third, what is private is encrypted.
    ...(seed % 3 === 0 ? { passphraseOf } : {}),
    devices: USERS.map((name) => ({ name, device: memoryDevice(connect) })),
  });
  await playHistory(`history ${seed}`, STEPS, history);
  for (const name of encrypting) expect(plainIn(couch, name), `history ${seed}`).toEqual([]);
}
