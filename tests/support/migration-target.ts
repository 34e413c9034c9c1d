import { z } from 'zod';
import { COLLECTIONS } from '../../src/main/core/store/collections.ts';
import { lockFolder } from '../../src/main/core/store/folder-lock.ts';
import { rxSchemaOf } from '../../src/main/core/store/json-schema.ts';
import {
  MIGRATION_TARGETS,
  type MigrationStrategies,
  type MigrationTarget,
} from '../../src/main/core/store/migration/migration-target.ts';
import { STORE_FORMAT } from '../../src/main/core/store/open-database-file.ts';
import { removeLeftovers } from '../../src/main/core/store/replacement/remove-leftovers.ts';
import { finishReplacement } from '../../src/main/core/store/replacement/replacement.ts';
import { runInWorker, type WorkOptions } from '../../src/main/core/tasks/run-in-worker.ts';
import { entrySchema } from '../../src/shared/model/index.ts';

/** Entries as a later program may have them: with a priority, and the acronym among the aliases. */
const laterEntrySchema = entrySchema
  .omit({ acronym: true })
  .extend({ priority: z.enum(['high', 'normal']), aliases: z.array(z.string()) });

/** Versions of the entries of this program, and of the later one. */
export const PRESENT_VERSION = COLLECTIONS.entries.schema.version;
export const LATER_VERSION = PRESENT_VERSION + 1;

const strategies: MigrationStrategies = {
  [LATER_VERSION]: ({ acronym, ...entry }) => ({
    ...entry,
    aliases: [...(entry.aliases as string[]), ...(acronym === undefined ? [] : [acronym])],
    priority: 'normal',
  }),
};

/** The targets of a program whose entries are of the next version, all else as it is. */
export const LATER_TARGETS: readonly MigrationTarget[] = MIGRATION_TARGETS.map((target) =>
  target.collection === 'entries'
    ? {
        collection: 'entries',
        schema: rxSchemaOf(laterEntrySchema, {
          title: 'entries',
          version: LATER_VERSION,
          indexes: [['date'], ['kind', 'date']],
        }) as MigrationTarget['schema'],
        documentSchema: laterEntrySchema,
        strategies,
      }
    : target,
);
export const LATER_FORMAT = STORE_FORMAT + 1;

const WORKER = new URL('./migrate-to-later-worker.ts', import.meta.url);

/** What its worker is to do. */
export interface LaterMigration {
  readonly directory: string;
  readonly key: Uint8Array;
  /** The process is killed while this entry is brought over, counted from 1. */
  readonly killAt?: number | undefined;
}

/** Brings a store to them as a later program does when it opens it: in a thread of its own. */
export async function migrateToLater(task: LaterMigration, options: WorkOptions = {}): Promise<void> {
  const { directory } = task;
  const lock = lockFolder(directory);
  try {
    finishReplacement(directory);
    await runInWorker(WORKER, task, options);
    removeLeftovers(directory);
  } finally {
    lock.release();
  }
}

/** The same targets; `onEntry` is called for every entry that is brought over. */
export function countingStrategies(onEntry: () => void): readonly MigrationTarget[] {
  return LATER_TARGETS.map((target) => {
    const strategy = target.strategies[LATER_VERSION];
    if (target.collection !== 'entries' || strategy === undefined) return target;
    const counting: MigrationStrategies = {
      [LATER_VERSION]: (entry) => {
        onEntry();
        return strategy(entry);
      },
    };
    return { ...target, strategies: counting };
  });
}
