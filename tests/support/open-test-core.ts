import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Core } from '../../src/main/core/core.ts';
import { openCore } from '../../src/main/core/open-core.ts';
import type { Host, SaveTarget } from '../../src/main/host.ts';

/** Folder of the built-in library. */
export const LIBRARY_DIRECTORY = fileURLToPath(new URL('../../resources/library/', import.meta.url));

/** A core on a data folder of its own. */
export interface TestCore {
  readonly core: Core;
  readonly directory: string;
  /** Bugs the core reported; a test that expects none asserts that this is empty. */
  readonly faults: unknown[];
  /** Closes the core and opens the folder again. */
  reopen(): Promise<TestCore>;
  /** Closes the core and removes the folder. */
  dispose(): Promise<void>;
}

/** What a test decides. */
export interface TestCoreOptions {
  readonly directory?: string;
  readonly key?: Uint8Array;
  /** Folder of the library it is seeded with, the built-in one where it is not said. */
  readonly libraryDirectory?: string;
  /** Where its clock begins. */
  readonly instant?: string;
  readonly syncIdleTimeout?: number;
  /** Of the program. */
  readonly version?: string;
  /** Where exports are saved; they are cancelled where it is not given. */
  readonly saveTarget?: (suggestedName: string) => SaveTarget;
}

/** Opens the real core on a new folder, seeded with the built-in library, with a clock that advances a second at every look. */
export async function openTestCore(options: TestCoreOptions = {}): Promise<TestCore> {
  const directory = options.directory ?? (await mkdtemp(join(tmpdir(), 'attache-core-')));
  const faults: unknown[] = [];
  let instant = Date.parse(options.instant ?? '2026-02-01T09:00:00.000Z');
  let id = 0;
  const core = await openCore({
    directory,
    key: options.key ?? new Uint8Array(32).fill(7),
    libraryDirectory: options.libraryDirectory ?? LIBRARY_DIRECTORY,
    host: testHost(options.saveTarget, options.version),
    ...(options.syncIdleTimeout === undefined ? {} : { syncIdleTimeout: options.syncIdleTimeout }),
    now: () => {
      instant += 1_000;
      return new Date(instant);
    },
    newId: () => `test-${++id}-${Math.random().toString(36).slice(2, 10)}`,
    onFault: (fault) => faults.push(fault),
  });
  return {
    core,
    directory,
    faults,
    async reopen() {
      await core.close();
      return openTestCore({ ...options, directory });
    },
    async dispose() {
      await core.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** A host that saves where the test says. */
export function testHost(saveTarget?: TestCoreOptions['saveTarget'], version = '0.0.0-test'): Host {
  return {
    application: { version, host: 'cli', platform: process.platform, canShowInFolder: false },
    chooseSaveTarget: async (suggestedName) => saveTarget?.(suggestedName) ?? { kind: 'cancelled' },
    showInFolder: async () => {},
  };
}
