import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findBrowser } from '../../../scripts/find-browser.ts';
import { eventually } from '../../support/eventually.ts';
import { aLoopback } from '../../support/loopback.ts';

const loopback = aLoopback();
const CALL = JSON.stringify({ path: 'library.overview', type: 'query' });

let browser: Browser;
let foreignServer: Server;
let context: BrowserContext;
let own: Page;

beforeAll(async () => {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('These tests need a Chromium-family browser (ATTACHE_BROWSER).');
  browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP rebound.test 127.0.0.1'],
  });
  foreignServer = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>elsewhere</title>');
  });
  await new Promise<void>((resolve) => foreignServer.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await browser.close();
  foreignServer.close();
});

beforeEach(async () => {
  context = await browser.newContext();
  own = await context.newPage();
  await own.goto(loopback.link);
  const status = await own.evaluate(
    (token) =>
      fetch('/session', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ token }),
      }).then((answer) => answer.status),
    loopback.token,
  );
  expect(status).toBe(204);
});
afterEach(() => context.close());

/** A page of another origin, in the browser that has the session. */
async function foreignPage(host: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`http://${host}:${(foreignServer.address() as AddressInfo).port}/`);
  return page;
}

function callFrom(page: Page, url: string): Promise<string> {
  return page.evaluate(
    ([target = '', body = '']) =>
      fetch(target, {
        method: 'POST',
        credentials: 'include',
        headers: { 'content-type': 'application/json' },
        body,
      }).then(
        (answer) => answer.text(),
        () => 'blocked',
      ),
    [url, CALL],
  );
}

describe('our own page in a real browser', () => {
  it('is answered, also after it is loaded again', async () => {
    expect(await callFrom(own, '/api/call')).toBe('{"ok":true,"value":"answered"}');
    await own.reload();
    expect(await callFrom(own, '/api/call')).toBe('{"ok":true,"value":"answered"}');
  });

  it('hears of changes, and no longer when it is closed', async () => {
    await own.evaluate(() => {
      new EventSource('/api/changes').onmessage = (message) => {
        document.title = message.data;
      };
    });
    await eventually(() => expect(loopback.server.listenerCount).toBe(1));
    loopback.core.changes.next({ collection: 'briefs', ids: ['a-brief'] });
    await own.waitForFunction(() => document.title.includes('a-brief'));
    await own.close();
    await eventually(() => expect(loopback.server.listenerCount).toBe(0));
  });

  it('can not read its session', async () => {
    expect(await own.evaluate(() => document.cookie)).toBe('');
  });

  it('runs no inline script and evaluates no text', async () => {
    const isInjected = await own.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.injected = true';
      document.head.append(script);
      document.body.insertAdjacentHTML('beforeend', '<img src="x:" onerror="window.injected = true">');
      return new Promise((resolve) => setTimeout(() => resolve('injected' in window), 200));
    });
    expect(isInjected).toBe(false);
  });

  it('takes a style element with the nonce of the page, and none without', async () => {
    const colours = await own.evaluate(() => {
      const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
      return [nonce, ''].map((given) => {
        const style = document.createElement('style');
        style.nonce = given;
        style.textContent = 'body { color: rgb(1, 2, 3) }';
        document.head.append(style);
        const { color } = getComputedStyle(document.body);
        style.remove();
        return color;
      });
    });
    expect(colours).toEqual(['rgb(1, 2, 3)', 'rgb(0, 0, 0)']);
  });
});

// `localhost` is another site than `127.0.0.1`; another port of it is another origin of the same site, which gets our cookie.
describe.each(['localhost', '127.0.0.1'])('a page of %s in the browser that has the session', (host) => {
  it('can not call with fetch', async () => {
    const page = await foreignPage(host);
    expect(await callFrom(page, `${loopback.server.origin}/api/call`)).toBe('blocked');
    await page.evaluate(
      ([url = '', body = '']) =>
        fetch(url, { method: 'POST', mode: 'no-cors', credentials: 'include', body }).catch(() => ''),
      [`${loopback.server.origin}/api/call`, CALL],
    );
    expect(loopback.core.calls).toEqual([]);
  });

  it('can not call with a form', async () => {
    const page = await foreignPage(host);
    const answer = page.waitForResponse(`${loopback.server.origin}/api/call`);
    await page.evaluate(
      ([action = '', name = '']) => {
        const form = document.createElement('form');
        Object.assign(form, { action, method: 'post', enctype: 'text/plain' });
        const field = document.createElement('input');
        field.name = name;
        form.append(field);
        document.body.append(form);
        form.submit();
      },
      [`${loopback.server.origin}/api/call`, CALL],
    );
    expect((await answer).status()).toBe(403);
    expect(loopback.core.calls).toEqual([]);
  });

  it('can not listen, load a script or show the page in a frame', async () => {
    const page = await foreignPage(host);
    const origin = loopback.server.origin;
    const outcome = await page.evaluate(async (target) => {
      const heard = await new Promise((resolve) => {
        const source = new EventSource(`${target}/api/changes`, { withCredentials: true });
        source.onopen = () => resolve('open');
        source.onerror = () => resolve('error');
      });
      const loaded = await new Promise((resolve) => {
        const script = document.createElement('script');
        Object.assign(script, { type: 'module', src: `${target}/assets/index.js`, onload: () => resolve('loaded') });
        script.onerror = () => resolve('error');
        document.head.append(script);
      });
      return { heard, loaded };
    }, origin);
    expect(outcome).toEqual({ heard: 'error', loaded: 'error' });
    expect(loopback.server.listenerCount).toBe(0);
    const answer = page.waitForResponse(`${origin}/`);
    await page.evaluate((target) => {
      document.body.append(Object.assign(document.createElement('iframe'), { src: `${target}/` }));
    }, origin);
    expect((await answer).status()).toBe(403);
  });

  it('can not even lead the person to our page', async () => {
    const page = await foreignPage(host);
    const answer = page.waitForResponse(`${loopback.server.origin}/`);
    await page.evaluate((url) => {
      location.href = url;
    }, `${loopback.server.origin}/`);
    expect((await answer).status()).toBe(403);
  });
});

describe('a foreign name that resolves to this machine', () => {
  it('gets no page and no call', async () => {
    const page = await context.newPage();
    const answer = await page.goto(`http://rebound.test:${loopback.port}/`);
    expect(answer?.status()).toBe(403);
    expect(await callFrom(page, '/api/call')).not.toContain('answered');
    expect(loopback.core.calls).toEqual([]);
  });
});
