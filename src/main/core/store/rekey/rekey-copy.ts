import { constants, copyFileSync, statSync } from 'node:fs';
import { AttacheError } from '../../../../shared/api/index.ts';
import { partOf, type Report } from '../../tasks/report.ts';
import { requireRoom } from '../backup/copy-database.ts';
import { inspectDatabase } from '../backup/inspect-database.ts';
import { rekeyDatabase } from './rekey-database.ts';

/** A copy of a database to be made under another key. */
export interface RekeyTask {
  readonly source: string;
  readonly target: string;
  readonly key: Uint8Array;
  readonly newKey: Uint8Array;
}

/**
 * Makes a copy of a database under another key and reads it from end to end. Holds the thread.
 * @returns how many documents it has
 * @throws AttacheError Full, Corrupt, Cancelled; the source was not changed, and a copy may be left
 */
export function rekeyCopy({ source, target, key, newKey }: RekeyTask, report: Report): number {
  report('Encrypting a copy anew', 0);
  requireRoom(statSync(source).size, target);
  copyFileSync(source, target, constants.COPYFILE_FICLONE);
  rekeyDatabase(target, key, newKey);
  const { documentCount, problems } = inspectDatabase(target, newKey, partOf(report, 0.5, 1));
  if (problems.length > 0) {
    throw new AttacheError('Corrupt', 'The library could not be encrypted anew.', {
      hint: 'Check the data. Nothing was changed.',
      cause: problems.join('\n'),
    });
  }
  // The last moment at which it can be stopped.
  report('Putting it in its place', 1);
  return documentCount;
}
