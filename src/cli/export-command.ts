import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { type ExportFormat, exportFormatSchema, formatOfFile } from '../shared/api/index.ts';
import { type PageSize, pageSizeSchema } from '../shared/looks/page-size.ts';
import { type PackLanguage, packLanguageSchema } from '../shared/pack/pack-language.ts';
import type { CommandContext } from './command-context.ts';
import { exportBrief } from './commands/export-brief.ts';
import { parseSlug } from './parse-argument.ts';
import { workingFolder } from './working-folder.ts';

interface ExportOptions {
  readonly out: string;
  readonly format?: ExportFormat;
  readonly look?: string;
  readonly pageSize?: PageSize;
  readonly language?: PackLanguage;
}

/** Adds `brief export`. */
export function addExportCommand(brief: Command, contextOf: (command: Command) => CommandContext): void {
  brief
    .command('export')
    .description('make the pack of a brief')
    .argument('<slug>', 'id of the brief', parseSlug)
    .requiredOption('--out <file>', 'the file to write; an existing one is replaced')
    .addOption(
      new Option('--format <format>', 'what to write; without it, what the name of the file ends in, or Word').choices(
        exportFormatSchema.options,
      ),
    )
    .option('--look <name>', 'another look than the brief’s', parseSlug)
    .addOption(new Option('--page-size <size>', 'another paper than the brief’s').choices(pageSizeSchema.options))
    .addOption(
      new Option('--language <language>', 'another language of its labels').choices(packLanguageSchema.options),
    )
    .action((briefId: string, { out, format, ...choices }: ExportOptions, command: Command) => {
      const path = resolve(workingFolder(), out);
      return exportBrief(contextOf(command), { briefId, path, format: format ?? formatOfFile(path), choices });
    });
}
