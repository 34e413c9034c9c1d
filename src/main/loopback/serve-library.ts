import { join } from 'node:path';
import { openRestorableCore } from '../core/open-restorable-core.ts';
import { openRendererFiles } from '../renderer-files.ts';
import { createDownloads } from './downloads.ts';
import { lastPortIn } from './last-port.ts';
import { loopbackHost } from './loopback-host.ts';
import { startLoopbackServer } from './loopback-server.ts';

export interface ServeOptions {
  /** The data folder. */
  readonly directory: string;
  readonly key: Uint8Array;
  readonly libraryDirectory: string;
  /** The built renderer. */
  readonly rendererDirectory: string;
  readonly version: string;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly onFault: (fault: unknown) => void;
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
  const { directory, key, libraryDirectory, now, newId, onFault } = options;
  const renderer = openRendererFiles(options.rendererDirectory);
  const downloads = createDownloads(join(directory, 'exports'), newId);
  const host = loopbackHost(options.version, downloads);
  const core = await openRestorableCore({ directory, key, libraryDirectory, host, now, newId, onFault });
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
