import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { findBrowser } from '../../../scripts/find-browser.ts';
import type { PageTask } from './dexie-page.ts';
import type { FirstAnswers } from './first-answers.ts';

/** IndexedDB needs an origin; no server is behind this one. */
const ORIGIN = 'https://bench.invalid/';
const PAGE_SCRIPT = fileURLToPath(new URL('./dexie-page.ts', import.meta.url));

/** RxDB on storage-dexie in a real Chromium, or `undefined` where there is none. Nothing of it is encrypted. */
export async function firstAnswersOfDexie(directory: string, task: PageTask): Promise<FirstAnswers | undefined> {
  const executablePath = findBrowser();
  if (executablePath === undefined) return undefined;
  const script = await bundledPage(directory);
  const browser = await chromium.launch({ executablePath });
  try {
    const page = await browser.newPage();
    await page.route(`${ORIGIN}**`, (route) =>
      route.request().url().endsWith('.js')
        ? route.fulfill({ contentType: 'text/javascript', body: script })
        : route.fulfill({ contentType: 'text/html', body: '<!doctype html><script src="page.js"></script>' }),
    );
    await page.goto(ORIGIN);
    return await page.evaluate((given) => (globalThis as unknown as Answering).firstAnswers(given), task);
  } finally {
    await browser.close();
  }
}

interface Answering {
  readonly firstAnswers: (task: PageTask) => Promise<FirstAnswers>;
}

async function bundledPage(directory: string): Promise<string> {
  const outDir = join(directory, 'dexie-page');
  await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { outDir, lib: { entry: PAGE_SCRIPT, formats: ['iife'], name: 'page', fileName: () => 'page.js' } },
  });
  return readFileSync(join(outDir, 'page.js'), 'utf8');
}
