import { describe, expect, it } from 'vitest';
import { aLoopback, JSON_TYPE } from '../../support/loopback.ts';
import { sendRaw } from '../../support/raw-request.ts';

const loopback = aLoopback();

const CALL = { path: 'search.search', type: 'query', input: { text: 'cables' } };

function call(headers: Record<string, string>, body = JSON.stringify(CALL)) {
  return loopback.send({ method: 'POST', path: '/api/call', headers: { ...JSON_TYPE, ...headers }, body });
}

describe('a call', () => {
  it('is answered by the core for the browser that has the cookie', async () => {
    const answer = await call({ cookie: await loopback.signIn() });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toEqual({ ok: true, value: 'answered' });
    expect(loopback.core.calls).toEqual([CALL]);
  });

  it('keeps its session when the page is loaded again', async () => {
    const cookie = await loopback.signIn();
    await loopback.send({ path: '/', headers: { cookie } });
    expect((await call({ cookie })).status).toBe(200);
  });

  it.each([
    ['no cookie', {}],
    ['an empty cookie', { cookie: 'attache=' }],
    ['a guessed cookie', { cookie: `attache-0=${'A'.repeat(43)}` }],
  ])('with %s is refused', async (_name, headers) => {
    const answer = await call(headers);
    expect(answer.status).toBe(401);
    expect(loopback.core.calls).toEqual([]);
  });

  it('with the token in place of the cookie is refused', async () => {
    expect((await call({ cookie: `attache-${loopback.port}=${loopback.token}` })).status).toBe(401);
  });

  it.each([
    ['a rebound name', { host: 'evil.example' }],
    ['a rebound name with our port', { host: 'evil.example:PORT' }],
    ['localhost', { host: 'localhost:PORT' }],
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['the null origin of a file or a sandboxed frame', { origin: 'null' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['our name under TLS', { origin: 'https://127.0.0.1:PORT' }],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another port, which is the same site', { 'sec-fetch-site': 'same-site' }],
  ])('from %s is refused even with the cookie', async (_name, foreign) => {
    const cookie = await loopback.signIn();
    const headers = Object.fromEntries(
      Object.entries(foreign).map(([name, value]) => [name, value.replace('PORT', String(loopback.port))]),
    );
    const answer = await call({ cookie, ...headers });
    expect(answer.status).toBe(403);
    expect(loopback.core.calls).toEqual([]);
  });

  it('without an origin is refused', async () => {
    const headers = { ...JSON_TYPE, host: `127.0.0.1:${loopback.port}`, cookie: await loopback.signIn() };
    const answer = await sendRaw(loopback.port, {
      method: 'POST',
      path: '/api/call',
      headers,
      body: JSON.stringify(CALL),
    });
    expect(answer.status).toBe(403);
  });

  it.each(['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain'])(
    'sent as a form (%s) is refused',
    async (type) => {
      const answer = await call({ cookie: await loopback.signIn(), 'content-type': type });
      expect(answer.status).toBe(415);
      expect(loopback.core.calls).toEqual([]);
    },
  );

  it('that is no JSON is answered as invalid', async () => {
    const answer = await call({ cookie: await loopback.signIn() }, '{"path":');
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body).error.kind).toBe('Invalid');
    expect(loopback.faults).toEqual([]);
  });

  it('that tries to reach the prototype is refused', async () => {
    const answer = await call({ cookie: await loopback.signIn() }, '{"__proto__":{"polluted":true}}');
    expect(answer.status).toBe(400);
  });

  it('larger than any brief is refused before it is read whole', async () => {
    const cookie = await loopback.signIn();
    const answer = await call({ cookie }, JSON.stringify({ ...CALL, input: 'x'.repeat(17 * 1_048_576) })).catch(
      (fault: NodeJS.ErrnoException) => ({ status: 413, body: '', reset: fault.code }),
    );
    expect(answer.status).toBe(413);
    expect(loopback.core.calls).toEqual([]);
  });
});

describe('another site', () => {
  it('gets no permission to read an answer by a preflight', async () => {
    const answer = await loopback.send({
      method: 'OPTIONS',
      path: '/api/call',
      headers: {
        origin: 'https://evil.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    expect(answer.status).toBe(403);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('can not load a page, a script or an image of ours', async () => {
    const answer = await loopback.send({ path: '/assets/index.js', headers: { 'sec-fetch-site': 'cross-site' } });
    expect(answer.status).toBe(403);
  });

  it('is not let in by a link either', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    expect((await loopback.send({ path: '/', headers })).status).toBe(403);
  });
});
