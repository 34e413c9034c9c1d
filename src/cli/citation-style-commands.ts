import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { CommandContext } from './command-context.ts';
import { addCitationStyle, listCitationStyles, removeCitationStyle } from './commands/citation-styles.ts';
import { parseSlug } from './parse-argument.ts';
import { workingFolder } from './working-folder.ts';

/** Adds `citation-style list`, `citation-style add` and `citation-style remove`. */
export function addCitationStyleCommands(program: Command, contextOf: (command: Command) => CommandContext): void {
  const styles = program.command('citation-style').description('list, add or remove citation styles (CSL)');
  styles
    .command('list')
    .description('list the styles a brief can be cited in')
    .action((_options, command: Command) => listCitationStyles(contextOf(command)));
  styles
    .command('add')
    .description('add the file of a style')
    .argument('<file>', 'the .csl file')
    .action((file: string, _options, command: Command) =>
      addCitationStyle(contextOf(command), resolve(workingFolder(), file)),
    );
  styles
    .command('remove')
    .description('take out a style that was added')
    .argument('<id>', 'id of the style', parseSlug)
    .action((id: string, _options, command: Command) => removeCitationStyle(contextOf(command), id));
}
