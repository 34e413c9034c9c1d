import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AttacheError } from '../../../../shared/api/errors.ts';
import { replaceFile } from '../../../replace-file.ts';
import { syncFile, syncFolder } from '../../../sync-folder.ts';
import {
  DATABASE_FILE,
  EARLIER_KEYS_FILE,
  KEY_FILE,
  logFilesOf,
  PASSPHRASE_FILE,
  SEALED_KEY_FILE,
  stagedPath,
} from '../data-files.ts';

const REPLACEMENT_FILE = 'replacement.json';

const fileSchema = z.enum([DATABASE_FILE, KEY_FILE, PASSPHRASE_FILE, SEALED_KEY_FILE, EARLIER_KEYS_FILE]);
const replacementSchema = z.strictObject({
  /** Files whose staged successors take their places. */
  put: z.array(fileSchema),
  /** Files that are of no use any more. */
  remove: z.array(fileSchema),
});
type Replacement = z.infer<typeof replacementSchema>;

/**
 * Puts staged files in place of those of the data folder: all of them or none, whenever the process is killed. What is to be done is
 * written down first; from then on whoever opens the folder finishes it. The caller holds the folder's lock, has closed the database
 * and has staged the files under `stagedPath`.
 */
export function replaceFiles(directory: string, replacement: Replacement): void {
  for (const name of replacement.put) syncFile(stagedPath(directory, name));
  syncFolder(directory);
  replaceFile(join(directory, REPLACEMENT_FILE), JSON.stringify(replacement));
  finishReplacement(directory);
}

/** Says whether a process was killed while it replaced files. */
export function isReplacementPending(directory: string): boolean {
  return existsSync(join(directory, REPLACEMENT_FILE));
}

/**
 * Finishes what `replaceFiles` wrote down, if a process was killed in the midst of it. Every step may be done twice. The caller holds
 * the folder's lock.
 * @throws AttacheError Corrupt where it can not be read
 */
export function finishReplacement(directory: string): void {
  if (!isReplacementPending(directory)) return;
  const { put, remove } = readReplacement(directory);
  if (put.includes(DATABASE_FILE)) {
    // A log that stayed beside the new database would be played into it.
    for (const log of logFilesOf(join(directory, DATABASE_FILE))) rmSync(log, { force: true });
    syncFolder(directory);
  }
  for (const name of put) {
    const staged = stagedPath(directory, name);
    if (existsSync(staged)) renameSync(staged, join(directory, name));
  }
  for (const name of remove) rmSync(join(directory, name), { force: true });
  syncFolder(directory);
  rmSync(join(directory, REPLACEMENT_FILE));
  syncFolder(directory);
}

function readReplacement(directory: string): Replacement {
  try {
    return replacementSchema.parse(JSON.parse(readFileSync(join(directory, REPLACEMENT_FILE), 'utf8')));
  } catch (cause) {
    throw new AttacheError('Corrupt', `${REPLACEMENT_FILE} in the data folder is damaged.`, {
      hint: 'Keep a copy of the data folder and ask for help: it says how a restore or a change of key was to be finished.',
      cause,
    });
  }
}
