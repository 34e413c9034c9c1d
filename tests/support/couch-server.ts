import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { namedCouchServer } from './named-couch-server.ts';
import { requestAs } from './request-as.ts';

const PROGRAM = fileURLToPath(new URL('couch-server-process.ts', import.meta.url));
const ADMIN_PASSWORD = 'only-for-tests';

/** A server the tests talk to, on this machine alone. */
export interface CouchServer {
  /** Address without credentials. */
  readonly url: string;
  readonly administrator: { readonly name: string; readonly password: string };
  /** Makes a request as the administrator; gives the parsed answer. */
  request(method: string, path: string, body?: unknown): Promise<unknown>;
  /** Ends the server as a power cut does. */
  kill(): Promise<void>;
  /** Starts it again on the same port. */
  start(): Promise<void>;
  /** Copies what it holds while it is down; `restore` puts it back. */
  backUp(): { restore(): void };
  close(): Promise<void>;
}

const NAMED = process.env.ATTACHE_COUCHDB_URL || undefined;

/** Whether the server is of the tests' own, and can be killed and put back to an earlier state. */
export const isServerOurs = NAMED === undefined;

/** An empty server: the one named in `ATTACHE_COUCHDB_URL`, or one from npm on a folder of its own. */
export async function startCouchServer(): Promise<CouchServer> {
  return NAMED === undefined ? startOurServer() : namedCouchServer(NAMED);
}

async function startOurServer(): Promise<CouchServer> {
  const folder = mkdtempSync(join(tmpdir(), 'attache-couch-'));
  let child: ChildProcess | undefined;
  let port = 0;

  async function start(): Promise<void> {
    const started = spawn(process.execPath, [PROGRAM, join(folder), String(port), ADMIN_PASSWORD], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child = started;
    const [said] = await once(started.stdout, 'data');
    port = Number(said);
  }

  async function kill(): Promise<void> {
    if (child === undefined || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    child = undefined;
  }

  await start();
  const administrator = { name: 'admin', password: ADMIN_PASSWORD };
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    administrator,
    request: (method, path, body) => requestAs(url, administrator, method, path, body),
    kill,
    start,
    backUp() {
      const copy = `${folder}-backup`;
      cpSync(folder, copy, { recursive: true });
      return {
        restore() {
          rmSync(folder, { recursive: true, force: true });
          cpSync(copy, folder, { recursive: true });
          rmSync(copy, { recursive: true, force: true });
        },
      };
    },
    async close() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
      rmSync(`${folder}-backup`, { recursive: true, force: true });
    },
  };
}
