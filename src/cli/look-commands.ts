import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { CommandContext } from './command-context.ts';
import { addLook, listLooks, removeLook } from './commands/looks.ts';
import { parseSlug } from './parse-argument.ts';
import { workingFolder } from './working-folder.ts';

/** Adds `look list`, `look add`, `look remove`. */
export function addLookCommands(program: Command, contextOf: (command: Command) => CommandContext): void {
  const look = program.command('look').description('list the looks of packs, add a firm’s own, remove one');
  look
    .command('list')
    .description('list the looks a brief can have')
    .action((_options, command: Command) => listLooks(contextOf(command)));
  look
    .command('add')
    .description('add a look from a Word document or template, and say what was taken')
    .argument('<file>', 'the .docx or .dotx file')
    .requiredOption('--name <name>', 'what the look is to be called')
    .action((file: string, { name }: { name: string }, command: Command) =>
      addLook(contextOf(command), { path: resolve(workingFolder(), file), name }),
    );
  look
    .command('remove')
    .description('remove a look that was added')
    .argument('<slug>', 'id of the look', parseSlug)
    .action((id: string, _options, command: Command) => removeLook(contextOf(command), id));
}
