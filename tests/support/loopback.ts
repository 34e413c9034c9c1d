import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { createDownloads, type Downloads } from '../../src/main/loopback/downloads.ts';
import { type LoopbackServer, startLoopbackServer } from '../../src/main/loopback/loopback-server.ts';
import { openRendererFiles } from '../../src/main/renderer-files.ts';
import { aFakeCore, type FakeCore } from './fake-core.ts';
import { type RawAnswer, type RawRequest, sendRaw } from './raw-request.ts';
import { aRendererFolder } from './renderer-folder.ts';

export const JSON_TYPE = { 'content-type': 'application/json' };

/** The real server on a fake core, and a browser's side of it that sends what the test says. */
export interface Loopback {
  readonly root: string;
  readonly core: FakeCore;
  readonly downloads: Downloads;
  readonly server: LoopbackServer;
  /** The first link. */
  readonly link: string;
  readonly port: number;
  readonly token: string;
  readonly faults: unknown[];
  /** A request as our own page makes it, changed where the test says so. */
  send(request: RawRequest): Promise<RawAnswer>;
  /** Gives a token for a session. */
  exchange(token: string): Promise<RawAnswer>;
  /** Opens the session. @returns the cookie as it is sent back */
  signIn(): Promise<string>;
}

/** Call in a test file's body; the value is for its tests. */
export function aLoopback(): Loopback {
  let current: Omit<Loopback, 'send' | 'exchange' | 'signIn'>;

  beforeEach(async () => {
    const { root, renderer } = aRendererFolder();
    const core = aFakeCore();
    const faults: unknown[] = [];
    let nextId = 0;
    const downloads = createDownloads(join(root, 'exports'), () => `export-${++nextId}`);
    const onFault = (fault: unknown) => faults.push(fault);
    const server = await startLoopbackServer({ core, renderer: openRendererFiles(renderer), downloads, onFault });
    const { href, port, hash } = new URL(server.newLink());
    current = {
      root,
      core,
      faults,
      downloads,
      server,
      link: href,
      port: Number(port),
      token: hash.replace('#token=', ''),
    };
  });

  afterEach(async () => {
    await current.server.close();
    await rm(current.root, { recursive: true, force: true });
  });

  function send(request: RawRequest): Promise<RawAnswer> {
    const { port, server } = current;
    const own = { host: `127.0.0.1:${port}`, origin: server.origin, 'sec-fetch-site': 'same-origin' };
    return sendRaw(port, { ...request, headers: { ...own, ...request.headers } });
  }

  function exchange(token: string): Promise<RawAnswer> {
    return send({ method: 'POST', path: '/session', headers: JSON_TYPE, body: JSON.stringify({ token }) });
  }

  return {
    get root() {
      return current.root;
    },
    get core() {
      return current.core;
    },
    get downloads() {
      return current.downloads;
    },
    get server() {
      return current.server;
    },
    get link() {
      return current.link;
    },
    get port() {
      return current.port;
    },
    get token() {
      return current.token;
    },
    get faults() {
      return current.faults;
    },
    send,
    exchange,
    async signIn() {
      const answer = await exchange(current.token);
      return answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    },
  };
}
