import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './find-browser.ts';

const playwright = fileURLToPath(new URL('../node_modules/playwright-core/cli.js', import.meta.url));

/** Installs Chromium: Debian's package where we may, otherwise Playwright's build. @returns its path, if that worked */
export function installBrowser(): string | undefined {
  console.log('No Chromium-family browser is installed; installing one for the end-to-end tests …');
  if (isDebianRoot() && installWithApt()) {
    const found = findBrowser();
    if (found !== undefined) return found;
  }
  run(process.execPath, [playwright, 'install', 'chromium']);
  return findBrowser();
}

function isDebianRoot(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

function installWithApt(): boolean {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return (
    run('apt-get', ['update', '--quiet'], environment) &&
    run('apt-get', ['install', '--quiet', '--yes', '--no-install-recommends', 'chromium'], environment)
  );
}

function run(command: string, parameters: readonly string[], env: NodeJS.ProcessEnv = process.env): boolean {
  return spawnSync(command, parameters, { stdio: 'inherit', env }).status === 0;
}
