import { once } from 'node:events';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { createSearchService } from '../../../src/main/core/search/index.ts';
import { writeSteadily } from '../../../src/main/core/store/write-steadily.ts';
import type { SearchService } from '../../../src/shared/api/index.ts';
import type { Entry } from '../../../src/shared/model/index.ts';
import { heading, millisecondsOf, quantile, report } from '../report.ts';
import { openBenchStore } from './contestants.ts';
import { RESOLUTION } from './idle-loop.ts';

/** Longest the event loop may be held, in milliseconds: what a person who types does not notice. */
const LONGEST_HOLD = 50;
/** A reader types five letters a second. */
const READER_PAUSE = 200;
const IDLE_LOOP = new URL('./idle-loop.ts', import.meta.url);

/** Streams entries into a store with its search index while a reader searches; how long everybody else waits meanwhile. */
export async function measureEventLoop(
  directory: string,
  { entryCount, entry, words }: { entryCount: number; entry: (index: number) => Entry; words: readonly string[] },
): Promise<void> {
  const store = await openBenchStore(directory);
  const search = createSearchService(store);
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
  const idle = new Worker(IDLE_LOOP);
  const reading = new AbortController();
  delay.enable();
  const searches = readUntil(reading.signal, search, words);
  const milliseconds = await millisecondsOf(() =>
    writeSteadily(store.collections.entries, generated(entryCount, entry)),
  );
  delay.disable();
  reading.abort();
  const answers = await searches;
  heading(
    `Stream ${entryCount} entries in while a reader searches (${Math.round((entryCount / milliseconds) * 1_000)} a second)`,
  );
  // The monitor counts from when a timer was due; what it says at rest is its own resolution.
  const share = (percentile: number) => Math.max(0, delay.percentile(percentile) / 1e6 - RESOLUTION);
  idle.postMessage('end');
  const [idleP99 = 0]: number[] = await once(idle, 'message');
  const p99 = share(99);
  const figures = `p50 ${share(50).toFixed(0)}, p99 ${p99.toFixed(0)}, max ${share(100).toFixed(0)} ms`;
  report({
    what: `event loop held, p99 of ${LONGEST_HOLD} ms`,
    figures,
    ratio: p99 / LONGEST_HOLD,
    goal: { atMost: 1 },
  });
  report({
    what: '  … of an idle thread beside it',
    figures: `p99 ${idleP99.toFixed(0)} ms`,
    ratio: idleP99 / LONGEST_HOLD,
  });
  const p95 = quantile(answers, 0.95);
  report({
    what: `search of ${answers.length} words meanwhile, p95 of 100 ms`,
    figures: `${p95.toFixed(0)} ms`,
    ratio: p95 / 100,
  });
  await store.close();
}

async function readUntil(signal: AbortSignal, search: SearchService, words: readonly string[]): Promise<number[]> {
  const answers: number[] = [];
  while (!signal.aborted) {
    const text = words[(answers.length * 7) % words.length] ?? '';
    answers.push(await millisecondsOf(() => search.search({ text })));
    await wait(READER_PAUSE);
  }
  return answers;
}

function* generated(count: number, entry: (index: number) => Entry): Generator<Entry> {
  for (let index = 0; index < count; index++) yield entry(index);
}
