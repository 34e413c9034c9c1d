import type { CommandContext } from '../command-context.ts';
import { countOf } from '../terminal-text.ts';

/** `brief list`: every brief, last changed first. */
export async function listBriefs(context: CommandContext): Promise<void> {
  const briefs = await context.withCore(({ services }) => services.briefs.list());
  const { terminal } = context;
  if (context.isJson) return terminal.printJson(briefs);
  if (briefs.length === 0) terminal.print('There is no brief yet.');
  for (const { id, title, clientName, date, sectionCount } of briefs) {
    const sections = countOf(sectionCount, 'section');
    terminal.print(`${terminal.bold(title)}\n  ${terminal.dim([id, clientName, date, sections].join(' · '))}`);
  }
}
