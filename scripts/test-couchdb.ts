import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** `npm run test:couchdb`: the tests of sync, one file after the other, against the CouchDB named in ATTACHE_COUCHDB_URL. */
const FILES = ['tests/integration/sync', 'tests/integration/cli/sync.test.ts', 'tests/long/team-histories.test.ts'];

if (!process.env.ATTACHE_COUCHDB_URL) {
  console.error('Name a CouchDB in ATTACHE_COUCHDB_URL, with its administrator: http://admin:password@127.0.0.1:5984');
  process.exitCode = 1;
} else {
  const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
  const projects = ['--project', 'integration', '--project', 'long'];
  const { status } = spawnSync(process.execPath, [vitest, 'run', '--no-file-parallelism', ...projects, ...FILES], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}
