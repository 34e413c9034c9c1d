import type { WorkOptions } from '../main/core/tasks/run-in-worker.ts';

/** Nothing is told of work that takes less than this, and then once in so long, in milliseconds. */
const PAUSE = 1_000;

/** Does long work: how far it is goes to standard error, and Ctrl+C stops it. */
export async function watched<Result>(work: (options: Required<WorkOptions>) => Promise<Result>): Promise<Result> {
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  process.once('SIGINT', stop);
  let told = Date.now();
  try {
    return await work({
      signal: stopping.signal,
      onProgress: ({ step, fraction }) => {
        if (Date.now() - told < PAUSE) return;
        told = Date.now();
        process.stderr.write(`${step}: ${Math.floor(fraction * 100)} %\n`);
      },
    });
  } finally {
    process.off('SIGINT', stop);
  }
}
