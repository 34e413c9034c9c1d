import type { z } from 'zod';
import type { connectServer, ServerConnection } from '../../src/main/core/sync/server-connection.ts';
import { type FailureKind, ServerFailure } from '../../src/main/core/sync/server-failure.ts';
import type { Fault, FaultProxy, PassedRequest } from './fault-proxy.ts';
import { type MemoryAnswer, type MemoryCouch, type MemoryRequest, memoryCouch } from './memory-couch.ts';

/** A device's line to a server in memory, and its end here. */
interface MemoryLine extends FaultProxy {
  readonly connection: ServerConnection;
}

/** Steps of the event loop an answer takes: `hops` says how many each time, so that requests overtake each other. */
function memoryLine(couch: MemoryCouch, url: string, hops: () => number): MemoryLine {
  const earlier = new Map<string, MemoryAnswer>();

  async function exchange(request: MemoryRequest, signal: AbortSignal | undefined): Promise<MemoryAnswer> {
    const search = new URLSearchParams(Object.entries(request.query).map(([name, value]) => [name, String(value)]));
    const body = request.body === undefined ? '' : JSON.stringify(request.body);
    const seen = { method: request.method, path: `${request.path}?${search}`, body };
    const fault = line.faultOf(seen);
    await steps(hops());
    if (isBeforeServer(fault)) {
      line.onExchange({ ...seen, fault });
      throw new ServerFailure(fault === 'refused' ? 'unreachable' : 'server', '');
    }
    line.passed.push(seen);
    const first = couch.answer(request);
    const given = fault === 'twice' ? couch.answer(request) : first;
    line.onExchange({ ...seen, fault, status: given.status, answer: JSON.stringify(given.body) });
    await steps(fault === 'late' ? LATE : hops());
    signal?.throwIfAborted();
    return delivered(seen, given, fault);
  }

  function delivered(seen: PassedRequest, given: MemoryAnswer, fault: Fault | undefined): MemoryAnswer {
    const failure = fault === undefined ? undefined : FAILURES[fault];
    if (failure !== undefined) throw new ServerFailure(failure, '');
    const question = JSON.stringify(seen);
    const before = earlier.get(question);
    if (seen.method === 'GET') earlier.set(question, given);
    return fault === 'stale' ? (before ?? given) : given;
  }

  const line: MemoryLine = {
    url,
    passed: [],
    onExchange: () => {},
    faultOf: () => undefined,
    cutCable: () => {},
    mend: () => {},
    close: async () => {},
    connection: {
      async request<T>(path: string, request: Parameters<ServerConnection['request']>[1] & { answer: z.ZodType<T> }) {
        const { method = 'GET', query = {}, body, signal } = request;
        const { status, body: answer } = await exchange({ method, path, query, body: copyOf(body) }, signal);
        if (status === 404) throw new ServerFailure('missing', '');
        if (status === 409) throw new ServerFailure('conflict', '');
        return request.answer.parse(copyOf(answer));
      },
    },
  };
  return line;
}

function isBeforeServer(fault: Fault | undefined): boolean {
  return fault === 'refused' || fault === 'error-500' || fault === 'error-503';
}

/** What a device notices of an answer that did not arrive as it was given. */
const FAILURES: Partial<Record<Fault, FailureKind>> = {
  'answer-lost': 'unreachable',
  'slow-loris': 'unreachable',
  cut: 'garbled',
  truncated: 'garbled',
};

/** A server in memory and the lines to it. `hops`: see `memoryLine`. */
export function memoryNetwork(hops: () => number) {
  const couch = memoryCouch();
  const lines = new Map<string, MemoryLine>();
  return {
    couch,
    async startLine(): Promise<MemoryLine> {
      const url = `http://127.0.0.1/${lines.size}`;
      const line = memoryLine(couch, url, hops);
      lines.set(url, line);
      return line;
    },
    /** In the place of the connections over HTTP. */
    connect({ url, onCookie }: Parameters<typeof connectServer>[0]): ServerConnection {
      const line = lines.get(url);
      if (line === undefined) throw new Error(`There is no line ${url}.`);
      onCookie?.('AuthSession=a-session');
      return line.connection;
    },
  };
}

/** More than any other answer takes. */
const LATE = 200;

async function steps(count: number): Promise<void> {
  for (let step = 0; step < count; step++) await undefined;
}

/** As it would come over a wire. */
function copyOf(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
