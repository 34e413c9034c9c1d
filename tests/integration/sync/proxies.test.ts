import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { followProxy, goByEnvironmentProxy } from '../../../src/main/core/sync/follow-proxy.ts';
import { connectServer } from '../../../src/main/core/sync/server-connection.ts';
import { resolveSystemProxy } from '../../../src/main/electron/system-proxy.ts';
import { aCertificate } from '../../support/certificates.ts';
import { state } from '../../support/electron-state.ts';
import { startTunnelProxy, type TunnelProxy } from '../../support/tunnel-proxy.ts';

vi.mock('electron', () => import('../../support/electron-stand-in.ts'));

const answer = z.object({ ok: z.boolean() });
let servers: Record<'localhost' | 'couch.example', Server>;
let trusted: readonly string[];
let proxies: readonly [TunnelProxy, TunnelProxy];
let undo = () => {};

beforeAll(async () => {
  const authority = aCertificate({ name: 'The firm’s authority' });
  connectServer({ url: 'https://localhost', credentials: () => ({}) });
  trusted = getCACertificates('default');
  setDefaultCACertificates([...trusted, authority.certificate]);
  const serverOf = async (name: string) => {
    const { key, certificate } = aCertificate({ name, issuer: authority });
    const server = createServer({ key, cert: certificate }, (_, response) => void response.end('{"ok":true}'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return server;
  };
  servers = { localhost: await serverOf('localhost'), 'couch.example': await serverOf('couch.example') };
  proxies = [await startTunnelProxy(), await startTunnelProxy()];
});
afterEach(() => {
  undo();
  undo = () => {};
});
afterAll(async () => {
  for (const proxy of proxies) await proxy.close();
  for (const server of Object.values(servers)) {
    server.closeAllConnections();
    server.close();
  }
  setDefaultCACertificates([...trusted]);
});

const urlOf = (name: keyof typeof servers) => `https://${name}:${(servers[name].address() as AddressInfo).port}`;
const counts = () => proxies.map(({ asked }) => asked.length);

describe('the system’s proxy', () => {
  it('is taken from the system before each request, and another one holds from the next request on', async () => {
    const connection = connectServer({
      url: urlOf('localhost'),
      credentials: () => ({}),
      route: followProxy(resolveSystemProxy),
    });
    const ask = () => connection.request('_session', { answer });
    const [one, other] = proxies;
    const ways = ['DIRECT', `PROXY ${one.place}`, `SOCKS5 127.0.0.1:9; PROXY ${other.place}; DIRECT`, 'DIRECT'];
    const seen: number[][] = [];
    for (const way of ways) {
      state.proxy = way;
      expect(await ask()).toEqual({ ok: true });
      seen.push(counts());
    }
    expect(seen).toEqual([
      [0, 0],
      [1, 0],
      [1, 1],
      [1, 1],
    ]);
  });
});

describe('the environment’s proxy', () => {
  it('is the way to the server, and not to this very machine', async () => {
    undo = goByEnvironmentProxy({ HTTPS_PROXY: `http://${proxies[0].place}` });
    const before = counts();
    for (const name of ['couch.example', 'localhost'] as const) {
      const connection = connectServer({ url: urlOf(name), credentials: () => ({}) });
      expect(await connection.request('_session', { answer })).toEqual({ ok: true });
    }
    expect(counts()).toEqual([(before[0] ?? 0) + 1, before[1]]);
    expect(proxies[0].asked.at(-1)).toMatch(/^couch\.example:/);
  });

  it('is none where none is named', async () => {
    undo = goByEnvironmentProxy({ NO_PROXY: 'couch.example' });
    const before = counts();
    const connection = connectServer({ url: urlOf('localhost'), credentials: () => ({}) });
    expect(await connection.request('_session', { answer })).toEqual({ ok: true });
    expect(counts()).toEqual(before);
  });
});
