import { answerTask } from '../../tasks/answer-task.ts';
import { openConnection } from '../sqlite/connection.ts';
import { type CopyOptions, copyDatabase } from './copy-database.ts';
import { writtenState } from './document-tables.ts';

/** What the worker is to do; made by `copyInWorker`, in the same program. */
export interface CopyTask extends CopyOptions {
  /** An earlier copy: where nothing was written since, none is made. */
  readonly previous: string | undefined;
}

/** What came of it; nothing where nothing was written since. */
export type Copied = { readonly documentCount: number } | undefined;

await answerTask((task: CopyTask, report): Copied => {
  if (task.previous !== undefined && isSameState(task.source, task.previous, task.key)) return undefined;
  return { documentCount: copyDatabase(task, report).documentCount };
});

function isSameState(source: string, previous: string, key: Uint8Array): boolean {
  const [now, then] = [source, previous].map((file) => {
    try {
      const connection = openConnection(file, key, { isReadOnly: true });
      try {
        return JSON.stringify(writtenState(connection));
      } finally {
        connection.close();
      }
    } catch {
      // One that can not be read, or is under an earlier key, is no copy to rely on.
      return undefined;
    }
  });
  return now !== undefined && now === then;
}
