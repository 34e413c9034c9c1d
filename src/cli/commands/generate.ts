import { generatedLibrary } from '../../main/core/generating/generated-library.ts';
import { countOwnWork } from '../../main/core/generating/own-work.ts';
import { writeGeneratedLibrary } from '../../main/core/generating/write-generated-library.ts';
import { openLibraryStore } from '../../main/core/open-library-store.ts';
import { readBuiltInLibrary } from '../../main/core/store/read-built-in-library.ts';
import type { Store } from '../../main/core/store/store.ts';
import { AttacheError } from '../../shared/api/index.ts';
import type { CommandContext } from '../command-context.ts';
import { coreOptions } from '../open-library.ts';
import { LIBRARY_DIRECTORY } from '../program-files.ts';

export interface GenerateOptions {
  readonly entries: number;
  readonly seed: number;
  /** Whether somebody's own work in the folder is no reason to stop. */
  readonly force: boolean;
}

/** Progress is told about so often, in milliseconds. */
const PROGRESS_PAUSE = 1_000;

/**
 * `generate --entries N`: fills the library with made-up entries. Ctrl+C stops it between two transactions; what is written
 * stays, and the next run goes on.
 * @throws AttacheError Rejected where the folder holds somebody's own work, Cancelled after Ctrl+C
 */
export async function generate(context: CommandContext, options: GenerateOptions): Promise<void> {
  const { directory, terminal } = context;
  const store = await openLibraryStore(await coreOptions(directory));
  try {
    if (!options.force) await refuseOwnWork(store);
    const written = await write(store, options);
    if (written < options.entries) {
      throw new AttacheError('Cancelled', `Stopped with ${numberOf(written)} generated entries in the library.`, {
        hint: 'Run it again to go on.',
      });
    }
    if (context.isJson) return terminal.printJson({ directory, entries: written, seed: options.seed });
    terminal.print(`${numberOf(written)} generated entries are in ${terminal.text(directory)}.`);
  } finally {
    await store.close();
  }
}

async function refuseOwnWork(store: Store): Promise<void> {
  const own = await countOwnWork(store, await readBuiltInLibrary(LIBRARY_DIRECTORY));
  if (own.size === 0) return;
  const found = [...own].map(([what, count]) => `${what}: ${count}`).join(', ');
  throw new AttacheError('Rejected', `This folder holds somebody’s own work (${found}).`, {
    hint: 'Name another folder with --data, or add --force. Nothing was changed.',
  });
}

async function write(store: Store, { entries, seed }: GenerateOptions): Promise<number> {
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  process.once('SIGINT', stop);
  let told = Date.now();
  try {
    return await writeGeneratedLibrary(store, generatedLibrary(seed), {
      entryCount: entries,
      signal: stopping.signal,
      onProgress: (written) => {
        if (Date.now() - told < PROGRESS_PAUSE) return;
        told = Date.now();
        process.stderr.write(`${numberOf(written)} of ${numberOf(entries)} entries\n`);
      },
    });
  } finally {
    process.off('SIGINT', stop);
  }
}

function numberOf(count: number): string {
  return count.toLocaleString('en');
}
