import { answerTask } from '../../tasks/answer-task.ts';
import { restoreBackup } from './restore-backup.ts';
import type { RestoreTask } from './restore-in-worker.ts';
import { restoreNewest } from './restore-newest.ts';

await answerTask(({ directory, key, at, backup }: RestoreTask, report) => {
  const options = { directory, key, report, now: () => new Date(at) };
  return backup === undefined ? restoreNewest(options) : restoreBackup({ ...options, backup });
});
