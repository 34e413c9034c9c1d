import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ElectronApplication, _electron as electron, type Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ApiAnswer, ApiCall, Bridge } from '../../src/shared/api/index.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const executablePath = process.env.ATTACHE_ELECTRON ?? '';

let folder: string;
let application: ElectronApplication;
let page: Page;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'attache-electron-'));
  await launch();
});
afterEach(async () => {
  await application.close();
  rmSync(folder, { recursive: true, force: true });
});

const parameters = () => [root, `--user-data-dir=${join(folder, 'user')}`];
const environment = () => ({
  ...(process.env as Record<string, string>),
  ATTACHE_DATA: join(folder, 'library'),
  // The build machines have no keychain; the sealed key is tested on the stand-in.
  ATTACHE_PASSPHRASE: 'only for this test',
});

async function launch(): Promise<void> {
  application = await electron.launch({ executablePath, args: parameters(), env: environment() });
  page = await application.firstWindow();
  await page.waitForLoadState('domcontentloaded');
}

function call(request: ApiCall): Promise<ApiAnswer> {
  return page.evaluate(
    (sent) => (window as unknown as { attache: Bridge }).attache.call(sent) as Promise<ApiAnswer>,
    request,
  );
}

describe('the real window', () => {
  it('is at its own scheme, and is given the bridge and no Node.js', async () => {
    expect(page.url()).toBe('attache://app/');
    const given = await page.evaluate(() => ({
      bridge: Object.keys((window as unknown as { attache: Bridge }).attache).sort(),
      node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in window),
    }));
    expect(given).toEqual({ bridge: ['call', 'onChange', 'onMenuCommand'], node: [] });
  });

  it('is answered from the real library', async () => {
    const answer = await call({ path: 'library.overview', type: 'query', input: undefined });
    expect(answer).toMatchObject({ ok: true, value: { briefCount: 1 } });
  });

  it('runs no inline script and evaluates no text', async () => {
    const result = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.injected = true';
      document.head.append(script);
      let isEvaluated = true;
      const evaluate = Reflect.get(window, 'Function') as FunctionConstructor;
      try {
        evaluate('return 1')();
      } catch {
        isEvaluated = false;
      }
      return { isInjected: 'injected' in window, isEvaluated };
    });
    expect(result).toEqual({ isInjected: false, isEvaluated: false });
  });

  it('reaches no network', async () => {
    const isReached = await page.evaluate(() =>
      fetch('https://example.org/', { mode: 'no-cors' }).then(
        () => true,
        () => false,
      ),
    );
    expect(isReached).toBe(false);
  });

  it('opens no second window and stays on its page', async () => {
    await application.evaluate(({ shell }) => {
      shell.openExternal = async () => undefined;
    });
    await page.evaluate(() => {
      window.open('https://example.org/');
      location.href = 'https://example.org/';
    });
    await page.waitForTimeout(500);
    expect(application.windows()).toHaveLength(1);
    expect(page.url()).toBe('attache://app/');
  });
});

describe('the real program', () => {
  it('keeps a setting over a restart', async () => {
    await call({ path: 'settings.change', type: 'mutation', input: { author: 'Linh' } });
    await application.close();
    await launch();
    const answer = await call({ path: 'settings.get', type: 'query', input: undefined });
    expect(answer).toMatchObject({ ok: true, value: { author: 'Linh' } });
  });

  it('sets a pack as PDF in a window nobody sees', async () => {
    const path = join(folder, 'pack.pdf');
    await application.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, path);
    const input = { briefId: 'adgmin-6-cloud-provider', format: 'pdf' };
    const started = await call({ path: 'exporting.start', type: 'mutation', input });
    const { id: jobId } = (started.ok ? started.value : undefined) as { id: string };
    await expect
      .poll(() => call({ path: 'exporting.status', type: 'query', input: { jobId } }), { timeout: 60_000 })
      .toMatchObject({ ok: true, value: { state: { phase: 'saved', path } } });
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
    expect(application.windows()).toHaveLength(1);
  });

  it('runs once: a second instance ends by itself', async () => {
    const second = spawn(executablePath, parameters(), { env: environment(), stdio: 'ignore' });
    const [code] = await once(second, 'exit');
    expect(code).toBe(0);
    expect(application.windows()).toHaveLength(1);
  });
});
