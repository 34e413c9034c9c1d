import { type Command, Option } from 'commander';
import type { HistoryCollection } from '../shared/history/recorded-content.ts';
import type { CommandContext } from './command-context.ts';
import { history, revert } from './commands/history.ts';
import { parseSlug, parseWholeNumber } from './parse-argument.ts';

/** What a person calls the things that have a history. */
const COLLECTIONS = { entry: 'entries', note: 'annotations', client: 'clients', brief: 'briefs' } as const;

interface Chosen {
  readonly kind: keyof typeof COLLECTIONS;
}

/** Adds the commands about who changed what. */
export function addHistory(program: Command, contextOf: (command: Command) => CommandContext): void {
  const kind = () => new Option('--kind <kind>', 'what it is').choices(Object.keys(COLLECTIONS)).default('entry');
  const subjectOf = (id: string, chosen: Chosen): { collection: HistoryCollection; id: string } => ({
    collection: COLLECTIONS[chosen.kind],
    id,
  });
  program
    .command('history')
    .description('show who changed what in an entry, and when')
    .argument('<slug>', 'its id', parseSlug)
    .addOption(kind())
    .option('--changes <version>', 'show by words what this version changed', parseWholeNumber)
    .action((id: string, options: Chosen & { changes?: number }, command: Command) =>
      history(contextOf(command), subjectOf(id, options), options.changes),
    );
  program
    .command('revert')
    .description('make an entry say again what it said; that is a change like any other')
    .argument('<slug>', 'its id', parseSlug)
    .requiredOption('--to <version>', 'the version, as history shows it', parseWholeNumber)
    .addOption(kind())
    .action((id: string, options: Chosen & { to: number }, command: Command) =>
      revert(contextOf(command), subjectOf(id, options), options.to),
    );
}
