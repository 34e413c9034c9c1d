import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Core } from '../../../src/main/core/core.ts';
import { DATABASE_FILE } from '../../../src/main/core/store/data-files.ts';
import { loadKey } from '../../../src/main/core/store/load-key.ts';
import { openConnection } from '../../../src/main/core/store/sqlite/connection.ts';
import { quoteIdentifier, tableName } from '../../../src/main/core/store/sqlite/table-name.ts';
import { AttacheError } from '../../../src/shared/api/index.ts';
import { BULK_SIZE } from '../../support/bulk.ts';
import { LATER_VERSION, migrateToLater } from '../../support/migration-target.ts';
import { noteIds } from '../../support/notes.ts';
import { PACK_FOLDER, problemsOf, unfinishedFiles, withLibrary } from '../check-library.ts';
import { sealedLibraryKey } from '../sealed-library.ts';
import { EARLIER_KEY, type Templates } from '../template.ts';
import { commandScenario } from './command.ts';
import type { Scenario } from './scenario.ts';

const MIGRATOR = fileURLToPath(new URL('../../support/migrate-store-process.ts', import.meta.url));
const BULK_WRITER = fileURLToPath(new URL('../../support/write-bulk-process.ts', import.meta.url));
const SEALED_KEY_CHANGER = fileURLToPath(new URL('../../support/change-sealed-key-process.ts', import.meta.url));
const SAMPLE_BRIEF = 'adgmin-6-cloud-provider';
const NEW_PASSPHRASE = 'a new passphrase';
/** Entries of the built-in library are more than these. */
const SEEDED_ENTRIES = 80;

/** What the application does besides writing, each as its command. */
export function commandScenarios(templates: Templates): Scenario[] {
  const { library, sealed, noteInBackup, newerNote, backup, earlier, earlierEntries } = templates;
  return [
    commandScenario({
      name: 'first start',
      weight: 3,
      program: (directory) => ({ words: ['init', '--data', directory] }),
      acknowledged: 0,
      check: (directory) =>
        problemsOf(directory, async ({ services }) => {
          const { entryCount, briefCount } = await services.library.overview();
          const isWhole = entryCount > SEEDED_ENTRIES && briefCount === 1;
          return isWhole ? [] : [`Seeded ${entryCount} entries, ${briefCount} briefs.`];
        }),
    }),
    commandScenario({
      name: 'backup',
      weight: 2,
      template: library,
      program: (directory) => ({ words: ['backup', '--data', directory] }),
      acknowledged: 2,
      check: (directory) => checkNotes(directory, [noteInBackup, newerNote]),
    }),
    ...(
      [
        ['export', ['brief', 'export', SAMPLE_BRIEF, '--out'], 'pack.docx'],
        ['export of sources', ['brief', 'sources', SAMPLE_BRIEF, '--format', 'ris', '--out'], 'sources.ris'],
        ['copy of a backup', ['backup', '--out'], 'copy.sqlite'],
      ] as const
    ).map(([name, words, file]) =>
      commandScenario({
        name,
        weight: 1,
        template: library,
        program: (directory) => {
          const folder = join(directory, PACK_FOLDER);
          mkdirSync(folder);
          return { words: [...words, join(folder, file), '--data', directory] };
        },
        acknowledged: 2,
        check: (directory) => checkNotes(directory, [noteInBackup, newerNote]),
      }),
    ),
    commandScenario({
      name: 'restore',
      weight: 3,
      template: library,
      program: (directory) => ({ words: ['restore', join(directory, 'backups', backup), '--data', directory] }),
      acknowledged: 1,
      // As it was or as in the backup: both have this one.
      check: (directory) => checkNotes(directory, [noteInBackup]),
    }),
    commandScenario({
      name: 'change of key',
      weight: 4,
      template: library,
      program: (directory) => ({
        words: ['change-key', '--data', directory],
        env: { ATTACHE_NEW_PASSPHRASE: NEW_PASSPHRASE },
      }),
      acknowledged: 2,
      check: (directory) => checkKey(directory, [noteInBackup, newerNote]),
    }),
    commandScenario({
      name: 'change of key in the keychain',
      weight: 2,
      template: sealed,
      program: (directory) => ({ file: SEALED_KEY_CHANGER, words: [directory] }),
      acknowledged: 2,
      check: async (directory) => checkNotes(directory, [noteInBackup, newerNote], await sealedLibraryKey(directory)),
    }),
    commandScenario({
      name: 'bulk and its indexing',
      weight: 3,
      template: library,
      program: (directory) => ({ file: BULK_WRITER, words: [directory] }),
      acknowledged: 2,
      check: async (directory) => [
        ...(await checkNotes(directory, [noteInBackup, newerNote])),
        ...(await checkBulks(directory)),
      ],
    }),
    commandScenario({
      name: 'migration',
      weight: 3,
      template: earlier,
      program: (directory) => ({ file: MIGRATOR, words: [directory, EARLIER_KEY] }),
      acknowledged: earlierEntries,
      check: (directory) => checkMigration(directory, earlierEntries),
    }),
  ];
}

function checkNotes(directory: string, expected: readonly string[], key?: Uint8Array): Promise<string[]> {
  const look = async (core: Core) => {
    const kept = await noteIds(core);
    return expected.filter((id) => !kept.includes(id)).map((id) => `The note ${id} is lost.`);
  };
  return problemsOf(directory, look, key);
}

/** Each bulk is there whole or not at all, and is found, be its texts indexed or not. */
async function checkBulks(directory: string): Promise<string[]> {
  return withLibrary(directory, async ({ services }) => {
    const { total } = await services.search.search({ text: '"of bulk"' });
    return total % BULK_SIZE === 0 ? [] : [`${total} entries of bulks of ${BULK_SIZE} are found.`];
  });
}

/** Exactly one of the two keys opens it, and nothing is lost. */
async function checkKey(directory: string, notes: readonly string[]): Promise<string[]> {
  const [oldKey, newKey] = [await keyThatOpens(directory, undefined), await keyThatOpens(directory, NEW_PASSPHRASE)];
  const key = oldKey ?? newKey;
  if (key === undefined) return ['Neither key opens it.'];
  if (oldKey !== undefined && newKey !== undefined) return ['Both keys open it.'];
  return checkNotes(directory, notes, key);
}

async function keyThatOpens(directory: string, passphrase: string | undefined): Promise<Uint8Array | undefined> {
  try {
    const key = await loadKey(directory, passphrase);
    openConnection(join(directory, DATABASE_FILE), key).close();
    return key;
  } catch (error) {
    if (error instanceof AttacheError && error.kind === 'Locked') return undefined;
    throw error;
  }
}

/** The next start of the newer program finishes it. */
async function checkMigration(directory: string, entries: number): Promise<string[]> {
  const key = Buffer.from(EARLIER_KEY, 'hex');
  await migrateToLater({ directory, key });
  const connection = openConnection(join(directory, DATABASE_FILE), key);
  const table = quoteIdentifier(tableName('entries', LATER_VERSION));
  const count = connection.prepare(`SELECT count(*) FROM ${table} WHERE deleted = 0`).pluck().get();
  const state = connection.pragma('integrity_check', { simple: true });
  connection.close();
  const problems = count === entries && state === 'ok' ? [] : [`It has ${count} of ${entries} entries; ${state}.`];
  return [...problems, ...unfinishedFiles(directory)];
}
