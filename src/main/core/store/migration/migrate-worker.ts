import { answerTask } from '../../tasks/answer-task.ts';
import { STORE_FORMAT } from '../open-database-file.ts';
import type { MigrationTask } from './migrate-in-worker.ts';
import { migrateStore } from './migrate-store.ts';
import { MIGRATION_TARGETS } from './migration-target.ts';

await answerTask(({ directory, key, at }: MigrationTask, report) =>
  migrateStore({
    directory,
    key,
    now: () => new Date(at),
    targets: MIGRATION_TARGETS,
    format: STORE_FORMAT,
    report,
  }),
);
