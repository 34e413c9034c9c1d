import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { markingSchema } from '../shared/model/index.ts';
import type { CommandContext } from './command-context.ts';
import { listClients, type NewClient, newClient, showClient } from './commands/clients.ts';
import { save } from './commands/save.ts';
import { addToBrief, showBrief } from './commands/show-brief.ts';
import { parseSlug, parseSlugs } from './parse-argument.ts';
import { workingFolder } from './working-folder.ts';

/** Adds the commands that show what can be edited and save it: `brief show`, `brief add`, `client list`, `client new`, `save`. */
export function addEditCommands(
  program: Command,
  brief: Command,
  contextOf: (command: Command) => CommandContext,
): void {
  brief
    .command('show')
    .description('show the sections of a brief; with --json all of it, for `save`')
    .argument('<slug>', 'id of the brief', parseSlug)
    .action((id: string, _options, command: Command) => showBrief(contextOf(command), id));
  brief
    .command('add')
    .description('put entries at the end of a brief')
    .argument('<slug>', 'id of the brief', parseSlug)
    .argument('<entries...>', 'ids of the entries', parseSlugs)
    .action((id: string, entries: string[], _options, command: Command) => addToBrief(contextOf(command), id, entries));
  const client = program.command('client').description('list clients, show or add one');
  client
    .command('list')
    .description('list the clients')
    .action((_options, command: Command) => listClients(contextOf(command)));
  client
    .command('show')
    .description('show what is known of a client; with --json all of it, for `save`')
    .argument('<slug>', 'id of the client', parseSlug)
    .action((id: string, _options, command: Command) => showClient(contextOf(command), id));
  client
    .command('new')
    .description('add a client')
    .argument('<name>', 'what it is called')
    .option('--sector <words>', 'what it does', '')
    .addOption(
      new Option('--marking <marking>', 'what its packs are marked')
        .choices(markingSchema.options)
        .default('client-confidential'),
    )
    .action((name: string, others: Omit<NewClient, 'name'>, command: Command) =>
      newClient(contextOf(command), { name, ...others }),
    );
  program
    .command('save')
    .description(
      'save an entry, a brief or a client, as edited in what `entry`, `brief show` or `client show` print as JSON',
    )
    .argument('<file>', 'the edited JSON')
    .action((file: string, _options, command: Command) => save(contextOf(command), resolve(workingFolder(), file)));
}
