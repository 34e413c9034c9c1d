import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fixPdfDates } from '../../../src/main/core/exporting/fix-pdf-dates.ts';
import { packMaker } from '../../../src/main/core/exporting/pack-maker.ts';
import type { RenderOptions } from '../../../src/main/core/exporting/render-in-worker.ts';
import { printWithBrowser } from '../../../src/main/printing/print-with-browser.ts';
import { composePack } from '../../../src/shared/pack/index.ts';
import { samplePackInput } from '../../support/sample-pack.ts';

const never = new AbortController().signal;
const pack = composePack(samplePackInput(3));
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attache-pdf-'));
  vi.stubEnv('TMPDIR', folder);
  vi.stubEnv('TEMP', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const print = (options: Partial<RenderOptions> = {}) => {
  const { make, close } = packMaker('pdf', { printToPdf: printWithBrowser });
  return make(pack, { signal: never, onProgress: () => {}, ...options }).finally(close);
};

describe('a pack as PDF, by the browser that is there', () => {
  it('is tagged, has an outline, is dated with the brief, is the same every time, and leaves nothing beside it', async () => {
    const pdf = Buffer.from(await print()).toString('latin1');
    expect(pdf).toMatch(/^%PDF-/);
    expect(pdf).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(pdf).toMatch(/\/Outlines \d+/);
    expect(pdf).toMatch(/\/CreationDate ?\(D:20260201090000/);
    expect(Buffer.from(await print()).toString('latin1')).toBe(pdf);
    expect(readdirSync(folder).filter((name) => name.startsWith('attache-print-'))).toEqual([]);
  });

  it('is given up when it is cancelled', async () => {
    const stop = new AbortController();
    const printed = print({
      signal: stop.signal,
      onProgress: ({ step }) => step === 'Setting the pages' && setTimeout(() => stop.abort(), 50),
    });
    await expect(printed).rejects.toMatchObject({ kind: 'Cancelled' });
    expect(readdirSync(folder).filter((name) => name.startsWith('attache-print-'))).toEqual([]);
  });

  it('is refused with what to do where there is no browser, or it fails', async () => {
    vi.stubEnv('ATTACHE_BROWSER', join(folder, 'gone'));
    await expect(print()).rejects.toMatchObject({
      kind: 'Unavailable',
      message: expect.stringContaining('ATTACHE_BROWSER'),
    });
    vi.stubEnv('ATTACHE_BROWSER', process.execPath);
    await expect(print()).rejects.toMatchObject({ kind: 'Unavailable', hint: expect.stringContaining('Word') });
  });

  it('is refused by a host that has none', () => {
    expect(() => packMaker('pdf', {})).toThrow(expect.objectContaining({ kind: 'Unavailable' }));
  });
});

describe('the dates of a PDF', () => {
  it('are replaced without moving a byte', () => {
    const pdf =
      "%PDF\n/CreationDate (D:20261124202112+00'00')\n/ModDate (D:20261124202112-08'30')>> (D:20261124202112)";
    const fixed = Buffer.from(fixPdfDates(Buffer.from(pdf), '2026-02-01T09:00:00.000Z')).toString();
    expect(fixed).toBe(
      "%PDF\n/CreationDate (D:20260201090000+00'00')\n/ModDate (D:20260201090000+00'00')>> (D:20261124202112)",
    );
  });
});
