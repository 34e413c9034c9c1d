import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composePack } from '../../src/shared/pack/index.ts';
import { samplePackInput } from '../support/sample-pack.ts';
import { bundleMakePack } from './bundle-make-pack.ts';
import { markdownOfPack } from './pack-markdown.ts';
import { type Measured, runMeasured } from './run-measured.ts';

/**
 * Making a pack against pandoc making the same content from Markdown, a whole process each: start, reading, writing.
 * Both run as they ship, pandoc compiled and ours bundled; neither is built within what is measured. They run in turn, and the
 * median of each is compared.
 */
const SIZES = [
  { entries: 20, rounds: 7 },
  { entries: 200, rounds: 7, timeGoal: 0.4 },
  { entries: 1_000, rounds: 3, timeGoal: 0.2, memoryGoal: 1 },
];

if (spawnSync('pandoc', ['--version']).status !== 0) {
  process.stdout.write('  pandoc is not installed; there is nothing to compare with\n');
} else {
  const folder = mkdtempSync(join(tmpdir(), 'attache-bench-'));
  try {
    const makePack = await bundleMakePack(join(folder, 'bundle'));
    for (const size of SIZES) await compare(size, makePack, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compare(
  {
    entries,
    rounds,
    timeGoal,
    memoryGoal,
  }: { entries: number; rounds: number; timeGoal?: number; memoryGoal?: number },
  makePack: string,
  folder: string,
): Promise<void> {
  const markdown = join(folder, `${entries}.md`);
  writeFileSync(markdown, markdownOfPack(composePack(samplePackInput(entries))));
  const ours: Measured[] = [];
  const theirs: Measured[] = [];
  for (let round = 0; round < rounds; round++) {
    ours.push(await runMeasured(process.execPath, [makePack, String(entries), join(folder, 'pack.docx')]));
    theirs.push(await runMeasured('pandoc', ['--toc', markdown, '-o', join(folder, 'pandoc.docx')]));
  }
  print(`${entries} entries, time`, ours, theirs, ({ milliseconds }) => milliseconds, 'ms', timeGoal);
  print(
    `${entries} entries, peak memory`,
    ours,
    theirs,
    ({ peakMemory = 0 }) => peakMemory / 2 ** 20,
    'MB',
    memoryGoal,
  );
}

function print(
  name: string,
  ours: readonly Measured[],
  theirs: readonly Measured[],
  figureOf: (measured: Measured) => number,
  unit: string,
  goal: number | undefined,
): void {
  const [one, other] = [median(ours.map(figureOf)), median(theirs.map(figureOf))];
  const ratio = one / other;
  const verdict = goal === undefined ? '' : `  goal ≤ ${goal}${ratio <= goal ? '' : '  missed'}`;
  const figures = `${one.toFixed(0)} ${unit} against ${other.toFixed(0)} ${unit}`;
  process.stdout.write(`  ${name.padEnd(28)} ${ratio.toFixed(2)} of pandoc  (${figures})${verdict}\n`);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
