import { resolve } from 'node:path';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { z } from 'zod';
import { type SearchFilters, searchFiltersSchema } from '../shared/api/index.ts';
import { type BibliographyFormat, bibliographyFormatSchema } from '../shared/bibliography/index.ts';
import { visibilitySchema } from '../shared/model/index.ts';
import { addCitationStyleCommands } from './citation-style-commands.ts';
import type { CommandContext } from './command-context.ts';
import { annotate } from './commands/annotate.ts';
import { backup } from './commands/backup.ts';
import { briefSources } from './commands/brief-sources.ts';
import { entry } from './commands/entry.ts';
import type { GenerateOptions } from './commands/generate.ts';
import { importSources } from './commands/import-sources.ts';
import { init } from './commands/init.ts';
import { listBriefs } from './commands/list-briefs.ts';
import { restore } from './commands/restore.ts';
import { search } from './commands/search.ts';
import { serve } from './commands/serve.ts';
import { verify } from './commands/verify.ts';
import { defaultDataFolder } from './data-folder.ts';
import { addEditCommands } from './edit-commands.ts';
import { EXIT_DONE, EXIT_FAILED, EXIT_USAGE } from './exit-codes.ts';
import { addExportCommand } from './export-command.ts';
import { reasonOf } from './failure.ts';
import { addHistory } from './history-commands.ts';
import { addIssueCommands } from './issue-commands.ts';
import { addLookCommands } from './look-commands.ts';
import { withCore } from './open-library.ts';
import { parseSlug, parseWholeNumber } from './parse-argument.ts';
import { programVersion } from './program-files.ts';
import { addSync } from './sync-commands.ts';
import { createTerminal } from './terminal.ts';
import { workingFolder } from './working-folder.ts';

/** Runs one command. @returns the process's exit code: 0 done, 1 failed with a line on stderr, 2 wrong usage */
export async function runCommandLine(words: readonly string[]): Promise<number> {
  try {
    await createProgram().parseAsync(words, { from: 'user' });
    return EXIT_DONE;
  } catch (fault) {
    // Commander has printed what was wrong, or the help that was asked for.
    if (fault instanceof CommanderError) return fault.exitCode === 0 ? EXIT_DONE : EXIT_USAGE;
    process.stderr.write(`attache: ${reasonOf(fault)}\n`);
    return EXIT_FAILED;
  }
}

function createProgram(): Command {
  const program = new Command('attache')
    .description('Briefing desk for policy advisors: search, annotate, and export to Word.')
    .version(programVersion(), '--version')
    .option('--data <dir>', 'folder the library is in (ATTACHE_DATA)', defaultDataFolder())
    .option('--json', 'print JSON for other programs')
    .showHelpAfterError('Run with --help to see how it is used.')
    .exitOverride();

  program
    .command('init')
    .description('make the library where there is none')
    .action((_options, command: Command) => init(contextOf(command)));
  program
    .command('search')
    .description('find entries')
    .argument('<text...>', 'what to look for')
    .option('--limit <number>', 'how many to show', parseLimit, 10)
    .option('--kind <kind...>', 'only these kinds', filterOf('kinds'))
    .option('--topic <topic...>', 'only these topics', filterOf('topics'))
    .option('--jurisdiction <code...>', 'only these jurisdictions', filterOf('jurisdictions'))
    .action((text: string[], options: SearchOptions, command: Command) =>
      search(contextOf(command), { text: text.join(' '), limit: options.limit, filters: filtersOf(options) }),
    );
  program
    .command('entry')
    .description('show one entry with its claims, sources and notes')
    .argument('<slug>', 'id of the entry', parseSlug)
    .action((slug: string, _options, command: Command) => entry(contextOf(command), slug));
  addHistory(program, contextOf);
  addAnnotate(program);
  const brief = addBrief(program);
  addSources(program, brief);
  addEditCommands(program, brief, contextOf);
  addCitationStyleCommands(program, contextOf);
  addGenerate(program);
  addPack(program);
  program
    .command('serve')
    .description('open the library in a browser on this machine; Ctrl+C ends it')
    .action((_options, command: Command) => serve(contextOf(command)));
  program
    .command('verify')
    .description('check that the library is whole')
    .action((_options, command: Command) => verify(contextOf(command)));
  addBackups(program);
  addChangeKey(program);
  addLookCommands(program, contextOf);
  addSync(program, contextOf);
  return program;
}

interface SearchOptions {
  readonly limit: number;
  readonly kind?: SearchFilters['kinds'];
  readonly topic?: SearchFilters['topics'];
  readonly jurisdiction?: SearchFilters['jurisdictions'];
}

interface AnnotateOptions {
  readonly quote: string;
  readonly body?: string;
  readonly visibility: z.infer<typeof visibilitySchema>;
}

function addAnnotate(program: Command): void {
  program
    .command('annotate')
    .description('put a note on words of an entry')
    .argument('<slug>', 'id of the entry', parseSlug)
    .requiredOption('--quote <words>', 'the words the note is on')
    .option('--body <text>', 'the note; without it the words are only highlighted')
    .addOption(new Option('--visibility <who>', 'who may see it').choices(visibilitySchema.options).default('private'))
    .action((entryId: string, { quote, body, visibility }: AnnotateOptions, command: Command) =>
      annotate(contextOf(command), { entryId, quote, body, visibility }),
    );
}

function addPack(program: Command): void {
  program
    .command('pack')
    .description('look after packs')
    .command('check')
    .description('check any Word document by the rules packs keep; says what to do where it does not')
    .argument('<file>', 'the .docx')
    .action(async (file: string, _options, command: Command) => {
      const { checkPack } = await import('./commands/check-pack.ts');
      await checkPack(contextOf(command), resolve(workingFolder(), file));
    });
}

function addGenerate(program: Command): void {
  program
    .command('generate')
    .description('fill a library with made-up entries, to try it at any size; Ctrl+C stops, the next run goes on')
    .requiredOption('--entries <number>', 'how many there shall be', parseWholeNumber)
    .option('--seed <number>', 'the same number makes the same entries', parseWholeNumber, 1)
    .option('--force', 'even beside somebody’s own notes, briefs or entries', false)
    .action(async (options: GenerateOptions, command: Command) => {
      const { generate } = await import('./commands/generate.ts');
      await generate(contextOf(command), options);
    });
}

function addBrief(program: Command): Command {
  const brief = program.command('brief').description('list briefs, begin, export or issue one');
  brief
    .command('list')
    .description('list the briefs')
    .action((_options, command: Command) => listBriefs(contextOf(command)));
  addExportCommand(brief, contextOf);
  addIssueCommands(brief, contextOf);
  return brief;
}

function addSources(program: Command, brief: Command): void {
  brief
    .command('sources')
    .description('print the sources a brief cites, for reference managers')
    .argument('<slug>', 'id of the brief', parseSlug)
    .addOption(
      new Option('--format <format>', 'how to write them')
        .choices(bibliographyFormatSchema.options)
        .default('csl-json'),
    )
    .option('--out <file>', 'write them to this file; an existing one is replaced')
    .action((briefId: string, { format, out }: { format: BibliographyFormat; out?: string }, command: Command) =>
      briefSources(contextOf(command), {
        briefId,
        format,
        path: out === undefined ? undefined : resolve(workingFolder(), out),
      }),
    );
  program
    .command('sources')
    .description('bring in sources')
    .command('import')
    .description('add the documents of a bibliography in CSL-JSON, BibTeX or RIS')
    .argument('<file>', 'the bibliography')
    .action((file: string, _options, command: Command) =>
      importSources(contextOf(command), resolve(workingFolder(), file)),
    );
}

function addBackups(program: Command): void {
  program
    .command('backup')
    .description('make an encrypted backup of the library')
    .option('--out <file>', 'write a copy to this file; an existing one is replaced')
    .action(({ out }: { out?: string }, command: Command) =>
      backup(contextOf(command), out === undefined ? undefined : resolve(workingFolder(), out)),
    );
  program
    .command('restore')
    .description('put a backup in the place of the library; what was there is kept')
    .argument('[file]', 'the backup')
    .option('--newest', 'the newest backup of this library')
    .action((file: string | undefined, { newest }: { newest?: true }, command: Command) => {
      if ((file === undefined) === (newest === undefined)) command.error('error: name a file, or --newest');
      return restore(contextOf(command), file === undefined ? undefined : resolve(workingFolder(), file));
    });
}

function addChangeKey(program: Command): void {
  program
    .command('change-key')
    .description('encrypt the library anew: under the passphrase in ATTACHE_NEW_PASSPHRASE, or under a key in a file')
    .option('--key-file', 'make a key and keep it in the data folder')
    .action(async ({ keyFile }: { keyFile?: true }, command: Command) => {
      const newPassphrase = process.env.ATTACHE_NEW_PASSPHRASE || undefined;
      if ((newPassphrase === undefined) === (keyFile === undefined)) {
        command.error('error: set ATTACHE_NEW_PASSPHRASE, or say --key-file');
      }
      const { changeLibraryKey } = await import('./commands/change-key.ts');
      await changeLibraryKey(contextOf(command), newPassphrase);
    });
}

function contextOf(command: Command): CommandContext {
  const { data, json } = command.optsWithGlobals<{ data: string; json?: true }>();
  const directory = resolve(workingFolder(), data);
  return {
    directory,
    isJson: json === true,
    terminal: createTerminal(process.stdout),
    withCore: (work, saveTarget) => withCore(directory, work, saveTarget),
  };
}

function parseLimit(word: string): number {
  const limit = Number(word);
  if (!Number.isInteger(limit) || limit < 1 || limit > 200)
    throw new InvalidArgumentError('It is a number from 1 to 200.');
  return limit;
}

/** Collects the values of a repeatable filter, each checked by the filter's own schema. */
function filterOf(name: 'kinds' | 'topics' | 'jurisdictions') {
  return (word: string, previous: string[] | undefined): string[] => {
    const values = [...(previous ?? []), word];
    if (!searchFiltersSchema.safeParse({ [name]: values }).success) {
      throw new InvalidArgumentError('There is no such value.');
    }
    return values;
  };
}

function filtersOf({ kind, topic, jurisdiction }: SearchOptions): SearchFilters {
  return searchFiltersSchema.parse({ kinds: kind, topics: topic, jurisdictions: jurisdiction });
}
