import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { refuseDamagedFile } from '../../../src/main/core/store/page-check/refuse-damaged-file.ts';
import { openConnection } from '../../../src/main/core/store/sqlite/connection.ts';
import { overwritePages, pageCount } from '../../support/damage.ts';
import { fingerprintOf, tempFolder } from '../../support/temp-folder.ts';

const KEY = new Uint8Array(32).fill(7);

/** A database of so many megabytes. */
function aDatabase(megabytes: number): string {
  const file = join(tempFolder(), 'a.sqlite');
  const connection = openConnection(file, KEY);
  connection.exec('CREATE TABLE filling (bytes BLOB)');
  for (let count = 0; count < megabytes; count++) {
    connection.exec('INSERT INTO filling VALUES (randomblob(1048576))');
  }
  connection.close();
  return file;
}

describe.each([
  ['small', 1],
  ['large, and read in a thread of its own', 12],
])('a file that is %s', (_, megabytes) => {
  it('is opened where it is whole', async () => {
    await expect(refuseDamagedFile(aDatabase(megabytes), KEY)).resolves.toBeUndefined();
  });

  it('is refused where one of its pages is damaged, and not changed', async () => {
    const file = aDatabase(megabytes);
    overwritePages(file, [pageCount(file) - 2]);
    const before = fingerprintOf(join(file, '..'));
    await expect(refuseDamagedFile(file, KEY)).rejects.toMatchObject({ kind: 'Corrupt' });
    expect(fingerprintOf(join(file, '..'))).toEqual(before);
  });
});

describe('a file that is not there yet', () => {
  it('has nothing that is damaged', async () => {
    await expect(refuseDamagedFile(join(tempFolder(), 'none.sqlite'), KEY)).resolves.toBeUndefined();
  });
});
