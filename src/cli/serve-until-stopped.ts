import { existsSync } from 'node:fs';
import { AttacheError } from '../shared/api/index.ts';
import { coreOptions } from './open-library.ts';
import { programVersion, RENDERER_DIRECTORY } from './program-files.ts';
import { untilStopped } from './until-stopped.ts';

/**
 * Serves a data folder to this machine's browser until Ctrl+C, or until the system asks the process to end; `onLink` is
 * given the link, and a new one whenever the person presses Enter. A second Ctrl+C ends the process at once.
 * @throws AttacheError Unavailable where the window is not built, and what `openCore` throws
 */
export async function serveUntilStopped(directory: string, onLink: (url: string) => void): Promise<void> {
  if (!existsSync(RENDERER_DIRECTORY)) {
    throw new AttacheError('Unavailable', 'The window is not built yet.', { hint: 'Run `npm run build` first.' });
  }
  const { serveLibrary } = await import('../main/loopback/serve-library.ts');
  const served = await serveLibrary({
    ...(await coreOptions(directory)),
    rendererDirectory: RENDERER_DIRECTORY,
    version: programVersion(),
  });
  const stopped = untilStopped();
  const offer = () => onLink(served.newLink());
  offer();
  if (process.stdin.isTTY) process.stdin.on('data', offer);
  await stopped;
  process.stdin.off('data', offer).pause();
  await served.close();
}
