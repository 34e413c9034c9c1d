import type { WorkOptions, WorkProgress } from '../main/core/tasks/run-in-worker.ts';

/** Nothing is told of work that takes less than this, and then once in so long, in milliseconds. */
const PAUSE = 1_000;

/** Tells on standard error how far long work is, from now on; only where a person is looking at it. */
export function progressTeller(): (progress: WorkProgress) => void {
  let told = Date.now();
  return ({ step, fraction }) => {
    if (!process.stderr.isTTY || Date.now() - told < PAUSE) return;
    told = Date.now();
    process.stderr.write(`${step}: ${Math.floor(fraction * 100)} %\n`);
  };
}

/** Does long work: how far it is goes to standard error, where a person is looking at it, and Ctrl+C stops it. */
export async function watched<Result>(work: (options: Required<WorkOptions>) => Promise<Result>): Promise<Result> {
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  process.once('SIGINT', stop);
  try {
    return await work({ signal: stopping.signal, onProgress: progressTeller() });
  } finally {
    process.off('SIGINT', stop);
  }
}
