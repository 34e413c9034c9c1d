import { type Command, Option } from 'commander';
import { pageSizeSchema } from '../shared/looks/page-size.ts';
import { packLanguageSchema } from '../shared/pack/pack-language.ts';
import { parseSlug } from './parse-argument.ts';

/** Adds the options that say how a pack is printed. */
export function addPrintOptions(command: Command): Command {
  return command
    .option('--look <name>', 'its look', parseSlug)
    .addOption(new Option('--page-size <size>', 'its paper; without it, the look’s').choices(pageSizeSchema.options))
    .addOption(new Option('--language <language>', 'language of its labels').choices(packLanguageSchema.options));
}
