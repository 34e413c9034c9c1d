import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { type ExportFormat, exportFormatSchema, formatOfFile, type PrintChoices } from '../shared/api/index.ts';
import { slugSchema } from '../shared/model/index.ts';
import type { CommandContext } from './command-context.ts';
import { exportBrief } from './commands/export-brief.ts';
import { parseSlug } from './parse-argument.ts';
import { addPrintOptions } from './print-options.ts';
import { readText } from './read-text.ts';
import { workingFolder } from './working-folder.ts';

interface ExportOptions extends Pick<PrintChoices, 'look' | 'pageSize' | 'language' | 'notes'> {
  readonly out: string;
  readonly format?: ExportFormat;
  readonly csl?: string;
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
  addPrintOptions(command)
    .option('--csl <style>', 'another citation style than the brief’s: the id of one, or a .csl file')
    .action(async (briefId: string, { out, format, csl, ...others }: ExportOptions, command: Command) => {
      const path = resolve(workingFolder(), out);
      const choices = { ...others, ...(await citationChoice(csl)) };
      return exportBrief(contextOf(command), { briefId, path, format: format ?? formatOfFile(path), choices });
    });
}

/** A style by its id; anything that is none is the name of a file. */
async function citationChoice(csl: string | undefined): Promise<PrintChoices> {
  if (csl === undefined) return {};
  if (slugSchema.safeParse(csl).success) return { citationStyle: csl };
  return { citationStyleText: await readText(resolve(workingFolder(), csl)) };
}
