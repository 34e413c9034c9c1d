import type { CommandContext } from '../command-context.ts';
import { readText } from '../read-text.ts';
import { countOf } from '../terminal-text.ts';

/** `sources import FILE`: adds the documents of a bibliography to the library's sources. */
export async function importSources(context: CommandContext, path: string): Promise<void> {
  const text = await readText(path);
  const imported = await context.withCore(({ services }) => services.bibliography.importSources({ text }));
  const { terminal } = context;
  if (context.isJson) return terminal.printJson(imported);
  const known = imported.knownCount === 0 ? '' : `; ${imported.knownCount} were there already`;
  terminal.print(`Added ${countOf(imported.added.length, 'source')}${known}.`);
  for (const id of imported.added) terminal.print(`  ${id}`);
}
