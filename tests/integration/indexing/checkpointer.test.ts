import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createCheckpointer, leaveLog } from '../../../src/main/core/indexing/checkpointer.ts';
import { type Connection, makeDurable, openConnection } from '../../../src/main/core/store/sqlite/connection.ts';
import { STORE_KEY } from '../../support/open-test-store.ts';
import { tempFolder } from '../../support/temp-folder.ts';

/** A database with a writer, and what moves its log on a connection of its own; the clock stands still. */
function aLog() {
  const file = join(tempFolder(), 'log.sqlite');
  const writer = openConnection(file, STORE_KEY);
  makeDurable(writer);
  writer.exec('CREATE TABLE pages (bytes BLOB)');
  const other = openConnection(file, STORE_KEY);
  onTestFinished(() => {
    writer.close();
    other.close();
  });
  const clock = { now: 0 };
  const alone = { times: 0 };
  const moveLog = createCheckpointer(other, {
    now: () => clock.now,
    alone: (work) => {
      alone.times++;
      work();
    },
  });
  const lengthOf = (suffix: string) => statSync(`${file}${suffix}`).size;
  return { writer, moveLog, clock, alone, lengthOf };
}

function write(writer: Connection, pages: number): void {
  const insert = writer.prepare('INSERT INTO pages VALUES (zeroblob(3900))');
  writer.transaction(() => {
    for (let page = 0; page < pages; page++) insert.run();
  })();
}

it('moves the log into the file from time to time, so that commits need not', () => {
  const { writer, moveLog, clock, lengthOf } = aLog();
  leaveLog(writer);
  moveLog({ isLast: true });
  const empty = lengthOf('');
  write(writer, 2_000);
  moveLog();
  expect(lengthOf('')).toBe(empty);
  clock.now = 1_000;
  moveLog();
  expect(lengthOf('')).toBeGreaterThan(empty + 2_000 * 4_000);
});

it('has a log that got long begin anew, while nobody else writes', () => {
  const { writer, moveLog, clock, alone, lengthOf } = aLog();
  leaveLog(writer);
  write(writer, 6_000);
  const long = lengthOf('-wal');
  clock.now = 1_000;
  moveLog();
  expect(alone.times).toBe(1);
  write(writer, 1_000);
  expect(lengthOf('-wal')).toBe(long);
});

it('leaves commits to move the log themselves once nobody else does', () => {
  const { writer, lengthOf } = aLog();
  const takeBack = leaveLog(writer);
  write(writer, 2_000);
  const before = lengthOf('');
  takeBack();
  write(writer, 2_000);
  expect(lengthOf('')).toBeGreaterThan(before + 2_000 * 4_000);
});

it('never lets a log grow without end', () => {
  const { writer, lengthOf } = aLog();
  leaveLog(writer);
  for (let bulk = 0; bulk < 6; bulk++) write(writer, 4_000);
  expect(lengthOf('-wal')).toBeLessThan(6 * 4_000 * 4_000);
});
