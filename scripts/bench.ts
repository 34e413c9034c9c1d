import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** `npm run bench [-- NAME…]` runs tests/bench/NAME.bench.ts, all of them where no name is given, each in a process of its own. */
const folder = new URL('../tests/bench/', import.meta.url);
const known = readdirSync(folder)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace('.bench.ts', ''));
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`There is no benchmark ${unknown.join(', ')}. There are: ${known.join(', ')}.\n`);
  process.exit(2);
}
for (const name of asked.length > 0 ? asked : known) {
  process.stdout.write(`\n${name}\n`);
  const { status } = spawnSync(process.execPath, [fileURLToPath(new URL(`${name}.bench.ts`, folder))], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
