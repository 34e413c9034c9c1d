import { migrateStore } from '../../src/main/core/store/migration/migrate-store.ts';
import { answerTask } from '../../src/main/core/tasks/answer-task.ts';
import { countingStrategies, LATER_FORMAT, type LaterMigration } from './migration-target.ts';

await answerTask(({ directory, key, killAt }: LaterMigration, report) => {
  let entries = 0;
  const targets = countingStrategies(() => {
    if (++entries === killAt) process.kill(process.pid, 'SIGKILL');
  });
  return migrateStore({ directory, key, now: () => new Date(), targets, format: LATER_FORMAT, report });
});
