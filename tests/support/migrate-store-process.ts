/**
 * Migrates the store of the folder named to the later schema, as a program that is newer does when it opens it; says when it is done.
 * Where a number is given, it is killed while it brings over that entry.
 */
import { migrateToLater } from './migration-target.ts';

const [directory = '', key = '', killAt] = process.argv.slice(2);
process.stdout.write('started\n');
await migrateToLater({
  directory,
  key: Buffer.from(key, 'hex'),
  killAt: killAt === undefined ? undefined : Number(killAt),
});
process.stdout.write('migrated\n');
