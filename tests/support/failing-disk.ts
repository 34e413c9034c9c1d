import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const SOURCE = fileURLToPath(new URL('./failing-disk.c', import.meta.url));

/** A folder on a disk that breaks when it is told to, for programs started with its environment. */
export interface FailingDisk {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  /** From now on so many calls that write or flush succeed, then all fail with EIO. */
  failAfter(calls: number): void;
  mend(): void;
}

/** Whether there is a C compiler, and a loader that puts a library before a program. */
export const CAN_FAIL = process.platform === 'linux' && spawnSync('cc', ['--version']).status === 0;

/** Makes such a disk until the test ends. @see https://man7.org/linux/man-pages/man8/ld.so.8.html */
export function aFailingDisk(): FailingDisk {
  const root = mkdtempSync(join(tmpdir(), 'attache-failing-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true, maxRetries: 3 }));
  const [library, folder, control] = [join(root, 'failing.so'), join(root, 'disk'), join(root, 'calls')];
  const compiled = spawnSync('cc', ['-shared', '-fPIC', '-o', library, SOURCE, '-ldl'], { encoding: 'utf8' });
  if (compiled.status !== 0) throw new Error(`The failing disk could not be compiled: ${compiled.stderr}`);
  mkdirSync(folder);
  return {
    folder,
    env: { LD_PRELOAD: library, ATTACHE_FAILING_FOLDER: folder, ATTACHE_FAILING_AFTER: control },
    failAfter: (calls) => writeFileSync(control, String(calls)),
    mend: () => rmSync(control),
  };
}
