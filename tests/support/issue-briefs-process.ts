/** Opens the library of the folder named and issues its brief until it is killed; says each issue's hash once it was acknowledged. */
import { openTestCore } from './open-test-core.ts';

const [directory = '', briefId = ''] = process.argv.slice(2);
const { core } = await openTestCore({ directory });
process.stdout.write('open\n');
for (;;) {
  const { file } = await core.services.issues.issue({ briefId });
  process.stdout.write(`${file.sha256}\n`);
}
