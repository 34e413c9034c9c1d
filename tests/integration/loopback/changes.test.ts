import { get, type IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/shared/api/index.ts';
import { eventually } from '../../support/eventually.ts';
import { aLoopback } from '../../support/loopback.ts';

const loopback = aLoopback();

describe('the feed of changes', () => {
  const CHANGE = { collection: 'annotations', ids: ['note-1'] } satisfies Change;

  function listen(cookie: string): Promise<IncomingMessage> {
    const headers = { host: `127.0.0.1:${loopback.port}`, cookie };
    return new Promise((resolve, reject) => {
      get({ host: '127.0.0.1', port: loopback.port, path: '/api/changes', headers, agent: false }, resolve).on(
        'error',
        reject,
      );
    });
  }

  it('needs the cookie', async () => {
    expect((await loopback.send({ path: '/api/changes' })).status).toBe(401);
    expect(loopback.server.listenerCount).toBe(0);
  });

  it('sends each change as a message', async () => {
    const stream = await listen(await loopback.signIn());
    expect(stream.headers['content-type']).toBe('text/event-stream');
    let received = '';
    stream.on('data', (chunk: Buffer) => {
      received += chunk.toString();
    });
    loopback.core.changes.next(CHANGE);
    await eventually(() => expect(received).toContain(`data: ${JSON.stringify(CHANGE)}\n\n`));
    stream.destroy();
  });

  it('stops when the browser goes', async () => {
    const stream = await listen(await loopback.signIn());
    expect(loopback.server.listenerCount).toBe(1);
    expect(loopback.core.changes.observed).toBe(true);
    stream.destroy();
    await eventually(() => expect(loopback.server.listenerCount).toBe(0));
    expect(loopback.core.changes.observed).toBe(false);
  });

  it('ends when the server closes', async () => {
    const stream = await listen(await loopback.signIn());
    stream.resume();
    const ended = new Promise((resolve) => stream.once('close', resolve));
    await loopback.server.close();
    await ended;
    expect(loopback.core.changes.observed).toBe(false);
  });
});
