import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import { z } from 'zod';
import { type FailureKind, ServerFailure } from './server-failure.ts';
import { trustAsTheSystemDoes } from './system-trust.ts';

/** What a request says besides its path. */
interface ServerRequest<T> {
  readonly method?: 'GET' | 'PUT' | 'POST' | 'DELETE';
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  readonly body?: unknown;
  readonly answer: z.ZodType<T>;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds without a byte after which it is given up, where that is not what the connection has. */
  readonly idleTimeout?: number;
  /** Bytes an answer may have at most. */
  readonly maxBytes?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Makes requests to one server. */
export interface ServerConnection {
  /** @throws ServerFailure */
  request<T>(path: string, request: ServerRequest<T>): Promise<T>;
}

interface Surroundings {
  /** Address of the server; `https:`, or `http:` to this very machine. */
  readonly url: string;
  /** Header that says who asks; `undefined` where nobody is signed in. */
  readonly credentials: () => Readonly<Record<string, string>>;
  /** The server renewed the session. */
  readonly onCookie?: (cookie: string) => void;
  /** Sees to it that the next request goes by the proxy it should. */
  readonly route?: (url: string) => Promise<void>;
  /** Milliseconds without a byte after which a request is given up. */
  readonly idleTimeout?: number;
}

const DEFAULT_MAX_BYTES = 32 * 1024 * 1024;
const DEFAULT_IDLE_TIMEOUT = 30_000;
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Checks that nothing would cross a network in the clear. @returns the address without a slash at its end, or why it is none */
export function checkAddress(address: string): { readonly url: string } | { readonly problem: string } {
  const parsed = URL.parse(address);
  if (parsed === null) return { problem: 'This is no address.' };
  if (parsed.username !== '' || parsed.password !== '') return { problem: 'The address must not hold a password.' };
  const isSafe = parsed.protocol === 'https:' || (parsed.protocol === 'http:' && LOOPBACK.test(parsed.hostname));
  if (!isSafe) return { problem: 'The address must begin with https:, so that nobody reads along.' };
  return { url: `${parsed.origin}${parsed.pathname}`.replace(/\/+$/, '') };
}

/**
 * Connects to a server. Answers are parsed by the schema the caller names; certificates are checked, always, against what the system
 * trusts. Large bodies are sent compressed until the server says that it does not take that.
 */
export function connectServer(surroundings: Surroundings): ServerConnection {
  if (surroundings.url.startsWith('https:')) trustAsTheSystemDoes();
  let takesGzip = true;

  async function requestPlainly<T>(path: string, request: ServerRequest<T>): Promise<T> {
    try {
      return await requestOnce(surroundings, path, request, takesGzip);
    } catch (fault) {
      // The server may have closed the connection it was sent on; every request of ours may be repeated.
      if (!(fault instanceof ServerFailure) || !CLOSED.has(fault.reason) || request.signal?.aborted) throw fault;
      return requestOnce(surroundings, path, request, takesGzip);
    }
  }

  return {
    async request(path, request) {
      try {
        return await requestPlainly(path, request);
      } catch (fault) {
        if (!(fault instanceof ServerFailure) || fault.kind !== 'unsupported-encoding' || !takesGzip) throw fault;
        takesGzip = false;
        return requestPlainly(path, request);
      }
    },
  };
}

/** Codes of a connection that ended under a request. */
const CLOSED: ReadonlySet<string> = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

async function requestOnce<T>(
  surroundings: Surroundings,
  path: string,
  request: ServerRequest<T>,
  takesGzip: boolean,
): Promise<T> {
  const idle = new IdleLimit(request.idleTimeout ?? surroundings.idleTimeout ?? DEFAULT_IDLE_TIMEOUT, request.signal);
  try {
    const body = await encoded(request.body, takesGzip);
    await surroundings.route?.(surroundings.url);
    const response = await send(surroundings, path, { ...request, ...body }, idle.signal);
    const text = await readBounded(response, request.maxBytes ?? DEFAULT_MAX_BYTES, idle);
    for (const cookie of response.headers.getSetCookie()) surroundings.onCookie?.(cookie.split(';')[0] ?? '');
    if (!response.ok) throw refusalOf(response.status, text);
    return parseAnswer(text, request.answer);
  } catch (fault) {
    throw fault instanceof ServerFailure ? fault : unreachable(fault);
  } finally {
    idle.end();
  }
}

/** Ends a request on which nothing moves for too long: a server that sends a byte an hour is no server. */
class IdleLimit {
  readonly signal: AbortSignal;
  private readonly milliseconds: number;
  private readonly controller = new AbortController();
  private timer: NodeJS.Timeout | undefined;

  constructor(milliseconds: number, outer: AbortSignal | undefined) {
    this.milliseconds = milliseconds;
    this.signal = outer === undefined ? this.controller.signal : AbortSignal.any([outer, this.controller.signal]);
    this.moved();
  }

  moved(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.controller.abort(new Error('Nothing came for too long.')), this.milliseconds);
  }

  end(): void {
    clearTimeout(this.timer);
  }
}

interface EncodedBody {
  readonly text?: string | Uint8Array<ArrayBuffer>;
  readonly bodyHeaders: Readonly<Record<string, string>>;
}

/** Below so many characters compressing costs more than it saves. */
const WORTH_COMPRESSING = 4_096;
const compress = promisify(gzip);

async function encoded(body: unknown, takesGzip: boolean): Promise<EncodedBody> {
  if (body === undefined) return { bodyHeaders: {} };
  const text = JSON.stringify(body);
  const bodyHeaders = { 'content-type': 'application/json' };
  if (!takesGzip || text.length < WORTH_COMPRESSING) return { text, bodyHeaders };
  const compressed = new Uint8Array(await compress(text, { level: constants.Z_BEST_SPEED }));
  return { text: compressed, bodyHeaders: { ...bodyHeaders, 'content-encoding': 'gzip' } };
}

function send<T>(
  { url, credentials }: Surroundings,
  path: string,
  { method = 'GET', query = {}, headers, text, bodyHeaders }: ServerRequest<T> & EncodedBody,
  signal: AbortSignal,
): Promise<Response> {
  const parameters = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  return fetch(`${url}/${path}${parameters.size > 0 ? `?${parameters}` : ''}`, {
    method,
    signal,
    redirect: 'error',
    cache: 'no-store',
    headers: {
      accept: 'application/json',
      ...bodyHeaders,
      ...credentials(),
      ...headers,
    },
    ...(text === undefined ? {} : { body: text }),
  });
}

async function readBounded(response: Response, maxBytes: number, idle: IdleLimit): Promise<string> {
  if (response.body === null) return '';
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body as ReadableStream<Uint8Array>) {
    idle.moved();
    bytes += chunk.length;
    if (bytes > maxBytes) throw new ServerFailure('oversized-answer', '');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseAnswer<T>(text: string, schema: z.ZodType<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new ServerFailure('garbled', '', cause);
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new ServerFailure('garbled', '', parsed.error);
  return parsed.data;
}

const KINDS: Readonly<Record<number, FailureKind>> = {
  401: 'signed-out',
  403: 'forbidden',
  404: 'missing',
  409: 'conflict',
  410: 'missing',
  412: 'conflict',
  413: 'too-large',
  415: 'unsupported-encoding',
};

function refusalOf(status: number, text: string): ServerFailure {
  const said = z.object({ reason: z.string() }).safeParse(parsedOrNothing(text));
  return new ServerFailure(KINDS[status] ?? 'server', said.data?.reason ?? `HTTP ${status}`);
}

function parsedOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Codes of OpenSSL and Node.js about certificates. */
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)|ERR_TLS|ALTNAME/;

function unreachable(fault: unknown): ServerFailure {
  const cause = fault instanceof Error && fault.cause instanceof Error ? fault.cause : fault;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (CERTIFICATE.test(code)) return new ServerFailure('certificate', code, fault);
  return new ServerFailure('unreachable', code, fault);
}
