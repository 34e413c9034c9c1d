import type { SyncConflict } from '../../shared/api/index.ts';
import { styleInWords } from '../../shared/styles/style-in-words.ts';
import type { CommandContext } from '../command-context.ts';
import type { Terminal } from '../terminal.ts';

interface Decision {
  readonly id: string;
  readonly choice: 'kept' | 'other';
}

/** `conflicts [--decide ID --keep kept|other]`: shows both sides of every open conflict, or decides one. */
export async function conflicts(context: CommandContext, decision: Decision | undefined): Promise<void> {
  const { isJson, terminal } = context;
  const open = await context.withCore(async ({ services }) => {
    if (decision !== undefined) await services.sync.resolve(decision);
    return services.sync.conflicts();
  });
  if (isJson) return terminal.printJson(open);
  if (decision !== undefined) terminal.print('Decided; the next exchange tells everybody.');
  if (open.length === 0) return terminal.print('There are no conflicts.');
  for (const conflict of open) show(terminal, conflict);
}

function show(terminal: Terminal, { id, title, path, kept, other, keptFrom, otherFrom }: SyncConflict): void {
  const place = path.length === 0 ? 'all of it' : path.join(' › ');
  terminal.print(`${terminal.bold(title)}  ${terminal.dim(`${place}  ${id}`)}`);
  terminal.print(terminal.wrap(`kept   ${terminal.text(`${keptFrom.by} ${keptFrom.at}: ${wordsOf(kept)}`)}`, '  '));
  terminal.print(terminal.wrap(`other  ${terminal.text(`${otherFrom.by} ${otherFrom.at}: ${wordsOf(other)}`)}`, '  '));
}

function wordsOf(value: unknown): string {
  if (value === null) return '(removed)';
  return typeof value === 'string' ? value : (styleInWords(value) ?? JSON.stringify(value));
}
