import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const NAMES_ON_PATH = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const MAC_APPLICATIONS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];
/** Time a browser has to say its version; a stub of a package manager says something else or nothing. */
const VERSION_TIMEOUT_MILLISECONDS = 20_000;

/**
 * Path of a Chromium-family browser: the one `ATTACHE_BROWSER` names, an installed one, or one in Playwright's cache.
 * @throws Error where `ATTACHE_BROWSER` names a file that is not there
 */
export function findBrowser(): string | undefined {
  const chosen = process.env.ATTACHE_BROWSER;
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Error(`ATTACHE_BROWSER names ${chosen}, which is not there.`);
  }
  return [...installed(), ...inPlaywrightCache()].find((path) => existsSync(path) && runs(path));
}

function installed(): string[] {
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    return roots.flatMap((root) => (root ? WINDOWS_PROGRAMS.map((program) => join(root, program)) : []));
  }
  if (process.platform === 'darwin') {
    return MAC_APPLICATIONS.flatMap((name) =>
      ['/Applications', join(homedir(), 'Applications')].map((folder) =>
        join(folder, `${name}.app/Contents/MacOS/${name}`),
      ),
    );
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return NAMES_ON_PATH.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Where Playwright keeps what it downloaded. @see https://playwright.dev/docs/browsers#managing-browser-binaries */
function inPlaywrightCache(): string[] {
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH || playwrightCache();
  if (!existsSync(cache)) return [];
  const builds = readdirSync(cache).filter((name) => /^chromium-\d+$/.test(name));
  return builds
    .sort()
    .reverse()
    .flatMap((build) => executablesOf(join(cache, build)));
}

function playwrightCache(): string {
  if (process.platform === 'win32') return join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'ms-playwright');
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'ms-playwright');
}

function executablesOf(build: string): string[] {
  return readdirSync(build)
    .filter((name) => name.startsWith('chrome-'))
    .flatMap((name) => [
      join(build, name, 'chrome'),
      join(build, name, 'chrome.exe'),
      join(build, name, 'Chromium.app/Contents/MacOS/Chromium'),
      join(build, name, 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'),
    ]);
}

/** On Linux a name on the path may be a stub that only tells how to install the browser; so it is asked for its version. */
function runs(path: string): boolean {
  if (process.platform !== 'linux') return true;
  const { status, stdout } = spawnSync(path, ['--version'], {
    encoding: 'utf8',
    timeout: VERSION_TIMEOUT_MILLISECONDS,
  });
  return status === 0 && /\d+\.\d+/.test(stdout);
}
