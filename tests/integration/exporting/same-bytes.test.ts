import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderInWorker } from '../../../src/main/core/exporting/render-in-worker.ts';
import { composePack } from '../../../src/shared/pack/index.ts';
import { docxOf } from '../../support/render-pack.ts';
import { samplePackInput } from '../../support/sample-pack.ts';

const PROCESS = fileURLToPath(new URL('../../support/render-pack-process.ts', import.meta.url));
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

afterEach(() => vi.useRealTimers());

describe('the same brief', () => {
  it('gives the same bytes twice', async () => {
    expect(hash(await docxOf(samplePackInput(12)))).toBe(hash(await docxOf(samplePackInput(12))));
  });

  it('gives the same bytes a year later', async () => {
    const today = hash(await docxOf(samplePackInput(3)));
    vi.useFakeTimers({ now: Date.now() + 365 * 86_400_000, toFake: ['Date'] });
    expect(hash(await docxOf(samplePackInput(3)))).toBe(today);
  });

  it('gives the same bytes in other processes, time zones and languages', async () => {
    const inProcess = (env: Record<string, string>) =>
      execFileSync(process.execPath, [PROCESS, '12'], { env: { ...process.env, ...env }, encoding: 'utf8' });
    const here = hash(await docxOf(samplePackInput(12)));
    expect(inProcess({ TZ: 'Asia/Ho_Chi_Minh', LC_ALL: 'vi_VN.UTF-8' })).toBe(here);
    expect(inProcess({ TZ: 'America/New_York', LC_ALL: 'C' })).toBe(here);
  });

  it('gives the same bytes in a thread of its own', async () => {
    const { signal } = new AbortController();
    const archive = await renderInWorker(composePack(samplePackInput(12)), { signal, onProgress: () => {} });
    expect(hash(archive)).toBe(hash(await docxOf(samplePackInput(12))));
  });

  it('gives other bytes once a word of it changed', async () => {
    const input = samplePackInput(2);
    const changed = { ...input, brief: { ...input.brief, title: `${input.brief.title}.` } };
    expect(hash(await docxOf(changed))).not.toBe(hash(await docxOf(input)));
  });
});
