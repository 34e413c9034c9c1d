import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../../../scripts/build.ts';
import { type RunningApplication, runApplication } from '../../support/run-application.ts';
import { runCommand } from '../../support/run-command.ts';

let folder: string;
let application: RunningApplication;

beforeEach(async () => {
  ensureBuilt();
  folder = mkdtempSync(join(tmpdir(), 'attache-serve-'));
  application = await runApplication(folder);
});
afterEach(async () => {
  await application.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** What the page does with the link: exchanges the token and calls. */
async function callAsPage(path: string): Promise<unknown> {
  const { origin, hash } = new URL(application.url);
  const headers = { origin, 'content-type': 'application/json' };
  const body = JSON.stringify({ token: hash.replace('#token=', '') });
  const session = await fetch(`${origin}/session`, { method: 'POST', headers, body });
  const cookie = session.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const answer = await fetch(`${origin}/api/call`, {
    method: 'POST',
    headers: { ...headers, cookie },
    body: JSON.stringify({ path, type: 'query' }),
  });
  return answer.json();
}

describe('attache serve', () => {
  it('answers the page from the real library', async () => {
    const answer = await callAsPage('library.overview');
    expect(answer).toMatchObject({ ok: true, value: { briefCount: 1 } });
  });

  it('tells the page which host it is in', async () => {
    const answer = await callAsPage('settings.application');
    expect(answer).toMatchObject({ ok: true, value: { host: 'loopback', canShowInFolder: false } });
  });

  it.runIf(process.platform !== 'win32')('ends with Ctrl+C, and says that all is done', async () => {
    expect(await application.stop()).toBe(0);
  });

  it('holds the library: a second process is refused in words', async () => {
    const second = await runCommand(['search', 'cables', '--data', folder]);
    expect(second.code).toBe(1);
    expect(second.stdout).toBe('');
    expect(second.stderr).toMatch(/^attache: [^\n]+\n$/);
    expect(second.stderr).toMatch(/another|already|open/i);
  });

  it('leaves the library whole and free when it is killed', async () => {
    await application.kill();
    const { code, stdout } = await runCommand(['verify', '--data', folder]);
    expect(stdout).toContain('whole');
    expect(code).toBe(0);
  });
});
