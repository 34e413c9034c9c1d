import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './build.ts';
import { findElectron } from './find-electron.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

/** `npm run test:electron`: the tests that need the real Electron. Without its binary nothing runs, and this says so. */
function main(filters: readonly string[]): number {
  const electron = findElectron();
  if (electron === undefined) {
    console.error('The Electron binary is not here, so its tests did not run. Fetch it with: npx install-electron');
    return 1;
  }
  ensureBuilt();
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const { status } = spawnSync(process.execPath, [vitest, 'run', '--project', 'electron', ...filters], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ATTACHE_ELECTRON: electron },
  });
  return status ?? 1;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
}
