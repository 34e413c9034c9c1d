/** A ratio measured in one run, and what it shall be. */
export interface Ratio {
  readonly what: string;
  /** The figures behind it, as a reader wants to see them. */
  readonly figures: string;
  readonly ratio: number;
  readonly goal?: { readonly atLeast: number } | { readonly atMost: number };
}

/** Prints a line: what was measured, its figures, the ratio and, beside it, the goal and whether it holds. */
export function report({ what, figures, ratio, goal }: Ratio): void {
  const line = [what.padEnd(WIDTHS.what), figures.padEnd(WIDTHS.figures), ratio.toFixed(2).padStart(WIDTHS.ratio)];
  if (goal !== undefined) line.push(goalText(ratio, goal));
  process.stdout.write(`  ${line.join('  ').trimEnd()}\n`);
}

/** Prints what the lines below it are about. */
export function heading(text: string): void {
  process.stdout.write(`\n${text}\n`);
}

const WIDTHS = { what: 52, figures: 34, ratio: 7 };

function goalText(ratio: number, goal: NonNullable<Ratio['goal']>): string {
  const isReached = 'atLeast' in goal ? ratio >= goal.atLeast : ratio <= goal.atMost;
  const bound = 'atLeast' in goal ? `≥ ${goal.atLeast}` : `≤ ${goal.atMost}`;
  return `${bound}  ${isReached ? '✓' : '✗'}`;
}

/** The middle of some figures: one disturbed round does not move it. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return quantile(sorted, 0.5);
}

/** The figure below which this share of them lies. */
export function quantile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const figure = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (figure === undefined) throw new Error('Nothing was measured.');
  return figure;
}

/** Milliseconds that some work takes. */
export async function millisecondsOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
