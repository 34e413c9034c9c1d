import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** What a line or a server does to one request. */
export type Fault =
  /** The connection ends before anything arrives. */
  | 'refused'
  /** The server does what it was asked, and the answer is lost. */
  | 'answer-lost'
  /** The answer ends in the middle. */
  | 'cut'
  /** The same, but the connection looks as if the answer were whole. */
  | 'truncated'
  | 'error-500'
  | 'error-503'
  /** The answer comes late. */
  | 'late'
  /** A byte, and then nothing. */
  | 'slow-loris'
  /** The server gets the request twice; the second answer arrives. */
  | 'twice'
  /** The answer to the same question from before, if there was one. */
  | 'stale'
  /** Something before the server finds the request too large. */
  | 'error-413'
  | 'error-401'
  /** The server does not know who asks. */
  | 'signed-out';
/** What a line does by chance. */
export const FAULTS: readonly Fault[] = [
  'refused',
  'answer-lost',
  'cut',
  'truncated',
  'error-500',
  'error-503',
  'late',
  'slow-loris',
  'twice',
  'stale',
];

/** A request as it passed. */
export interface PassedRequest {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

/** What became of a request: the fault it met, and what the server answered, delivered or not. */
export interface RecordedExchange extends PassedRequest {
  readonly fault?: Fault | undefined;
  readonly status?: number;
  readonly answer?: string;
}

/** A line to the server that can be made a bad one. */
export interface FaultProxy {
  readonly url: string;
  /** Is told of every exchange; for the record of a history. */
  onExchange: (exchange: RecordedExchange) => void;
  /** Everything that went to the server. */
  readonly passed: PassedRequest[];
  /** Decides what happens to each request; `undefined` lets it through. */
  faultOf: (request: PassedRequest) => Fault | undefined;
  /** Ends every connection and lets none through until `mend`. */
  cutCable(): void;
  mend(): void;
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

interface Exchange {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  readonly body: Buffer;
}

/** Milliseconds. */
const LATE = 30;

/** Starts a proxy before a server. */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const sockets = new Set<Socket>();
  const passed: PassedRequest[] = [];
  const answers = new Map<string, Answer>();
  let isCut = false;

  async function handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = await bodyOf(incoming);
    const seen = { method: incoming.method ?? 'GET', path: incoming.url ?? '/', body: body.toString('utf8') };
    const fault = isCut ? 'refused' : proxy.faultOf(seen);
    if (fault === 'refused') {
      proxy.onExchange({ ...seen, fault });
      return void incoming.socket.destroy();
    }
    if (fault?.startsWith('error-')) {
      proxy.onExchange({ ...seen, fault });
      outgoing.writeHead(Number(fault.slice(-3)), { 'content-type': 'text/html' }).end('<h1>Trouble</h1>');
      return;
    }
    passed.push(seen);
    if (fault === undefined && seen.path.includes('longpoll')) return passThrough(target, incoming, outgoing);
    await answer({ incoming, outgoing, body }, seen, fault);
  }

  async function answer(exchange: Exchange, seen: PassedRequest, fault: Fault | undefined): Promise<void> {
    const { incoming, outgoing } = exchange;
    if (fault === 'signed-out') delete incoming.headers.cookie;
    const first = await forward(target, exchange);
    const given = fault === 'twice' ? await forward(target, exchange) : first;
    proxy.onExchange({ ...seen, fault, status: given.status, answer: given.body.toString('utf8') });
    if (isCut || fault === 'answer-lost') return void incoming.socket.destroy();
    const question = `${seen.method} ${seen.path}`;
    const earlier = answers.get(question);
    if (seen.method === 'GET') answers.set(question, given);
    deliver(fault === 'stale' ? (earlier ?? given) : given, fault, outgoing);
  }

  const server = createServer((incoming, outgoing) => {
    handle(incoming, outgoing).catch(() => incoming.socket.destroy());
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    if (isCut) socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxy: FaultProxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    passed,
    onExchange: () => {},
    faultOf: () => undefined,
    cutCable() {
      isCut = true;
      for (const socket of sockets) socket.destroy();
    },
    mend() {
      isCut = false;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return proxy;
}

function deliver({ status, headers, body }: Answer, fault: Fault | undefined, outgoing: ServerResponse): void {
  const { 'transfer-encoding': _, connection: __, ...kept } = headers;
  const half = body.subarray(0, Math.floor(body.length / 2));
  if (fault === 'truncated') {
    outgoing.writeHead(status, { ...kept, 'content-length': half.length }).end(half);
    return;
  }
  outgoing.writeHead(status, { ...kept, 'content-length': body.length });
  if (fault === 'slow-loris') outgoing.write(body.subarray(0, 1));
  else if (fault === 'cut') outgoing.write(half, () => outgoing.socket?.destroy());
  else if (fault === 'late') setTimeout(() => outgoing.end(body), LATE);
  else outgoing.end(body);
}

function forward(target: string, { incoming, outgoing, body }: Exchange): Promise<Answer> {
  const { host: _, connection: __, ...headers } = incoming.headers;
  return new Promise((resolve, reject) => {
    const sent = request(
      `${target}${incoming.url}`,
      { method: incoming.method, headers: { ...headers, 'content-length': body.length }, agent: false },
      (response) => {
        bodyOf(response).then(
          (received) => resolve({ status: response.statusCode ?? 500, headers: response.headers, body: received }),
          reject,
        );
      },
    );
    outgoing.on('close', () => sent.destroy());
    sent.on('error', reject);
    sent.end(body);
  });
}

/** As it comes, a byte now and then. */
function passThrough(target: string, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const { host: _, ...headers } = incoming.headers;
  return new Promise((resolve, reject) => {
    const sent = request(`${target}${incoming.url}`, { headers, agent: false }, (response) => {
      outgoing.writeHead(response.statusCode ?? 500, response.headers);
      response.pipe(outgoing);
      response.on('close', resolve);
    });
    outgoing.on('close', () => sent.destroy());
    sent.on('error', reject);
    sent.end();
  });
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
