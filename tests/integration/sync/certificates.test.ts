import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { connectServer } from '../../../src/main/core/sync/server-connection.ts';
import { describeFault } from '../../../src/main/core/sync/server-failure.ts';
import { type Authority, aCertificate, type Certified } from '../../support/certificates.ts';

const DAY = 24 * 3_600_000;
let authority: Authority;
let trusted: readonly string[];
let servers: Server[] = [];

beforeAll(() => {
  authority = aCertificate({ name: 'The firm’s authority' });
  // The first connection adds what the system trusts; ours is added to that, as a firm's IT would.
  connectServer({ url: 'https://localhost', credentials: () => ({}) });
  trusted = getCACertificates('default');
  setDefaultCACertificates([...trusted, authority.certificate]);
});
afterEach(() => {
  for (const server of servers) server.close();
  servers = [];
  vi.unstubAllEnvs();
});
afterAll(() => setDefaultCACertificates([...trusted]));

/** A server with a certificate; gives how asking it ends, and how many requests reached it. */
async function ask({ key, certificate }: Certified): Promise<{ outcome: unknown; reached: number }> {
  let reached = 0;
  const server = createServer({ key, cert: certificate }, (_, response) => {
    reached++;
    response.setHeader('content-type', 'application/json').end('{"ok":true}');
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `https://localhost:${(server.address() as AddressInfo).port}`;
  const connection = connectServer({ url, credentials: () => ({ cookie: 'AuthSession=secret' }) });
  const asked = connection.request('_session', { answer: z.object({ ok: z.boolean() }) });
  const outcome = await asked.catch((fault: unknown) => describeFault(fault));
  return { outcome, reached };
}

describe('a server whose certificate', () => {
  it('was issued by an authority this computer trusts is asked', async () => {
    const { outcome } = await ask(aCertificate({ name: 'localhost', issuer: authority }));
    expect(outcome).toEqual({ ok: true });
  });

  it.each([
    ['it issued to itself', () => aCertificate({ name: 'localhost' }), 'The server issued it to itself.'],
    [
      'has expired',
      () => aCertificate({ name: 'localhost', issuer: authority, until: new Date(Date.now() - DAY) }),
      'It has expired.',
    ],
    [
      'is not valid yet',
      () => aCertificate({ name: 'localhost', issuer: authority, from: new Date(Date.now() + DAY) }),
      'It is not valid yet; is this computer’s clock right?',
    ],
    [
      'is for another name',
      () => aCertificate({ name: 'couch.example', issuer: authority }),
      'It is for another name.',
    ],
    [
      'was issued by nobody this computer knows',
      () => aCertificate({ name: 'localhost', issuer: aCertificate({ name: 'Somebody' }) }),
      'This computer does not know who issued it.',
    ],
  ])('%s is told nothing, and the person why', async (_, certified, reason) => {
    const { outcome, reached } = await ask(certified());
    expect(outcome).toMatchObject({
      kind: 'Rejected',
      message: `The server’s certificate is not to be trusted, so nothing was sent. ${reason}`,
    });
    expect(reached).toBe(0);
  });

  it('is not to be trusted is told nothing, also where somebody set the variable that turns the check off', async () => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    const { outcome, reached } = await ask(aCertificate({ name: 'localhost' }));
    expect(outcome).toMatchObject({ kind: 'Rejected' });
    expect(reached).toBe(0);
  });
});
