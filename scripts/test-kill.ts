import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runKills } from '../tests/kill/kill-harness.ts';
import { ensureBuilt } from './build.ts';

/** `npm run test:kill -- --kills N --seed N`: kills the application in the midst of all it does, and says what was lost. */
const { values } = parseArgs({ options: { kills: { type: 'string', default: '300' }, seed: { type: 'string' } } });
const kills = Number(values.kills);
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
if (!Number.isInteger(kills) || kills < 1 || !Number.isInteger(seed)) {
  process.stderr.write('usage: npm run test:kill -- [--kills NUMBER] [--seed NUMBER]\n');
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'attache-kill-'));
process.stdout.write(`${kills} kills, seed ${seed}\n`);
ensureBuilt();
const startedAt = performance.now();
const report = await runKills({
  kills,
  seed,
  folder,
  onProgress: (done, problems) => {
    if (done % 50 === 0) process.stdout.write(`${done} kills, ${problems.length} problems\n`);
  },
});
for (const scenario of report.scenarios) {
  const { name, kills: count, inTime, acknowledged } = scenario;
  process.stdout.write(`${name}: ${count} kills, ${inTime} in time, ${acknowledged} acknowledged writes looked for\n`);
}
for (const problem of report.problems) process.stdout.write(`✗ ${problem}\n`);
if (report.problems.length > 0) process.stdout.write(`The libraries are in ${folder}\n`);
const seconds = Math.round((performance.now() - startedAt) / 1_000);
process.stdout.write(`${report.problems.length === 0 ? 'Nothing was lost' : 'Something was lost'}, ${seconds} s\n`);
process.exitCode = report.problems.length === 0 ? 0 : 1;
