import type { PrintChoices } from '../../shared/api/index.ts';
import type { CommandContext } from '../command-context.ts';

/** What a new brief is called, for whom it is, and the entries it begins with. */
export interface NewBrief {
  readonly title: string;
  readonly clientId: string;
  readonly entryIds: readonly string[];
  readonly choices: Omit<PrintChoices, 'citationStyleText'>;
}

/** `brief new TITLE --client SLUG`: begins a brief. */
export async function newBrief(
  context: CommandContext,
  { title, clientId, entryIds, choices }: NewBrief,
): Promise<void> {
  const { brief } = await context.withCore(({ services }) =>
    services.briefs.create({ title, clientId, entryIds: [...entryIds], ...choices }),
  );
  if (context.isJson) return context.terminal.printJson(brief);
  context.terminal.print(`Began ${context.terminal.bold(brief.title)}: ${context.terminal.text(brief.id)}`);
}
