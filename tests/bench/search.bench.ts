import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { generatedLibrary } from '../../src/main/core/generating/generated-library.ts';
import { writeGeneratedLibrary } from '../../src/main/core/generating/write-generated-library.ts';
import { openLibraryStore } from '../../src/main/core/open-library-store.ts';
import { finishBacklog } from '../../src/main/core/search/index.ts';
import { BUILT_IN_LIBRARY, STORE_KEY } from '../support/open-test-store.ts';
import { TO_THE_END } from './search-queries.ts';

/**
 * How much slower a large library answers than one of 10,000 entries: `npm run bench -- search [--entries N] [--folder DIR]`.
 * Libraries are kept in DIR for the next run where one is named. Each size is measured in processes of its own, in turns, so
 * that what else the machine does falls on both. What a list shows first has a goal; all there is of several words, which follows, has none.
 */
const SMALL = 10_000;
const ROUNDS = 3;
const TIME_GOAL = 2;
/** Milliseconds below which times are as good as equal: the clock of a thread's work hardly tells them from none. */
const SHORTEST = 1;
const MEMORY_GOAL = 1.5;
/** One entry in so many has a note. */
const NOTE_SHARE = 100;
const MEASURE = fileURLToPath(new URL('measure-search.ts', import.meta.url));
const measurementSchema = z.object({ times: z.record(z.string(), z.array(z.number())), memory: z.number() });
type Measurement = z.infer<typeof measurementSchema>;

/** Makes a library, unless an earlier run made it. It has its name only once it is whole. */
async function provide(directory: string, entryCount: number): Promise<void> {
  if (existsSync(directory)) return;
  const unfinished = `${directory}.part`;
  rmSync(unfinished, { recursive: true, force: true });
  await fill(unfinished, entryCount);
  renameSync(unfinished, directory);
}

async function fill(directory: string, entryCount: number): Promise<void> {
  mkdirSync(directory, { recursive: true });
  const library = generatedLibrary();
  const now = () => new Date();
  const store = await openLibraryStore({ directory, key: STORE_KEY, libraryDirectory: BUILT_IN_LIBRARY, now });
  // Nothing is lost if this is: it is made again.
  store.connection.pragma('synchronous = OFF');
  const start = performance.now();
  await writeGeneratedLibrary(store, library, {
    entryCount,
    onProgress: (written) => {
      if (written % (entryCount / 10) !== 0) return;
      const rate = written / ((performance.now() - start) / 1_000);
      process.stderr.write(`${written} of ${entryCount} entries written, ${rate.toFixed(0)} a second\n`);
    },
  });
  const notes = Array.from({ length: entryCount / NOTE_SHARE }, (_, index) => library.note(index * NOTE_SHARE));
  await store.collections.annotations.bulkInsert(notes);
  // What is measured is a library at rest.
  finishBacklog(store.connection, store.tables);
  await store.close();
}

function measure(directory: string, entryCount: number, round: number): Measurement {
  const words = [MEASURE, directory, String(entryCount), String(round)];
  const { stdout, stderr, status } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`Measuring ${entryCount} entries failed: ${stderr}`);
  return measurementSchema.parse(JSON.parse(stdout));
}

function p95(measurements: readonly Measurement[], name: string): number {
  const sorted = measurements.flatMap(({ times }) => times[name] ?? []).sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
}

function printRow(name: string, small: number, large: number, goal: number | undefined, unit: string): void {
  const ratio = Math.max(large, SHORTEST) / Math.max(small, SHORTEST);
  const marked = goal === undefined ? '' : `≤ ${goal} ${ratio <= goal ? '✓' : '✗'}`;
  const columns = [`${small.toFixed(1)} ${unit}`, `${large.toFixed(1)} ${unit}`, ratio.toFixed(2), marked];
  process.stdout.write(`${name.padEnd(28)}${columns.map((column) => column.padStart(13)).join('')}\n`);
}

function print(small: readonly Measurement[], large: readonly Measurement[], entryCount: number): void {
  const heads = [SMALL, entryCount].map((size) => size.toLocaleString('en'));
  const columns = [...heads, 'ratio', 'goal'].map((column) => column.padStart(13));
  process.stdout.write(`${'p95 in a library of'.padEnd(28)}${columns.join('')}\n`);
  for (const name of Object.keys(small[0]?.times ?? {})) {
    const goal = name.endsWith(TO_THE_END) ? undefined : TIME_GOAL;
    printRow(name, p95(small, name), p95(large, name), goal, 'ms');
  }
  const memory = (all: readonly Measurement[]) => Math.max(...all.map((one) => one.memory)) / 1e6;
  printRow('memory of the process', memory(small), memory(large), MEMORY_GOAL, 'MB');
}

const { values } = parseArgs({
  options: { entries: { type: 'string', default: '100000' }, folder: { type: 'string' } },
});
const entryCount = Number(values.entries);
const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'attache-bench-'));
const directoryOf = (size: number) => join(folder, `search-${size}`);
try {
  for (const size of [SMALL, entryCount]) await provide(directoryOf(size), size);
  const rounds = Array.from({ length: ROUNDS }, (_, round) => ({
    small: measure(directoryOf(SMALL), SMALL, round),
    large: measure(directoryOf(entryCount), entryCount, round),
  }));
  print(
    rounds.map(({ small }) => small),
    rounds.map(({ large }) => large),
    entryCount,
  );
} finally {
  if (values.folder === undefined) rmSync(folder, { recursive: true, force: true });
}
