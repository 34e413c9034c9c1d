import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../scripts/find-browser.ts';
import { type RunningApplication, runApplication } from './run-application.ts';

/** The browser's switches for a machine without a screen, a sandbox or a network. */
const SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The real application in a real browser, on folders of its own: what an advisor has on the desk. */
export interface Desk {
  /** The data folder. */
  readonly directory: string;
  /** The browser's own folder. */
  readonly profile: string;
  /** Where packs are downloaded to. */
  readonly downloads: string;
  /** Faults of the window: errors on its console, exceptions nobody caught. */
  readonly faults: readonly string[];
  readonly context: BrowserContext;
  /** Opens another window; the first one takes the link's token. */
  openWindow(path?: string): Promise<Page>;
  /** Ends the application as Ctrl+C does, or as a power cut, and starts it again on the same folder. */
  restart(how: 'stop' | 'kill'): Promise<void>;
  /** Ends the browser as a power cut does, and starts it again on the same profile. */
  restartBrowser(): Promise<void>;
  close(): Promise<void>;
}

export interface DeskOptions {
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** Starts the application on an empty folder and a browser with an empty profile. */
export async function openDesk(options: DeskOptions = {}): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'attache-desk-'));
  const directory = join(folder, 'data');
  const profile = join(folder, 'profile');
  const downloads = join(folder, 'downloads');
  const faults: string[] = [];
  let application: RunningApplication = await runApplication(directory);
  let link: string | undefined = application.url;
  let context = await launch();

  async function launch(): Promise<BrowserContext> {
    const executablePath = findBrowser();
    if (executablePath === undefined) throw new Error('These tests need a Chromium-family browser (ATTACHE_BROWSER).');
    const launched = await chromium.launchPersistentContext(profile, {
      executablePath,
      args: SWITCHES,
      acceptDownloads: true,
      downloadsPath: downloads,
      viewport: options.viewport ?? { width: 1440, height: 900 },
      colorScheme: options.colorScheme ?? 'light',
    });
    launched.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    launched.on('weberror', (fault) => faults.push(String(fault.error())));
    return launched;
  }

  return {
    directory,
    profile,
    downloads,
    faults,
    get context() {
      return context;
    },
    async openWindow(path = '/library') {
      const page = await context.newPage();
      const { origin } = new URL(application.url);
      if (link !== undefined) {
        await page.goto(link);
        link = undefined;
        await page.getByRole('listbox', { name: 'Entries' }).waitFor();
      }
      await page.goto(`${origin}/#${path}`);
      return page;
    },
    async restart(how) {
      if (how === 'kill') await application.kill();
      else await application.stop();
      application = await runApplication(directory);
      link = application.url;
    },
    async restartBrowser() {
      const browser = await context.newCDPSession(context.pages()[0] ?? (await context.newPage()));
      const closed = context.waitForEvent('close');
      await browser.send('Browser.crash').catch(() => undefined);
      await closed;
      context = await launch();
    },
    async close() {
      await context.close();
      await application.kill();
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
