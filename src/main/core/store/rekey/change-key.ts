import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AttacheError } from '../../../../shared/api/index.ts';
import { partOfWork, type WorkOptions } from '../../tasks/run-in-worker.ts';
import { backupPath, listBackups } from '../backup/backup-folder.ts';
import { keyOpens, readEarlierKeys, sealEarlierKeys } from '../backup/earlier-keys.ts';
import { makeBackup } from '../backup/make-backup.ts';
import {
  DATABASE_FILE,
  EARLIER_KEYS_FILE,
  KEY_FILE,
  PASSPHRASE_FILE,
  SEALED_KEY_FILE,
  stagedPath,
} from '../data-files.ts';
import { lockFolder } from '../folder-lock.ts';
import { deriveNewKey, loadKey, type NewKey, randomNewKey } from '../load-key.ts';
import { removeLeftovers } from '../replacement/remove-leftovers.ts';
import { finishReplacement, replaceFiles } from '../replacement/replacement.ts';
import { rekeyInWorker } from './rekey-in-worker.ts';

export interface KeyChange {
  readonly directory: string;
  /** The present passphrase, where the library has one. */
  readonly passphrase: string | undefined;
  /** The passphrase it is to have; without one, its key is made at random and kept in a file. */
  readonly newPassphrase: string | undefined;
  readonly now: () => Date;
  readonly work?: WorkOptions;
}

/** As `KeyChange`, wherever the keys are from. */
export interface KeyReplacement {
  readonly directory: string;
  /** Gives the present key; called while nobody else has the folder. */
  readonly load: () => Promise<Uint8Array>;
  readonly make: () => Promise<NewKey>;
  readonly now: () => Date;
  readonly work?: WorkOptions;
}

/** Part of the time that the backup takes. */
const BACKUP_SHARE = 0.5;
/** Files about a key: a library has one of them. */
const KEY_FILES = [KEY_FILE, PASSPHRASE_FILE, SEALED_KEY_FILE] as const;

/** What a change of key did. */
export interface KeyChangeReport {
  readonly documentCount: number;
  /** Name of the backup made before, which is under the earlier key. */
  readonly backup: string;
}

/**
 * Gives a library that nobody has open another key: a copy is encrypted anew and read from end to end, then the database, the file
 * about its key and the sealed earlier keys take their places at once. Whenever the process is killed, the library opens with exactly
 * one of the two keys and nothing is lost. Backups stay as they are and can be restored: their keys are sealed under the new one.
 * Files are copied and read in threads of their own.
 * @throws AttacheError Locked (folder in use, wrong passphrase), NotFound (no library), Corrupt, Full, Cancelled; nothing was changed then
 */
export function changeKey({
  directory,
  passphrase,
  newPassphrase,
  now,
  work = {},
}: KeyChange): Promise<KeyChangeReport> {
  return replaceKey({
    directory,
    load: () => loadKey(directory, passphrase),
    make: async () => (newPassphrase === undefined ? randomNewKey() : deriveNewKey(newPassphrase)),
    now,
    work,
  });
}

/** As `changeKey`, wherever the keys are from. */
export async function replaceKey(change: KeyReplacement): Promise<KeyChangeReport> {
  const { directory } = change;
  if (!existsSync(join(directory, DATABASE_FILE))) {
    throw new AttacheError('NotFound', `There is no library in ${directory}.`, {
      hint: 'Name its folder with --data.',
    });
  }
  const lock = lockFolder(directory);
  try {
    finishReplacement(directory);
    removeLeftovers(directory);
    return await changeLocked(change);
  } finally {
    removeLeftovers(directory);
    lock.release();
  }
}

async function changeLocked({ directory, load, make, now, work = {} }: KeyReplacement): Promise<KeyChangeReport> {
  const key = await load();
  const next = await make();
  const backingUp = partOfWork(work, 0, BACKUP_SHARE);
  const backup = await makeBackup({ directory, key, now, reason: 'before-key-change', work: backingUp });
  const source = backupPath(directory, backup.name);
  const target = stagedPath(directory, DATABASE_FILE);
  const encrypting = partOfWork(work, BACKUP_SHARE, 1);
  const documentCount = await rekeyInWorker({ source, target, key, newKey: next.key }, encrypting);
  stage(directory, next.file, next.content);
  stage(directory, EARLIER_KEYS_FILE, earlierKeys(directory, key, next));
  replaceFiles(directory, {
    put: [DATABASE_FILE, next.file, EARLIER_KEYS_FILE],
    remove: KEY_FILES.filter((file) => file !== next.file),
  });
  return { documentCount, backup: backup.name };
}

/** Those that a backup still needs. */
function earlierKeys(directory: string, key: Uint8Array, next: NewKey): string {
  const files = listBackups(directory).map(({ name }) => backupPath(directory, name));
  const known = [key, ...readEarlierKeys(directory, key)];
  const needed = known.filter((earlier) => files.some((file) => keyOpens(file, earlier)));
  return sealEarlierKeys(needed, next.key);
}

function stage(directory: string, name: string, content: string | Uint8Array): void {
  writeFileSync(stagedPath(directory, name), content, { mode: 0o600 });
}
