import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { HISTORIES_VARIABLE } from '../tests/support/histories.ts';

/** `npm run test:long`: the tests that find more the longer they run, at the length of a night. */
const HISTORIES = 20_000;

const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const { status } = spawnSync(
  process.execPath,
  [
    vitest,
    'run',
    '--project',
    'integration',
    'tests/integration/store/storage-differential.test.ts',
    '--project',
    'long',
    'tests/long/',
  ],
  { stdio: 'inherit', env: { ...process.env, [HISTORIES_VARIABLE]: String(HISTORIES) } },
);
process.exitCode = status ?? 1;
