/** Paragraph numbers in order, each once, runs of three or more as a span: "3", "5–8". */
export function spansOf(numbers: readonly number[]): string[] {
  const sorted = [...new Set(numbers)].toSorted((one, other) => one - other);
  const runs: number[][] = [];
  for (const number of sorted) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs.flatMap((run) => (run.length > 2 ? [`${run[0]}–${run.at(-1)}`] : run.map(String)));
}
