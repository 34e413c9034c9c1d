import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { type ExportFormat, exportFormatSchema, formatOfFile, type PrintChoices } from '../shared/api/index.ts';
import type { CommandContext } from './command-context.ts';
import { exportBrief } from './commands/export-brief.ts';
import { parseSlug } from './parse-argument.ts';
import { addPrintOptions } from './print-options.ts';
import { workingFolder } from './working-folder.ts';

interface ExportOptions extends PrintChoices {
  readonly out: string;
  readonly format?: ExportFormat;
}

/** Adds `brief export`. */
export function addExportCommand(brief: Command, contextOf: (command: Command) => CommandContext): void {
  const command = brief
    .command('export')
    .description('make the pack of a brief; look, paper and language are the brief’s where they are not named')
    .argument('<slug>', 'id of the brief', parseSlug)
    .requiredOption('--out <file>', 'the file to write; an existing one is replaced')
    .addOption(
      new Option('--format <format>', 'what to write; without it, what the name of the file ends in, or Word').choices(
        exportFormatSchema.options,
      ),
    );
  addPrintOptions(command).action((briefId: string, { out, format, ...choices }: ExportOptions, command: Command) => {
    const path = resolve(workingFolder(), out);
    return exportBrief(contextOf(command), { briefId, path, format: format ?? formatOfFile(path), choices });
  });
}
