import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../src/shared/api/index.ts';
import { type BrowserWindow, state } from '../../../support/electron-stand-in.ts';
import { aMainProcess } from '../../../support/main-process.ts';

const main = aMainProcess();

describe('the scheme of the page', () => {
  async function load(url: string, method = 'GET'): Promise<Response> {
    const handler = state.protocolHandlers.get('attache');
    if (handler === undefined) throw new Error('The scheme is not handled.');
    return handler(new Request(url, { method }));
  }

  it('is registered as standard and secure, without leave to bypass the policy', async () => {
    await main.start();
    expect(state.schemes).toEqual([
      { scheme: 'attache', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ]);
  });

  it('serves the page with a policy that allows nothing inline and nothing evaluated', async () => {
    await main.start();
    const response = await load('attache://app/');
    const policy = response.headers.get('content-security-policy');
    expect(await response.text()).toContain('page');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    ['attache://app/../secret.html', 404],
    ['attache://app/..%2fsecret.html', 404],
    ['attache://app/%2e%2e/secret.html', 404],
    ['attache://app/..%5csecret.html', 404],
    ['attache://app/link.html', 404],
    ['attache://other/index.html', 403],
  ])('does not serve %s', async (url, status) => {
    await main.start();
    const response = await load(url);
    expect(response.status).toBe(status);
    expect(await response.text()).toBe('');
  });

  it('takes no other method than GET', async () => {
    await main.start();
    expect((await load('attache://app/', 'POST')).status).toBe(403);
  });
});

describe('a call over IPC', () => {
  function call(window: BrowserWindow, event: object): unknown {
    const handler = state.ipcHandlers.get('attache:call');
    return handler?.({ sender: window.webContents, ...event } as unknown as Electron.IpcMainInvokeEvent, 'a call');
  }

  it("is answered by the core for the window's own page", async () => {
    const window = await main.startWithWindow();
    const answer = await call(window, { senderFrame: window.webContents.mainFrame });
    expect(answer).toEqual({ ok: true, value: 'answered' });
    expect(main.core.calls).toEqual(['a call']);
  });

  it.each([
    ['a frame in the page', (): object => ({ senderFrame: { url: 'attache://app/' } })],
    ['a frame that is gone', (): object => ({ senderFrame: null })],
  ])('from %s is refused', async (_name, event) => {
    const answer = await call(await main.startWithWindow(), event());
    expect(answer).toMatchObject({ ok: false, error: { kind: 'Rejected' } });
    expect(main.core.calls).toEqual([]);
  });

  it.each([
    'https://evil.example/',
    'attache://evil/',
    'attache-evil://app/',
    'file:///app/index.html',
    'about:blank',
    '',
  ])('from a page at %j is refused', async (url) => {
    const window = await main.startWithWindow();
    window.webContents.mainFrame.url = url;
    const answer = await call(window, { senderFrame: window.webContents.mainFrame });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'Rejected' } });
    expect(main.core.calls).toEqual([]);
  });

  it('has the only channel there is', async () => {
    await main.start();
    expect([...state.ipcHandlers.keys()]).toEqual(['attache:call']);
  });
});

describe('the feed of changes', () => {
  const CHANGE = { collection: 'briefs', ids: ['a-brief'] } satisfies Change;

  it('reaches the window until it is closed', async () => {
    const window = await main.startWithWindow();
    main.core.changes.next(CHANGE);
    expect(window.webContents.sent).toEqual([['attache:change', CHANGE]]);
    window.close();
    main.core.changes.next(CHANGE);
    expect(window.webContents.sent).toHaveLength(1);
  });
});
