import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { listBackups } from '../../src/main/core/store/backup/backup-folder.ts';
import { loadKey } from '../../src/main/core/store/load-key.ts';
import { anEntry } from '../support/builders.ts';
import { addNote, SOME_ENTRY } from '../support/notes.ts';
import { FIXTURE_KEY, fillFixtureStore, openFixtureStore } from '../support/store-fixture.ts';
import { withLibrary } from './check-library.ts';
import { copyWithSealedKey } from './sealed-library.ts';

/** Closed libraries that scenarios begin with, each time on a copy. */
export interface Templates {
  /** The built-in library with a note that a backup has, and one that is newer. */
  readonly library: string;
  /** The same with its key in the system's keychain. */
  readonly sealed: string;
  readonly noteInBackup: string;
  readonly newerNote: string;
  readonly backup: string;
  /** A store of the schemas before a migration. */
  readonly earlier: string;
  readonly earlierEntries: number;
}

const EARLIER_ENTRIES = 1_500;

export async function makeTemplates(folder: string): Promise<Templates> {
  const [library, earlier] = [join(folder, 'template-library'), join(folder, 'template-earlier')];
  mkdirSync(library, { recursive: true });
  await loadKey(library);
  const noteInBackup = await withLibrary(library, async (core) => {
    const { id } = await addNote(core, 'In the backup.');
    await core.services.backups.make();
    return id;
  });
  const newerNote = await withLibrary(library, async (core) => {
    const id = 'newer-note';
    await core.services.annotations.create({
      id,
      target: { source: SOME_ENTRY },
      motivation: 'commenting',
      texts: ['Newer than the backup.'],
      visibility: 'private',
    });
    return id;
  });
  const store = await openFixtureStore(earlier);
  await fillFixtureStore(store);
  const many = Array.from({ length: EARLIER_ENTRIES }, (_, index) => anEntry({ id: `entry-${index}` }));
  await store.collections.entries.bulkInsert(many);
  const earlierEntries = await store.collections.entries.count().exec();
  await store.close();
  const backup = String(listBackups(library)[0]?.name);
  const sealed = join(folder, 'template-sealed');
  await copyWithSealedKey(library, sealed);
  return { library, sealed, noteInBackup, newerNote, backup, earlier, earlierEntries };
}

export const EARLIER_KEY = Buffer.from(FIXTURE_KEY).toString('hex');
