import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { ELECTRON_INSTALLER, findElectron } from './find-electron.ts';
import { hasDisplay } from './open-browser.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
/** How long the download of the binary (some 120 MB) may take before the browser is opened instead. */
const FETCH_TIMEOUT_MILLISECONDS = 60_000;
/** Electron that ends with a failure before this never showed its window: a library it needs is missing. */
const STARTED_AFTER_MILLISECONDS = 5_000;
/** The main process's exit code after it told the person why the library can not be opened. */
const EXIT_EXPLAINED = 3;

/** Runs Attaché in Electron until it is quit. @returns why that was not possible, or `undefined` where it ran */
export async function runElectron(): Promise<string | undefined> {
  if (!hasDisplay()) return 'There is no display for Electron here';
  if (process.platform === 'linux' && process.getuid?.() === 0) return 'Electron does not run sandboxed as root';
  const binary = findElectron() ?? (await fetchElectron());
  if (binary === undefined) return 'Electron is not installed and could not be fetched';
  return run(binary);
}

async function fetchElectron(): Promise<string | undefined> {
  console.log('Fetching Electron (once, some 120 MB) …');
  const child = spawn(process.execPath, [ELECTRON_INSTALLER], {
    stdio: 'ignore',
    timeout: FETCH_TIMEOUT_MILLISECONDS,
  });
  await ended(child);
  return findElectron();
}

async function run(binary: string): Promise<string | undefined> {
  const startedAt = performance.now();
  // Set, it would make Electron a plain Node.js.
  const { ELECTRON_RUN_AS_NODE: _ignored, ...environment } = process.env;
  const child = spawn(binary, [root], { stdio: 'inherit', env: environment });
  // Ctrl+C reaches the child as well; it closes the library, and then this process ends with it.
  const wait = () => undefined;
  process.on('SIGINT', wait);
  const forward = () => child.kill('SIGTERM');
  process.once('SIGTERM', forward);
  const code = await ended(child);
  process.off('SIGINT', wait);
  process.off('SIGTERM', forward);
  if (code === 0) return undefined;
  if (code !== EXIT_EXPLAINED && performance.now() - startedAt < STARTED_AFTER_MILLISECONDS)
    return 'Electron could not start here';
  process.exitCode = code ?? 1;
  return undefined;
}

/** Its exit code; `null` where a signal ended it or it could not be started. */
async function ended(child: ChildProcess): Promise<number | null> {
  try {
    await once(child, 'exit');
  } catch {
    return null;
  }
  return child.exitCode;
}
