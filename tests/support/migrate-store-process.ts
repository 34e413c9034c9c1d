/**
 * Migrates the store of the folder named to the later schema, as a program that is newer does when it opens it; says when it is done.
 * Where a number is given, it is killed while it brings over that entry.
 */
import { lockFolder } from '../../src/main/core/store/folder-lock.ts';
import { migrateStore } from '../../src/main/core/store/migration/migrate-store.ts';
import { finishReplacement } from '../../src/main/core/store/replacement/replacement.ts';
import { countingStrategies, LATER_FORMAT } from './migration-target.ts';

const [directory = '', key = '', killAt = 'never'] = process.argv.slice(2);
const lock = lockFolder(directory);
finishReplacement(directory);
process.stdout.write('started\n');
let entries = 0;
const targets = countingStrategies(() => {
  if (++entries === Number(killAt)) process.kill(process.pid, 'SIGKILL');
});
await migrateStore({
  directory,
  key: Buffer.from(key, 'hex'),
  now: () => new Date(),
  targets,
  format: LATER_FORMAT,
});
lock.release();
process.stdout.write('migrated\n');
