import type { CommandContext } from '../command-context.ts';

/** `brief issue SLUG`: freezes the brief as it is now under its next number. */
export async function issueBrief(context: CommandContext, briefId: string, withChanges: boolean): Promise<void> {
  const issue = await context.withCore(({ services }) => services.issues.issue({ briefId, withChanges }));
  if (context.isJson) return context.terminal.printJson(issue);
  const { terminal } = context;
  terminal.print(`Issued ${terminal.bold(issue.title)} as number ${issue.number}, dated ${issue.date}.`);
  terminal.print(terminal.dim(`SHA-256 ${issue.file.sha256}`));
}
