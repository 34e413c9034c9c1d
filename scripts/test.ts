import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './build.ts';
import { countTests, reportSchema } from './count-tests.ts';
import { findBrowser } from './find-browser.ts';
import { installBrowser } from './install-browser.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');

/**
 * `npm test [-- FILTER…]`: every test, the end-to-end ones in a real browser. Without one, and where none can be installed,
 * this fails: they are never left out. The last line says how many passed and failed.
 */
function main(filters: readonly string[]): number {
  const browser = findBrowser() ?? installBrowser();
  if (browser === undefined) {
    console.error('There is no Chromium-family browser and none could be installed. Name one in ATTACHE_BROWSER.');
    return 1;
  }
  console.log(`End-to-end tests run in ${browser}`);
  ensureBuilt();
  const folder = mkdtempSync(join(tmpdir(), 'attache-test-'));
  try {
    return runTests(filters, browser, join(folder, 'report.json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runTests(filters: readonly string[], browser: string, reportPath: string): number {
  const projects = ['unit', 'integration', 'e2e'].flatMap((name) => ['--project', name]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportPath}`];
  const { status } = spawnSync(process.execPath, [vitest, 'run', ...projects, ...reporters, ...filters], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ATTACHE_BROWSER: browser },
  });
  if (!existsSync(reportPath)) throw new Error('The tests ended without a report.');
  const report = reportSchema.parse(JSON.parse(readFileSync(reportPath, 'utf8')));
  const { passed, failed, left } = countTests(report, status);
  if (left > 0) console.log(`${left} not run`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
}
