import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type BrowserWindow, resetElectron, StandInWebContents, state } from '../../../support/electron-stand-in.ts';

vi.mock('electron', () => import('../../../support/electron-stand-in.ts'));
const { printInWindow } = await import('../../../../src/main/electron/print-in-window.ts');

const never = new AbortController().signal;
const printing = (): BrowserWindow => {
  const window = state.windows.at(-1) as BrowserWindow | undefined;
  if (window === undefined) throw new Error('No window was opened.');
  return window;
};

beforeEach(() => resetElectron('unused'));
afterEach(() => vi.restoreAllMocks());

describe('a page that is set as PDF', () => {
  it('is loaded from a file only the user can read, and is gone with its window afterwards', async () => {
    const seen: unknown[] = [];
    vi.spyOn(StandInWebContents.prototype, 'printToPDF').mockImplementation(async () => {
      const path = fileURLToPath(printing().loaded ?? '');
      seen.push(readFileSync(path, 'utf8'), statSync(path).mode & 0o077);
      return Buffer.from('%PDF-1.4');
    });
    const pdf = await printInWindow('<!doctype html><p>Words', never);
    expect(Buffer.from(pdf).toString()).toBe('%PDF-1.4');
    expect(seen).toEqual(['<!doctype html><p>Words', process.platform === 'win32' ? expect.anything() : 0]);
    expect(existsSync(fileURLToPath(printing().loaded ?? ''))).toBe(false);
    expect(printing().destroyed).toBe(true);
  });

  it('has no Node.js, no permission, and reads its own file alone', async () => {
    await printInWindow('<p>Words', never);
    const { options, loaded, webContents } = printing();
    expect(options.show).toBe(false);
    expect(options.webPreferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false });
    const own = options.webPreferences?.session as unknown as {
      beforeRequest: (details: { url: string }, callback: (answer: { cancel?: boolean }) => void) => void;
      permissionRequest: (contents: unknown, permission: string, callback: (isGranted: boolean) => void) => void;
    };
    const isCancelled = (url: string) => {
      let answer: boolean | undefined;
      own.beforeRequest({ url }, ({ cancel }) => {
        answer = cancel;
      });
      return answer;
    };
    expect(isCancelled(loaded ?? '')).toBe(false);
    expect(['file:///etc/passwd', 'https://example.org/', 'attache://app/'].map(isCancelled)).toEqual([
      true,
      true,
      true,
    ]);
    own.permissionRequest(undefined, 'geolocation', (isGranted) => expect(isGranted).toBe(false));
    expect(webContents.printed).toEqual([
      expect.objectContaining({ generateTaggedPDF: true, preferCSSPageSize: true }),
    ]);
  });

  it('is given up when the export is cancelled, and leaves nothing', async () => {
    const stop = new AbortController();
    vi.spyOn(StandInWebContents.prototype, 'printToPDF').mockImplementation(
      () =>
        new Promise((_resolve, reject) => {
          printing().on('closed', () => reject(new Error('The window was destroyed.')));
          stop.abort();
        }),
    );
    const printed = printInWindow('<p>Words', stop.signal);
    await expect(printed).rejects.toMatchObject({ kind: 'Cancelled' });
    expect(existsSync(fileURLToPath(printing().loaded ?? ''))).toBe(false);
  });
});
