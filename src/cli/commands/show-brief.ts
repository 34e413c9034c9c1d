import type { BriefView } from '../../shared/api/index.ts';
import type { CommandContext } from '../command-context.ts';

/** `brief show SLUG`: its sections in their order; with `--json` the whole of it, to be edited and saved. */
export async function showBrief(context: CommandContext, id: string): Promise<void> {
  const view = await context.withCore(({ services }) => services.briefs.get(id));
  if (context.isJson) return context.terminal.printJson(view);
  print(context, view);
}

/** `brief add SLUG ENTRY…`: puts entries at the end of a brief; one that is in it already stays where it is. */
export async function addToBrief(context: CommandContext, briefId: string, entryIds: readonly string[]): Promise<void> {
  const view = await context.withCore(async ({ services }) => {
    for (const entryId of entryIds) await services.briefs.addEntry({ briefId, entryId });
    return services.briefs.get(briefId);
  });
  if (context.isJson) return context.terminal.printJson(view);
  print(context, view);
}

function print({ terminal }: CommandContext, { brief, client, entries }: BriefView): void {
  const titles = new Map(entries.map(({ id, title }) => [id, title]));
  terminal.print(terminal.bold(brief.title));
  terminal.print(terminal.dim(`  ${[brief.id, client?.name ?? 'client removed', brief.date].join(' · ')}`));
  for (const section of brief.sections) {
    const heading = section.heading ?? (section.kind === 'entry' ? titles.get(section.entryId) : undefined);
    terminal.print(`  ${section.kind}: ${terminal.text(heading ?? 'an entry that is gone')}`);
  }
}
