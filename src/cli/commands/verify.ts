import { AttacheError } from '../../shared/api/index.ts';
import type { CommandContext } from '../command-context.ts';

/** `verify`: reads everything and checks it. @throws AttacheError Corrupt where something is wrong, after listing it */
export async function verify(context: CommandContext): Promise<void> {
  const report = await context.withCore(({ services }) => services.settings.verify());
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
