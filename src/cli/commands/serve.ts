import type { CommandContext } from '../command-context.ts';
import { serveUntilStopped } from '../serve-until-stopped.ts';

/** `serve`: the library in a browser on this machine, until Ctrl+C. */
export async function serve({ directory, isJson, terminal }: CommandContext): Promise<void> {
  await serveUntilStopped(directory, (url) => {
    if (isJson) terminal.printJson({ url });
    else
      terminal.print(
        `Attaché is open at ${url}\nThe link works once, in one browser. Enter gives a new one, Ctrl+C ends it.`,
      );
  });
}
