import { describe, expect, it } from 'vitest';
import { aLoopback, JSON_TYPE } from '../../support/loopback.ts';

const loopback = aLoopback();

describe('the link that is printed', () => {
  it('is on 127.0.0.1 and carries its token in the fragment, which is never sent', () => {
    expect(loopback.link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}$/);
  });

  it('is exchanged for a cookie that scripts and other sites do not get', async () => {
    const answer = await loopback.exchange(loopback.token);
    expect(answer.status).toBe(204);
    expect(answer.headers['set-cookie']?.[0]).toMatch(/^attache-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  });

  it('works once', async () => {
    await loopback.exchange(loopback.token);
    const second = await loopback.exchange(loopback.token);
    expect(second.status).toBe(401);
    expect(second.headers['set-cookie']).toBeUndefined();
    expect(JSON.parse(second.body).error.hint).toContain('newest');
  });

  it('is replaced by a newer one, which works in another browser too', async () => {
    const { hash } = new URL(loopback.server.newLink());
    expect((await loopback.exchange(loopback.token)).status).toBe(401);
    expect((await loopback.exchange(hash.replace('#token=', ''))).status).toBe(204);
  });

  it('is not used up by a wrong guess', async () => {
    expect((await loopback.exchange('A'.repeat(43))).status).toBe(401);
    expect((await loopback.exchange(loopback.token)).status).toBe(204);
  });

  it.each(['', '{"token":1}', '[]', 'null', '{"token":"x","more":1}'])('is not opened by the body %j', async (body) => {
    const answer = await loopback.send({ method: 'POST', path: '/session', headers: JSON_TYPE, body });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });
});
