import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import cookie from '@fastify/cookie';
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type ApiAnswer, mediaTypeOfFile } from '../../shared/api/index.ts';
import { COMMON_SECURITY_HEADERS } from '../content-security-policy.ts';
import type { Core } from '../core/core.ts';
import type { RendererFiles } from '../renderer-files.ts';
import { createChangeStreams } from './change-stream.ts';
import { attachmentHeader, type Downloads } from './downloads.ts';
import { type Address, refusalOf } from './request-guard.ts';
import { createSession } from './session.ts';

const LOOPBACK = '127.0.0.1';
/** A brief of 2,000 sections with long texts fits; a call larger than this is no call of ours. */
const MAX_CALL_BYTES = 16 * 1_048_576;
const MAX_TOKEN_BODY_BYTES = 1_024;
/** A request must have arrived whole by then, so that slow senders hold nothing open. */
const REQUEST_TIMEOUT_MILLISECONDS = 30_000;

export interface LoopbackServerOptions {
  readonly core: Core;
  readonly renderer: RendererFiles;
  readonly downloads: Downloads;
  /** The port to listen on where it is free; the system chooses one otherwise. */
  readonly preferredPort?: number | undefined;
  /** Told of faults that are bugs. */
  readonly onFault: (fault: unknown) => void;
}

/** The core served to an ordinary browser on this machine. */
export interface LoopbackServer {
  /**
   * A link to open, with its one-time token in the fragment (which no server and no log ever sees). The link before, where
   * it was not used, is no longer good.
   */
  newLink(): string;
  readonly origin: string;
  /** How many windows listen for changes. */
  readonly listenerCount: number;
  /** Ends all connections and deletes what waited to be downloaded. Leaves the core open. */
  close(): Promise<void>;
}

/** Listens on 127.0.0.1, on a port the system chooses or chose the last time. */
export async function startLoopbackServer(options: LoopbackServerOptions): Promise<LoopbackServer> {
  const session = createSession();
  const streams = createChangeStreams(options.core.changes);
  const server = Fastify({
    bodyLimit: MAX_CALL_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MILLISECONDS,
    forceCloseConnections: true,
    exposeHeadRoutes: false,
    logger: false,
  });
  // The port is known once the server listens; until then no request can come.
  let address: Address = { host: '', origin: '' };
  const cookieName = () => `attache-${address.host.split(':')[1]}`;

  await server.register(cookie);
  server.removeContentTypeParser('text/plain');
  server.addHook('onRequest', async (request, reply) => {
    reply.headers({ ...COMMON_SECURITY_HEADERS, 'Cache-Control': 'no-store' });
    const refusal = refusalOf(request, address);
    if (refusal !== undefined) return reply.code(403).type('text/plain; charset=utf-8').send(refusal);
  });
  server.setErrorHandler((error: FastifyError, _request, reply) => answerError(error, reply, options.onFault));

  const requireSession = async (request: FastifyRequest, reply: FastifyReply) => {
    if (session.isOpenedBy(request.cookies[cookieName()])) return;
    return reply.code(401).send(noSession());
  };

  const tokenBody = z.strictObject({ token: z.string() });
  server.post('/session', { bodyLimit: MAX_TOKEN_BODY_BYTES }, async (request, reply) => {
    const body = tokenBody.safeParse(request.body);
    const secret = body.success ? session.exchange(body.data.token) : undefined;
    if (secret === undefined) return reply.code(401).send(noSession());
    reply.setCookie(cookieName(), secret, { path: '/', httpOnly: true, sameSite: 'strict' });
    return reply.code(204).send();
  });
  server.post('/api/call', { onRequest: requireSession }, (request) => options.core.dispatch(request.body));
  server.get('/api/changes', { onRequest: requireSession }, (_request, reply) => {
    reply.hijack();
    streams.open(reply.raw, COMMON_SECURITY_HEADERS);
  });
  serveDownloads(server, options.downloads, requireSession);
  serveRenderer(server, options.renderer);

  const origin = await listen(server, options.preferredPort);
  address = { host: new URL(origin).host, origin };
  return {
    newLink: () => `${address.origin}/#token=${session.issueToken()}`,
    origin: address.origin,
    get listenerCount() {
      return streams.count;
    },
    async close() {
      streams.close();
      await server.close();
      options.downloads.close();
    },
  };
}

/** @returns the address. A port that is taken, or that this user may not have, is no reason to give up. */
async function listen(server: FastifyInstance, preferredPort: number | undefined): Promise<string> {
  const port = preferredPort !== undefined && (await isFree(preferredPort)) ? preferredPort : 0;
  return server.listen({ host: LOOPBACK, port });
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ host: LOOPBACK, port }, () => probe.close(() => resolve(true)));
  });
}

type Check = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

function serveDownloads(server: FastifyInstance, downloads: Downloads, requireSession: Check): void {
  server.get<{ Params: { id: string } }>('/exports/:id', { onRequest: requireSession }, async (request, reply) => {
    const { id } = request.params;
    const download = downloads.find(id);
    const size = download && (await sizeOf(download.path));
    if (download === undefined || size === undefined) return reply.code(404).send();
    // Kept until it arrived whole: a download that broke off can be tried again.
    reply.raw.on('finish', () => void downloads.remove(id));
    return reply
      .headers({ 'Content-Disposition': attachmentHeader(download.fileName), 'Content-Length': size })
      .type(mediaTypeOfFile(download.fileName))
      .send(createReadStream(download.path));
  });
}

function serveRenderer(server: FastifyInstance, renderer: RendererFiles): void {
  server.get('/*', async (request, reply) => {
    const pathname = request.url.split('?')[0] ?? '/';
    const response = await renderer.respond(pathname);
    if (response === undefined) return reply.code(404).send();
    return reply.headers({ ...response.headers }).send(response.body);
  });
}

async function sizeOf(path: string): Promise<number | undefined> {
  return stat(path).then(
    (stats) => stats.size,
    () => undefined,
  );
}

function noSession(): ApiAnswer {
  return {
    ok: false,
    error: {
      kind: 'Locked',
      message: 'This link was used already, or is not the newest.',
      hint: 'Use the newest link, the one Attaché printed when it was last started.',
    },
  };
}

/** Fastify's own errors say that the request was malformed or too big; anything else is a bug and shows no internals. */
function answerError(error: FastifyError, reply: FastifyReply, onFault: (fault: unknown) => void): ApiAnswer {
  const status = error.statusCode ?? 500;
  if (status >= 500) {
    onFault(error);
    reply.code(500);
    return { ok: false, error: { kind: 'Bug', message: 'Attaché ran into a fault of its own. Your work is saved.' } };
  }
  reply.code(status);
  return { ok: false, error: { kind: status === 413 ? 'Full' : 'Invalid', message: error.message } };
}
