import { describe, expect, it, vi } from 'vitest';
import { type BrowserWindow, session, state } from '../../../support/electron-stand-in.ts';
import { aMainProcess } from '../../../support/main-process.ts';

const main = aMainProcess();

describe('leaving the page', () => {
  function navigate(window: BrowserWindow, url: string, isMainFrame = true): boolean {
    const preventDefault = vi.fn();
    window.webContents.emit('will-frame-navigate', { url, isMainFrame, preventDefault });
    return preventDefault.mock.calls.length > 0;
  }

  it.each(['http://evil.example/', 'file:///etc/passwd', 'javascript:alert(1)', 'data:text/html,x', 'ms-msdt:/id'])(
    'for %s is denied, and nothing is opened',
    async (url) => {
      expect(navigate(await main.startWithWindow(), url)).toBe(true);
      expect(state.openedLinks).toEqual([]);
    },
  );

  it.each(['https://asean.org/', 'mailto:desk@example.org'])('for %s opens it outside', async (url) => {
    expect(navigate(await main.startWithWindow(), url)).toBe(true);
    expect(state.openedLinks).toEqual([url]);
  });

  it('inside a frame is denied even to our own page', async () => {
    expect(navigate(await main.startWithWindow(), 'attache://app/', false)).toBe(true);
    expect(navigate(await main.startWithWindow(), 'https://asean.org/', false)).toBe(true);
    expect(state.openedLinks).toEqual([]);
  });

  it('for the page itself is a reload, and allowed', async () => {
    expect(navigate(await main.startWithWindow(), 'attache://app/')).toBe(false);
  });

  it('by a redirect is denied', async () => {
    const window = await main.startWithWindow();
    const preventDefault = vi.fn();
    window.webContents.emit('will-redirect', { url: 'https://evil.example/', preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });

  it('by a new window is denied; a link opens outside', async () => {
    const { webContents } = await main.startWithWindow();
    expect(webContents.openWindow('https://asean.org/')).toEqual({ action: 'deny' });
    expect(webContents.openWindow('attache://app/')).toEqual({ action: 'deny' });
    expect(webContents.openWindow('https://user:secret@asean.org/')).toEqual({ action: 'deny' });
    expect(webContents.openWindow(`https://asean.org/${'x'.repeat(3_000)}`)).toEqual({ action: 'deny' });
    expect(state.openedLinks).toEqual(['https://asean.org/']);
  });

  it('by a webview is denied', async () => {
    const window = await main.startWithWindow();
    const preventDefault = vi.fn();
    window.webContents.emit('will-attach-webview', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });
});

describe('what a page may ask for', () => {
  it.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'fullscreen', 'openExternal'] as const)(
    'is not %s',
    async (permission) => {
      await main.start();
      const { permissionRequest, permissionCheck } = session.defaultSession;
      const contents = state.windows[0]?.webContents as unknown as Electron.WebContents;
      const answer = vi.fn();
      permissionRequest?.(contents, permission, answer, {} as Electron.PermissionRequest);
      expect(answer).toHaveBeenCalledWith(false);
      expect(permissionCheck?.(contents, permission, 'attache://app', {} as never)).toBe(false);
    },
  );

  it('is no device, no screen and no download', async () => {
    await main.start();
    const { device, displayMedia } = session.defaultSession;
    expect(device?.({} as never)).toBe(false);
    const streams = vi.fn();
    displayMedia?.({} as never, streams);
    expect(streams).toHaveBeenCalledWith(null);
    const preventDefault = vi.fn();
    session.defaultSession.emit('will-download', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });

  it.each([
    ['attache://app/assets/index.js', false],
    ['https://telemetry.example/', true],
    ['http://127.0.0.1:8080/', true],
    ['file:///etc/passwd', true],
    ['ws://127.0.0.1/', true],
  ])('over the network is nothing: %s', async (url, isCancelled) => {
    await main.start();
    const answer = vi.fn();
    session.defaultSession.beforeRequest?.({ url }, answer);
    expect(answer).toHaveBeenCalledWith({ cancel: isCancelled });
  });
});
