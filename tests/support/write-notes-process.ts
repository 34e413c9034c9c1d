/** Opens the store of the folder named and writes notes until it is killed; says each id once its write was acknowledged. */
import { anAnnotation } from './builders.ts';
import { openTestStore } from './open-test-store.ts';

const [directory = ''] = process.argv.slice(2);
const store = await openTestStore(directory);
process.stdout.write('open\n');
for (let number = 0; ; number++) {
  const id = `note-${process.pid}-${number}`;
  await store.collections.annotations.insert(anAnnotation({ id }));
  process.stdout.write(`${id}\n`);
}
