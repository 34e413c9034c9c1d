import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import type { CoreOptions } from '../../src/main/core/core.ts';
import { type BrowserWindow, resetElectron, state } from './electron-stand-in.ts';
import { eventually } from './eventually.ts';
import { aFakeCore, type FakeCore } from './fake-core.ts';
import { aRendererFolder } from './renderer-folder.ts';

const doubles = vi.hoisted(() => ({
  openCore: vi.fn<(options: unknown) => Promise<unknown>>(),
  rendererDirectory: '',
}));

vi.mock('electron', () => import('./electron-stand-in.ts'));
vi.mock('../../src/main/core/open-core.ts', () => ({ openCore: doubles.openCore }));
vi.mock('../../src/main/core/store/load-key.ts', () => ({ loadKey: async () => new Uint8Array(32).fill(9) }));
vi.mock('../../src/main/renderer-files.ts', async (load) => {
  const real = await load<typeof import('../../src/main/renderer-files.ts')>();
  return { openRendererFiles: () => real.openRendererFiles(doubles.rendererDirectory) };
});

/** The main process on the stand-in of Electron, with a fake core and a folder of its own for each test. */
export interface MainProcess {
  readonly folder: string;
  readonly core: FakeCore;
  readonly openCore: typeof doubles.openCore;
  /** Executes the entry as Electron would, and waits until it has shown a window or given up. */
  start(): Promise<void>;
  startWithWindow(): Promise<BrowserWindow>;
  /** A new process on the same folder. */
  restart(): void;
  /** What the core was opened with. */
  coreOptions(): CoreOptions;
}

let run = 0;

/** Call in a test file's body; the value is for its tests. */
export function aMainProcess(): MainProcess {
  let folder = '';
  let core = aFakeCore();

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'attache-electron-'));
    core = aFakeCore();
    resetElectron(folder);
    doubles.openCore.mockReset().mockResolvedValue(core);
    doubles.rendererDirectory = aRendererFolder().renderer;
    vi.stubEnv('ATTACHE_DATA', '');
    vi.stubEnv('ATTACHE_PASSPHRASE', '');
    vi.spyOn(console, 'error').mockReturnValue(undefined);
  });

  afterEach(() => {
    process.removeAllListeners('uncaughtException');
    process.removeAllListeners('unhandledRejection');
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(): Promise<void> {
    run += 1;
    await import(/* @vite-ignore */ `../../src/main/index.ts?run=${run}`);
    await eventually(() => expect(state.windows.length > 0 || state.exitCode !== undefined).toBe(true));
  }

  return {
    get folder() {
      return folder;
    },
    get core() {
      return core;
    },
    openCore: doubles.openCore,
    start,
    async startWithWindow() {
      await start();
      const [window] = state.windows;
      if (window === undefined) throw new Error('No window was opened.');
      return window;
    },
    restart() {
      resetElectron(folder);
      doubles.openCore.mockClear();
    },
    coreOptions: () => doubles.openCore.mock.calls.at(-1)?.[0] as CoreOptions,
  };
}
