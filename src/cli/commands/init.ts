import type { CommandContext } from '../command-context.ts';

/** `init`: makes the library where there is none; says what is in it either way. */
export async function init(context: CommandContext): Promise<void> {
  const overview = await context.withCore(({ services }) => services.library.overview());
  const { terminal, directory } = context;
  if (context.isJson) return terminal.printJson({ directory, ...overview });
  terminal.print(`${terminal.bold(overview.libraryName)} is ready in ${terminal.text(directory)}`);
  terminal.print(
    `${overview.entryCount} entries, ${overview.sourceCount} sources, ${overview.annotationCount} notes, ${overview.briefCount} briefs.`,
  );
}
