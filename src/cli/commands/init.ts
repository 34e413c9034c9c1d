import type { CommandContext } from '../command-context.ts';
import { countOf } from '../terminal-text.ts';

/** `init`: makes the library where there is none; says what is in it either way. */
export async function init(context: CommandContext): Promise<void> {
  const overview = await context.withCore(({ services }) => services.library.overview());
  const { terminal, directory } = context;
  if (context.isJson) return terminal.printJson({ directory, ...overview });
  terminal.print(`${terminal.bold(overview.libraryName)} is ready in ${terminal.text(directory)}`);
  const counts = [
    countOf(overview.entryCount, 'entry', 'entries'),
    countOf(overview.sourceCount, 'source'),
    countOf(overview.annotationCount, 'note'),
    countOf(overview.briefCount, 'brief'),
  ];
  terminal.print(`${counts.join(', ')}.`);
}
