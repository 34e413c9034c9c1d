import { join } from 'node:path';
import type { CoreOptions } from '../core/core.ts';
import { openRestorableCore } from '../core/open-restorable-core.ts';
import { openRendererFiles } from '../renderer-files.ts';
import { createDownloads } from './downloads.ts';
import { lastPortIn } from './last-port.ts';
import { loopbackHost } from './loopback-host.ts';
import { startLoopbackServer } from './loopback-server.ts';

export interface ServeOptions extends Omit<CoreOptions, 'host' | 'restore' | 'tasks'> {
  /** The built renderer. */
  readonly rendererDirectory: string;
  readonly version: string;
}

export interface ServedLibrary {
  /** A link to open; good once, and only the newest. */
  newLink(): string;
  /** Ends the server, then the core. */
  close(): Promise<void>;
}

/**
 * Opens a data folder and serves it to this machine's browser.
 * @throws AttacheError what `openRestorableCore` throws
 */
export async function serveLibrary(options: ServeOptions): Promise<ServedLibrary> {
  const { rendererDirectory, version, ...coreOptions } = options;
  const { directory, newId, onFault } = coreOptions;
  const renderer = openRendererFiles(rendererDirectory);
  const downloads = createDownloads(join(directory, 'exports'), newId);
  const host = loopbackHost(version, downloads);
  const core = await openRestorableCore({ ...coreOptions, host });
  downloads.removeLeftovers();
  core.startSync();
  const lastPort = lastPortIn(directory);
  const server = await startLoopbackServer({ core, renderer, downloads, onFault, preferredPort: lastPort.read() });
  lastPort.write(Number(new URL(server.origin).port));
  return {
    newLink: server.newLink,
    async close() {
      await server.close();
      await core.close();
    },
  };
}
