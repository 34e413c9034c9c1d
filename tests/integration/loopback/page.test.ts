import { describe, expect, it } from 'vitest';
import { aLoopback } from '../../support/loopback.ts';
import { sendRaw } from '../../support/raw-request.ts';

const loopback = aLoopback();

describe('the page', () => {
  it('opens for a person who types or opens the link', async () => {
    const headers = { host: `127.0.0.1:${loopback.port}`, 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' };
    const answer = await sendRaw(loopback.port, { path: '/', headers });
    expect(answer.status).toBe(200);
    expect(answer.body).toContain('page');
  });

  it('comes with a policy that allows nothing inline, nothing evaluated and no frame', async () => {
    const { headers } = await loopback.send({ path: '/' });
    const policy = headers['content-security-policy'];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
  });

  it('is never cached, never sniffed and shares nothing with other origins', async () => {
    const { headers } = await loopback.send({ path: '/' });
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
  });

  it('has a nonce for styles that is new every time', async () => {
    const nonces = await Promise.all([loopback.send({ path: '/' }), loopback.send({ path: '/' })]);
    const [first, second] = nonces.map(({ body }) => /<meta property="csp-nonce" nonce="([\w-]+)">/.exec(body)?.[1]);
    expect(first).toBeDefined();
    expect(first).not.toBe(second);
    expect(nonces[0]?.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${first}'`);
  });

  it('serves its scripts with their type', async () => {
    const answer = await loopback.send({ path: '/assets/index.js' });
    expect(answer.headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  it.each([
    '/../secret.html',
    '/..%2fsecret.html',
    '/%2e%2e/secret.html',
    '/assets/../../secret.html',
    '/assets/..%5c..%5csecret.html',
    '//etc/passwd',
    '/assets/',
    '/assets/notes.exe',
    '/link.html',
    '/index.html%00.js',
    '/.env',
  ])('does not serve %s', async (path) => {
    const answer = await loopback.send({ path });
    expect([400, 404]).toContain(answer.status);
    expect(answer.body).not.toContain('SECRET');
  });
});
