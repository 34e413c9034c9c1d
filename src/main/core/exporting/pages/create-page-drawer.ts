import { Worker } from 'node:worker_threads';
import { AttacheError } from '../../../../shared/api/errors.ts';
import type { DrawnPages } from '../../../../shared/pages/page-drawing.ts';
import type { PackMaterial, PageRequest } from './brief-pages.ts';
import type { NumberedRequest, PagesWorkerData, PagesWorkerMessage } from './pages-worker.ts';

/** Beside this file: TypeScript when run from source, JavaScript when bundled. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './pages-worker.ts' : './pages-worker.js', import.meta.url);

/** Draws pages in a thread of its own, one request after the other. */
export interface PageDrawer {
  /**
   * @param view who asks: what it asked before and has no answer to yet is left
   * @throws AttacheError Cancelled where the same view asked for newer pages meanwhile, NotFound where there is no such look
   */
  draw(request: PageRequest, view: string): Promise<DrawnPages>;
  /** Idempotent; whoever still waits is Cancelled. */
  close(): Promise<void>;
}

interface Job {
  readonly number: number;
  readonly view: string;
  readonly request: PageRequest;
  readonly resolve: (drawn: DrawnPages) => void;
  readonly reject: (fault: unknown) => void;
}

interface Thread {
  readonly worker: Worker;
  readonly left: Int32Array;
  /** The material it has. */
  material?: PackMaterial;
}

/** Makes a drawer; its thread begins with the first request, and another one where a bug ended it. */
export function createPageDrawer(): PageDrawer {
  let waiting: readonly Job[] = [];
  let running: Job | undefined;
  let thread: Thread | undefined;
  let count = 0;

  function start(): Thread {
    const left = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const worker = new Worker(WORKER, { workerData: { left } satisfies PagesWorkerData });
    const started: Thread = { worker, left };
    const end = (fault: unknown) => {
      if (thread !== started) return;
      thread = undefined;
      settle((job) => job.reject(fault));
    };
    // A window that still waits holds the program, not this.
    worker.unref();
    worker.on('message', (message: PagesWorkerMessage) => {
      if (message.number === running?.number) settle((job) => answer(job, message));
    });
    worker.on('error', end);
    worker.on('messageerror', end);
    worker.on('exit', (code) => end(new Error(`The drawing of pages ended with ${code}.`)));
    return started;
  }

  function settle(tell: (job: Job) => void): void {
    const job = running;
    running = undefined;
    if (job !== undefined) tell(job);
    next();
  }

  function next(): void {
    const [job, ...rest] = waiting;
    if (running !== undefined || job === undefined) return;
    waiting = rest;
    running = job;
    thread ??= start();
    const { material, ...request } = job.request;
    const isNew = thread.material !== material;
    thread.material = material;
    thread.worker.postMessage({
      ...request,
      number: job.number,
      ...(isNew ? { material } : {}),
    } satisfies NumberedRequest);
  }

  return {
    draw(request, view) {
      const { promise, resolve, reject } = Promise.withResolvers<DrawnPages>();
      const older = waiting.filter((job) => job.view === view);
      if (running?.view === view && thread !== undefined) Atomics.store(thread.left, 0, running.number);
      count += 1;
      waiting = [...waiting.filter((job) => !older.includes(job)), { number: count, view, request, resolve, reject }];
      for (const job of older) job.reject(leftForNewer());
      next();
      return promise;
    },
    async close() {
      const ended = thread;
      thread = undefined;
      for (const job of [...(running === undefined ? [] : [running]), ...waiting]) job.reject(leftForNewer());
      running = undefined;
      waiting = [];
      await ended?.worker.terminate();
    },
  };
}

function answer({ resolve, reject }: Job, message: PagesWorkerMessage): void {
  if ('drawn' in message) {
    resolve(message.drawn);
    return;
  }
  const { kind, message: words, hint } = message.error;
  reject(kind === 'Bug' ? new Error(words) : new AttacheError(kind, words, hint === undefined ? {} : { hint }));
}

function leftForNewer(): AttacheError {
  return new AttacheError('Cancelled', 'Newer pages were asked for.');
}
