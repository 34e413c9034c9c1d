import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generatedLibrary } from '../../src/main/core/generating/generated-library.ts';
import { writeGeneratedLibrary } from '../../src/main/core/generating/write-generated-library.ts';
import { openLibraryStore } from '../../src/main/core/open-library-store.ts';
import type { Entry } from '../../src/shared/model/index.ts';
import { type CouchServer, startCouchServer } from '../support/couch-server.ts';
import { openTestCore, type TestCore } from '../support/open-test-core.ts';
import { STORE_KEY } from '../support/open-test-store.ts';
import { smallLibrary } from '../support/small-library.ts';
import { ANALYST, aTeamOn, PASSWORD } from '../support/sync-team.ts';
import { heading, report } from './report.ts';
import { measureLatency } from './sync-latency.ts';

/** `npm run bench -- sync`: from save to seen, then the first pull and a large push beside bare clients of the same server. */
const ENTRIES = Number(process.env.ATTACHE_BENCH_ENTRIES ?? 20_000);
const EDITS = Math.min(ENTRIES, 2_000);
const LOAD_BATCH = 500;
const GOALS = { pull: { atMost: 1.5 }, pouch: { atLeast: 5 } } as const;

const folder = mkdtempSync(join(tmpdir(), 'attache-bench-'));
const server = await startCouchServer();
try {
  await aTeamOn(server, { mai: ANALYST, budi: ANALYST });
  await measureLatency(server, smallLibrary(folder));
  await load(server, generatedLibrary());
  heading(`First pull of ${ENTRIES.toLocaleString('en')} entries`);
  const bare = await timed(() => readAllChanges(server));
  const device = await aDevice();
  const pulled = await timed(() => exchange(device));
  const pouch = await timed(() => replicateWithPouch(server));
  const written = await timed(writeHere);
  report({
    what: 'whole time beside a bare client reading all changes',
    figures: `${seconds(pulled)} s, bare ${seconds(bare)} s`,
    ratio: pulled / bare,
    goal: GOALS.pull,
  });
  report({
    what: 'faster than PouchDB 9 replicating to leveldb',
    figures: `PouchDB ${seconds(pouch)} s`,
    ratio: pouch / pulled,
    goal: GOALS.pouch,
  });
  report({
    what: 'beside writing the same entries here, without a server',
    figures: `written in ${seconds(written)} s`,
    ratio: pulled / written,
  });
  heading(`${EDITS.toLocaleString('en')} local edits`);
  const edited = await timed(() => edit(device));
  const pushed = await timed(() => exchange(device));
  report({
    what: 'sending them beside making them',
    figures: `made in ${seconds(edited)} s, sent in ${seconds(pushed)} s`,
    ratio: pushed / edited,
  });
  await device.dispose();
} finally {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}

async function load({ request }: CouchServer, library: { entry(index: number): Entry }): Promise<void> {
  for (let from = 0; from < ENTRIES; from += LOAD_BATCH) {
    const count = Math.min(LOAD_BATCH, ENTRIES - from);
    const docs = Array.from({ length: count }, (_, index) => envelopeOf(library.entry(from + index)));
    await request('POST', 'attache-library/_bulk_docs', { docs });
  }
}

function envelopeOf(content: Entry) {
  return { _id: `entries:${content.id}`, type: 'entries', schema: 1, by: 'admin', stamp: '0', content };
}

async function readAllChanges({ url, administrator: { name, password } }: CouchServer): Promise<void> {
  const authorization = `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
  const response = await fetch(`${url}/attache-library/_changes?include_docs=true`, { headers: { authorization } });
  await response.arrayBuffer();
}

async function replicateWithPouch({ url, administrator: { name, password } }: CouchServer): Promise<void> {
  const PouchDB = createRequire(import.meta.url)('pouchdb');
  const local = new PouchDB(join(folder, 'pouch'));
  const address = new URL(`${url}/attache-library`);
  Object.assign(address, { username: name, password });
  await local.replicate.from(address.href, { batch_size: 1_000 });
  await local.close();
}

/** What store and search index need for as many entries, as `attache generate` writes them. */
async function writeHere(): Promise<void> {
  const store = await openLibraryStore({
    directory: join(folder, 'written'),
    key: STORE_KEY,
    libraryDirectory: smallLibrary(folder),
    now: () => new Date(),
  });
  const signal = new AbortController().signal;
  await writeGeneratedLibrary(store, generatedLibrary(), { entryCount: ENTRIES, signal, onProgress: () => {} });
  await store.close();
}

async function aDevice(): Promise<TestCore> {
  const device = await openTestCore({ directory: join(folder, 'data'), libraryDirectory: smallLibrary(folder) });
  await device.core.services.sync.signIn({ url: server.url, name: 'mai', password: PASSWORD });
  return device;
}

async function exchange({ core, faults }: TestCore): Promise<void> {
  const { scopes, waiting } = await core.services.sync.syncNow();
  const failed = scopes.flatMap(({ error }) => error ?? []);
  if (failed.length + faults.length > 0 || waiting > 0) throw new Error(JSON.stringify({ failed, faults, waiting }));
}

async function edit({ core }: TestCore): Promise<void> {
  const library = generatedLibrary();
  for (let index = 0; index < EDITS; index++) {
    const { entry, revision } = await core.services.library.entry(library.entry(index).id);
    await core.services.library.saveEntry({ entry: { ...entry, title: `${entry.title} (edited)` }, revision });
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1_000).toFixed(1);
}
