/** Opens the store of the folder named and says in one line what came of it: `opened`, or the kind and message of the error. */
import { openTestStore } from './open-test-store.ts';

const [directory = ''] = process.argv.slice(2);
try {
  const store = await openTestStore(directory);
  await store.close();
  process.stdout.write('opened\n');
} catch (error) {
  process.stdout.write(`${JSON.stringify(error)} ${String(error)}\n`);
}
