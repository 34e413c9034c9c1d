/** Opens the library of the folder named and edits an entry until it is killed; says each title once it was acknowledged. */
import { openTestCore } from './open-test-core.ts';

const [directory = '', id = ''] = process.argv.slice(2);
const { core } = await openTestCore({ directory });
process.stdout.write('open\n');
for (let count = 0; ; count++) {
  const { entry, revision } = await core.services.library.entry(id);
  const title = `title-${process.pid}-${count}`;
  await core.services.library.saveEntry({ entry: { ...entry, title }, revision });
  process.stdout.write(`${title}\n`);
}
