import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findBrowser } from '../../../scripts/find-browser.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attache-browser-'));
  vi.stubEnv('ATTACHE_BROWSER', '');
  vi.stubEnv('PATH', join(folder, 'bin'));
  vi.stubEnv('PLAYWRIGHT_BROWSERS_PATH', join(folder, 'playwright'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** A program that prints what a browser prints when asked for its version. */
function aProgram(path: string, output = 'Chromium 150.0.1'): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `#!/bin/sh\necho '${output}'\n`);
  chmodSync(path, 0o755);
  return path;
}

describe('the browser named in ATTACHE_BROWSER', () => {
  it('is taken', () => {
    const path = aProgram(join(folder, 'mine'));
    vi.stubEnv('ATTACHE_BROWSER', path);
    expect(findBrowser()).toBe(path);
  });

  it('is not replaced by another where it is not there', () => {
    vi.stubEnv('ATTACHE_BROWSER', join(folder, 'gone'));
    expect(() => findBrowser()).toThrow('ATTACHE_BROWSER');
  });
});

describe.runIf(process.platform === 'linux')('a browser on Linux', () => {
  it('is found on the path', () => {
    const path = aProgram(join(folder, 'bin', 'chromium'));
    expect(findBrowser()).toBe(path);
  });

  it("is found in Playwright's cache", () => {
    const path = aProgram(join(folder, 'playwright', 'chromium-1200', 'chrome-linux64', 'chrome'));
    expect(findBrowser()).toBe(path);
  });

  it('is not a stub that only says how to install one', () => {
    aProgram(join(folder, 'bin', 'chromium-browser'), 'Command requires the chromium snap to be installed.');
    expect(findBrowser()).toBeUndefined();
  });

  it('is missing where there is none', () => {
    expect(findBrowser()).toBeUndefined();
  });
});
