import { z } from 'zod';
import { rxSchemaOf } from '../../src/main/core/store/json-schema.ts';
import {
  MIGRATION_TARGETS,
  type MigrationStrategies,
  type MigrationTarget,
} from '../../src/main/core/store/migration/migration-target.ts';
import { entrySchema } from '../../src/shared/model/index.ts';

/** Entries as a later program may have them: with a priority, and the acronym among the aliases. */
export const laterEntrySchema = entrySchema
  .omit({ acronym: true })
  .extend({ priority: z.enum(['high', 'normal']), aliases: z.array(z.string()) });

const strategies: MigrationStrategies = {
  1: ({ acronym, ...entry }) => ({
    ...entry,
    aliases: [...(entry.aliases as string[]), ...(acronym === undefined ? [] : [acronym])],
    priority: 'normal',
  }),
};

/** The targets of a program whose entries are of version 1, all else as it is. */
export const LATER_TARGETS: readonly MigrationTarget[] = MIGRATION_TARGETS.map((target) =>
  target.collection === 'entries'
    ? {
        collection: 'entries',
        schema: rxSchemaOf(laterEntrySchema, {
          title: 'entries',
          version: 1,
          indexes: [['date'], ['kind', 'date']],
        }) as MigrationTarget['schema'],
        documentSchema: laterEntrySchema,
        strategies,
      }
    : target,
);
export const LATER_FORMAT = 2;

/** The same targets; `onEntry` is called for every entry that is brought over. */
export function countingStrategies(onEntry: () => void): readonly MigrationTarget[] {
  return LATER_TARGETS.map((target) => {
    const strategy = target.strategies[1];
    if (strategy === undefined) return target;
    const counting: MigrationStrategies = {
      1: (entry) => {
        onEntry();
        return strategy(entry);
      },
    };
    return { ...target, strategies: counting };
  });
}
