import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '../../src/main/core/core.ts';
import { openCore } from '../../src/main/core/open-core.ts';
import { backupPath, listBackups } from '../../src/main/core/store/backup/backup-folder.ts';
import { keyOfBackup } from '../../src/main/core/store/backup/earlier-keys.ts';
import { inspectDatabase } from '../../src/main/core/store/backup/inspect-database.ts';
import { loadKey } from '../../src/main/core/store/load-key.ts';
import { LIBRARY_DIRECTORY, testHost } from '../support/open-test-core.ts';

/** Folder of the packs a killed program exported; to the program it is one as any other. */
export const PACK_FOLDER = 'packs';

/** Names only unfinished files have. */
const UNFINISHED = /\.(?:part|partial|next)(?:-(?:wal|shm|journal))?$|^replacement\.json$/;

/** Opens a library as the next start of the program does, looks at it, and closes it. */
export async function withLibrary<T>(
  directory: string,
  look: (core: Core) => Promise<T>,
  key?: Uint8Array,
): Promise<T> {
  let id = 0;
  const core = await openCore({
    directory,
    key: key ?? (await loadKey(directory)),
    libraryDirectory: LIBRARY_DIRECTORY,
    host: testHost(),
    now: () => new Date(),
    newId: () => `checked-${++id}`,
    onFault: (fault) => {
      throw fault;
    },
  });
  try {
    return await look(core);
  } finally {
    await core.close();
  }
}

/**
 * What is wrong with a library after a kill, in words: what `look` finds, pages, documents, the search index against the documents,
 * the newest backups, and files that nobody finished.
 */
export async function problemsOf(
  directory: string,
  look: (core: Core) => Promise<string[]>,
  givenKey?: Uint8Array,
): Promise<string[]> {
  const key = givenKey ?? (await loadKey(directory));
  const inLibrary = async (core: Core) => [
    ...(await look(core)),
    ...(await core.services.settings.verify()).problems,
    ...unfinishedFiles(directory),
  ];
  const problems = await withLibrary(directory, inLibrary, key);
  const newest = listBackups(directory).slice(0, 2);
  const inBackups = newest.flatMap(({ name }) => {
    const path = backupPath(directory, name);
    return inspectDatabase(path, keyOfBackup(path, directory, key)).problems.map((problem) => `${name}: ${problem}`);
  });
  return [...problems, ...inBackups];
}

/** Files that are there only while something is written. */
export function unfinishedFiles(directory: string): string[] {
  return ['.', 'backups', PACK_FOLDER].flatMap((folder) => {
    const path = join(directory, folder);
    const names = existsSync(path) ? readdirSync(path) : [];
    return names.filter((name) => UNFINISHED.test(name)).map((name) => `${join(folder, name)} was left behind`);
  });
}
