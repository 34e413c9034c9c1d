import { type Command, Option } from 'commander';
import { pageSizeSchema } from '../shared/looks/page-size.ts';
import { notePlaceSchema } from '../shared/model/index.ts';
import { packLanguageSchema } from '../shared/pack/pack-language.ts';
import { parseSlug } from './parse-argument.ts';

/** Adds the options that say how a pack is printed. */
export function addPrintOptions(command: Command): Command {
  return command
    .option('--look <name>', 'its look', parseSlug)
    .addOption(new Option('--page-size <size>', 'its paper; without it, the look’s').choices(pageSizeSchema.options))
    .addOption(new Option('--language <language>', 'language of its labels').choices(packLanguageSchema.options))
    .addOption(new Option('--notes <place>', 'where its notes stand').choices(notePlaceSchema.options));
}
