import { defaultDataFolder } from '../src/cli/data-folder.ts';
import { reasonOf } from '../src/cli/failure.ts';
import { serveUntilStopped } from '../src/cli/serve-until-stopped.ts';
import { goByEnvironmentProxy } from '../src/main/core/sync/follow-proxy.ts';
import { ensureBuilt } from './build.ts';
import { openBrowser } from './open-browser.ts';
import { runElectron } from './run-electron.ts';

/**
 * `npm start [-- --browser]`: builds what is missing and opens Attaché in Electron, or where that can not run (or `--browser`
 * asks for it) in the browser of this machine, until Ctrl+C.
 */
async function main(words: readonly string[]): Promise<void> {
  ensureBuilt();
  const why = words.includes('--browser') ? 'As you asked' : await runElectron();
  if (why === undefined) return;
  goByEnvironmentProxy(process.env);
  console.log(`${why}: Attaché opens in your browser instead.`);
  await serveUntilStopped(defaultDataFolder(), (url) => {
    console.log(`Attaché is open at ${url}`);
    console.log('The link works once, in one browser. Enter gives a new one, Ctrl+C ends Attaché.');
    openBrowser(url);
  });
}

main(process.argv.slice(2)).catch((fault: unknown) => {
  console.error(`attache: ${reasonOf(fault)}`);
  process.exitCode = 1;
});
