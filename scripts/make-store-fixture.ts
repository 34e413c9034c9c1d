import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { COLLECTION_NAMES, COLLECTIONS } from '../src/main/core/store/collections.ts';
import { fillFixtureStore, openFixtureStore, STORE_FIXTURES } from '../tests/support/store-fixture.ts';

/**
 * `node scripts/make-store-fixture.ts`: makes the store of the schemas as they are now, before a release that raised one. It never
 * makes a released one again: that is what readers have on their disks.
 */
const sumOfVersions = COLLECTION_NAMES.reduce((sum, name) => sum + COLLECTIONS[name].schema.version, 0);
const directory = join(STORE_FIXTURES, `schema-${sumOfVersions}`);
if (existsSync(directory)) {
  process.stderr.write(`${directory} is there already.\n`);
  process.exitCode = 1;
} else {
  mkdirSync(directory, { recursive: true });
  const store = await openFixtureStore(directory);
  await fillFixtureStore(store);
  await store.close();
  rmSync(join(directory, 'lock.sqlite'), { force: true });
  process.stdout.write(`Made ${directory}\n`);
}
