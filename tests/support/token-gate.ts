import { createHmac, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PASSWORD } from './sync-team.ts';

/** Lets people into a server by JSON Web Tokens. */
export interface TokenGate {
  readonly url: string;
  /** A token of a user, good for an hour. */
  tokenFor(name: string): string;
  /** Two hours pass. */
  letTokensExpire(): void;
  close(): Promise<void>;
}

const HOUR = 3_600;

/**
 * Stands before a server that knows no tokens, and does what CouchDB's `jwt_authentication_handler` does (HS256): a good token is its
 * user, anything else is refused whatever is asked for.
 * @see https://www.rfc-editor.org/rfc/rfc7519
 */
export async function startTokenGate(serverUrl: string): Promise<TokenGate> {
  const key = randomBytes(32);
  let seconds = 1_800_000_000;
  const sign = (text: string) => createHmac('sha256', key).update(text).digest('base64url');
  const gate = createServer((incoming, outgoing) => answer(incoming, outgoing));

  function answer(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const [, token] = /^Bearer (.*)$/.exec(incoming.headers.authorization ?? '') ?? [];
    const refusal = token === undefined ? undefined : refusalOf(token);
    if (refusal !== undefined) {
      outgoing.writeHead(401, { 'content-type': 'application/json' });
      outgoing.end(JSON.stringify({ error: 'unauthorized', reason: refusal }));
      return;
    }
    const name = token === undefined ? undefined : claimsOf(token).sub;
    const basic = `Basic ${Buffer.from(`${name}:${PASSWORD}`).toString('base64')}`;
    const headers = { ...incoming.headers, ...(name === undefined ? {} : { authorization: basic }) };
    const forwarded = request(`${serverUrl}${incoming.url}`, { method: incoming.method, headers }, (response) => {
      outgoing.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(outgoing);
    });
    forwarded.on('error', () => outgoing.destroy());
    incoming.pipe(forwarded);
  }

  function refusalOf(token: string): string | undefined {
    const [header, claims, signature] = token.split('.');
    if (signature !== sign(`${header}.${claims}`)) return 'Bad HMAC';
    return claimsOf(token).exp > seconds ? undefined : 'exp not in future';
  }

  gate.listen(0, '127.0.0.1');
  await once(gate, 'listening');
  return {
    url: `http://127.0.0.1:${(gate.address() as AddressInfo).port}`,
    tokenFor(name) {
      const parts = [
        { alg: 'HS256', typ: 'JWT' },
        { sub: name, exp: seconds + HOUR },
      ].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
      return `${parts.join('.')}.${sign(parts.join('.'))}`;
    },
    letTokensExpire() {
      seconds += 2 * HOUR;
    },
    async close() {
      gate.closeAllConnections();
      gate.close();
      await once(gate, 'close');
    },
  };
}

function claimsOf(token: string): { readonly sub: string; readonly exp: number } {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
}
