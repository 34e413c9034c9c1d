import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { database } from '../../../src/main/core/sync/database.ts';
import { connectServer } from '../../../src/main/core/sync/server-connection.ts';

const MEGABYTE = 1024 * 1024;
const answer = z.object({ ok: z.boolean() });
let servers: Server[] = [];

afterEach(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  servers = [];
});

/** A connection to a server that answers as a test says. */
async function aConnection(handle: (incoming: IncomingMessage, outgoing: ServerResponse, body: Buffer) => void) {
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    handle(incoming, outgoing, Buffer.concat(chunks));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return connectServer({ url: `http://127.0.0.1:${port}`, credentials: () => ({}) });
}

const OK = '{"ok":true}';
const large = { docs: ['x'.repeat(10_000)] };

describe('an answer without end', () => {
  it('is given up at the limit: what it would take in memory is never held', async () => {
    let written = 0;
    const connection = await aConnection((_, outgoing) => {
      const chunk = Buffer.alloc(MEGABYTE, 32);
      const write = () => {
        while (!outgoing.destroyed) {
          written += chunk.length;
          if (!outgoing.write(chunk)) return void outgoing.once('drain', write);
        }
      };
      write();
    });
    const asked = connection.request('_changes', { answer, maxBytes: 4 * MEGABYTE });
    await expect(asked).rejects.toMatchObject({ kind: 'oversized-answer' });
    // What lies in the buffers of two sockets on the way comes on top.
    expect(written).toBeLessThan(32 * MEGABYTE);
  });

  it('is measured as it is, not as it was packed', async () => {
    const connection = await aConnection((_, outgoing) => {
      outgoing.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(64 * MEGABYTE, 32)));
    });
    const asked = connection.request('_changes', { answer });
    await expect(asked).rejects.toMatchObject({ kind: 'oversized-answer' });
  });
});

describe('what is sent and received', () => {
  it('is compressed both ways where it is large', async () => {
    const seen: { encoding: string | undefined; accepts: string | undefined; body: unknown }[] = [];
    const connection = await aConnection(({ headers }, outgoing, body) => {
      seen.push({
        encoding: headers['content-encoding'],
        accepts: headers['accept-encoding'],
        body: JSON.parse(String(gunzipSync(body))),
      });
      outgoing.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(OK));
    });
    expect(await connection.request('_bulk_docs', { method: 'POST', body: large, answer })).toEqual({ ok: true });
    expect(seen).toEqual([{ encoding: 'gzip', accepts: expect.stringContaining('gzip'), body: large }]);
  });

  it('is sent as it is to a server that does not take it compressed, and from then on', async () => {
    const encodings: (string | undefined)[] = [];
    const connection = await aConnection(({ headers }, outgoing) => {
      encodings.push(headers['content-encoding']);
      const isTaken = headers['content-encoding'] === undefined;
      outgoing.writeHead(isTaken ? 200 : 415).end(isTaken ? OK : '{"error":"bad_ctype","reason":"gzip not supported"}');
    });
    const send = () => connection.request('_bulk_docs', { method: 'POST', body: large, answer });
    expect(await send()).toEqual({ ok: true });
    expect(await send()).toEqual({ ok: true });
    expect(encodings).toEqual(['gzip', undefined, undefined]);
  });
});

describe('news that wait to be asked for', () => {
  it('are noticed by their names alone, and documents the server never had are left out', async () => {
    const row = { id: 'annotations:a-note', seq: '7-x', changes: [{ rev: '1-a' }] };
    const connection = await aConnection(({ url }, outgoing) => {
      const isChanges = url?.includes('_changes');
      const body = isChanges
        ? { results: [row], last_seq: '7-x', pending: 0 }
        : { rows: [{ key: 'annotations:gone', error: 'not_found' }] };
      outgoing.end(JSON.stringify(body));
    });
    const team = database(connection, 'a-team');
    const news = await team.changes({ since: '0', limit: 1, withDocuments: false, live: { heartbeat: 20_000 } });
    expect(news).toMatchObject({ count: 1, last: '7-x' });
    expect(await team.read(['annotations:gone'])).toEqual([]);
  });
});
