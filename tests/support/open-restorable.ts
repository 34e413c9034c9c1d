import { onTestFinished } from 'vitest';
import type { Core } from '../../src/main/core/core.ts';
import { openRestorableCore } from '../../src/main/core/open-restorable-core.ts';
import { LIBRARY_DIRECTORY, testHost } from './open-test-core.ts';
import { tempFolder } from './temp-folder.ts';

/** A core as a program that runs for long has it open, on a new folder, until the test ends. */
export async function openRestorable(): Promise<{ core: Core; directory: string; faults: unknown[] }> {
  const directory = tempFolder();
  const faults: unknown[] = [];
  let id = 0;
  const core = await openRestorableCore({
    directory,
    key: new Uint8Array(32).fill(7),
    libraryDirectory: LIBRARY_DIRECTORY,
    host: testHost(),
    now: () => new Date(Date.parse('2026-02-01T09:00:00.000Z') + ++id * 1_000),
    newId: () => `id-${++id}`,
    onFault: (fault) => faults.push(fault),
  });
  onTestFinished(() => core.close());
  return { core, directory, faults };
}
