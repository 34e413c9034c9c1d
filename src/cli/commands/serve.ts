import { existsSync } from 'node:fs';
import { serveLibrary } from '../../main/loopback/serve-library.ts';
import { AttacheError } from '../../shared/api/index.ts';
import type { CommandContext } from '../command-context.ts';
import { coreOptions } from '../open-library.ts';
import { programVersion, RENDERER_DIRECTORY } from '../program-files.ts';
import { untilStopped } from '../until-stopped.ts';

/** `serve`: the library in a browser on this machine, until Ctrl+C. */
export async function serve(context: CommandContext, onReady?: (url: string) => void): Promise<void> {
  if (!existsSync(RENDERER_DIRECTORY)) {
    throw new AttacheError('Unavailable', 'The window is not built yet.', { hint: 'Run `npm run build` first.' });
  }
  const { terminal, directory, isJson } = context;
  const served = await serveLibrary({
    ...(await coreOptions(directory)),
    rendererDirectory: RENDERER_DIRECTORY,
    version: programVersion(),
  });
  if (isJson) terminal.printJson({ url: served.url });
  else terminal.print(`Attaché is open at ${served.url}\nThe link works once, in one browser. Ctrl+C ends it.`);
  onReady?.(served.url);
  try {
    await untilStopped();
  } finally {
    await served.close();
  }
}
