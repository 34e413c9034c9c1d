/**
 * Migrates the store of the folder named to the later schema, as a program that is newer does when it opens it; says when it is done.
 * Where a number is given, it is killed while it brings over that entry.
 */
import { countingStrategies, migrateToLater } from './migration-target.ts';

const [directory = '', key = '', killAt = 'never'] = process.argv.slice(2);
let entries = 0;
const targets = countingStrategies(() => {
  if (++entries === Number(killAt)) process.kill(process.pid, 'SIGKILL');
});
process.stdout.write('started\n');
await migrateToLater(directory, Buffer.from(key, 'hex'), targets);
process.stdout.write('migrated\n');
