import type { Core } from '../../main/core/core.ts';
import type { WorkOptions } from '../../main/core/tasks/run-in-worker.ts';
import { AttacheError, type VerifyReport } from '../../shared/api/index.ts';
import type { CommandContext } from '../command-context.ts';
import { watched } from '../watched-work.ts';

/** `verify`: reads everything and checks it; Ctrl+C stops it. @throws AttacheError Corrupt where something is wrong, after listing it */
export async function verify(context: CommandContext): Promise<void> {
  const report = await context.withCore((core) => watched((options) => check(core, options)));
  const { terminal, directory } = context;
  if (context.isJson) terminal.printJson({ directory, ...report });
  else for (const problem of report.problems) terminal.print(terminal.wrap(`- ${terminal.text(problem)}`));
  if (report.problems.length > 0) {
    throw new AttacheError('Corrupt', `The library has ${report.problems.length} problem(s).`, {
      hint: 'Restore the newest backup with “attache restore --newest”: what is newer and can still be read is kept.',
    });
  }
  if (!context.isJson) terminal.print(`The library is whole: ${report.documentCount} documents checked.`);
}

async function check(
  { services, changes }: Core,
  { signal, onProgress }: Required<WorkOptions>,
): Promise<VerifyReport> {
  const tasks = async () => (await services.tasks.running()).filter(({ kind }) => kind === 'check');
  const watching = changes.subscribe(async ({ collection }) => {
    if (collection === 'tasks') for (const task of await tasks()) onProgress(task);
  });
  const stop = async () => {
    for (const { id } of await tasks()) await services.tasks.cancel(id);
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await services.settings.verify();
  } finally {
    watching.unsubscribe();
  }
}
