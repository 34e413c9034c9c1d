import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AttacheError } from '../../shared/api/errors.ts';
import { findBrowser } from './find-browser.ts';
import { withPrivatePage } from './private-page.ts';

/** A pack of 1,000 entries took three and a half minutes on two busy cores; a browser that takes longer than this hangs. */
const TIMEOUT_MILLISECONDS = 900_000;

/** No window, no profile of the person's, no name looked up, and a PDF with an outline. The page's own policy admits no script. */
const SWITCHES = [
  '--headless',
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-pdf-header-footer',
  '--generate-pdf-document-outline',
];

/**
 * Sets a page (one HTML file that needs nothing else) as PDF by a Chromium-family browser without a window.
 * @throws AttacheError Unavailable where there is no browser, or it fails; Cancelled once the signal is aborted
 */
export async function printWithBrowser(html: string, signal: AbortSignal): Promise<Uint8Array> {
  const browser = chosenBrowser();
  return withPrivatePage(html, async ({ folder, page }) => {
    const pdf = join(folder, 'pack.pdf');
    const places = [`--user-data-dir=${join(folder, 'profile')}`, `--print-to-pdf=${pdf}`];
    await run(browser, [...SWITCHES, ...sandboxSwitches(), ...places, pathToFileURL(page).href], signal);
    return readFile(pdf).catch((cause: unknown) => {
      throw failed('it wrote no file', cause);
    });
  });
}

function chosenBrowser(): string {
  let found: string | undefined;
  try {
    found = findBrowser();
  } catch (cause) {
    throw new AttacheError('Unavailable', 'The browser named in ATTACHE_BROWSER is not there.', { cause });
  }
  if (found !== undefined) return found;
  throw new AttacheError('Unavailable', 'PDF needs Chrome, Chromium or Edge, and none was found.', {
    hint: 'Install one, name one in ATTACHE_BROWSER, or export to Word.',
  });
}

/** Chromium's sandbox can not be used by root on Linux; the page holds no script and reaches no network all the same. */
function sandboxSwitches(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

function run(browser: string, words: readonly string[], signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(browser, words, { stdio: 'ignore', timeout: TIMEOUT_MILLISECONDS, killSignal: 'SIGKILL' });
    const stop = () => child.kill('SIGKILL');
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    child.on('error', (error) => reject(failed('it could not be started', error)));
    child.on('close', (code) => {
      signal.removeEventListener('abort', stop);
      if (signal.aborted) reject(new AttacheError('Cancelled', 'The export was cancelled. Nothing was written.'));
      else if (code === 0) resolve();
      else reject(failed(code === null ? 'it took too long' : `it ended with ${code}`));
    });
  });
}

function failed(what: string, cause?: unknown): AttacheError {
  return new AttacheError('Unavailable', `The browser could not set the pages: ${what}.`, {
    hint: 'Try again, name another browser in ATTACHE_BROWSER, or export to Word.',
    cause,
  });
}
