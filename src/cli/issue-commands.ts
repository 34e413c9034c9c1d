import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { PrintChoices } from '../shared/api/index.ts';
import type { CommandContext } from './command-context.ts';
import { issueBrief } from './commands/issue-brief.ts';
import { listIssues, openIssue } from './commands/issues.ts';
import { newBrief } from './commands/new-brief.ts';
import { nextIssue } from './commands/next-issue.ts';
import { parseSlug, parseSlugs, parseWholeNumber } from './parse-argument.ts';
import { addPrintOptions } from './print-options.ts';
import { workingFolder } from './working-folder.ts';

type ContextOf = (command: Command) => CommandContext;
interface NewOptions extends PrintChoices {
  readonly csl?: string;
  readonly client: string;
  readonly entry: string[];
}
interface IssuesOptions {
  readonly open?: number;
  readonly out?: string;
}
interface NextOptions {
  readonly out: string;
  readonly clean?: string;
  readonly since?: number;
  readonly changes?: true;
}

const inWorkingFolder = (file: string) => resolve(workingFolder(), file);

/** Adds the commands for what is sent to a client: `brief new`, `brief issue`, `brief issues`, `brief next`. */
export function addIssueCommands(brief: Command, contextOf: ContextOf): void {
  const begin = brief
    .command('new')
    .description('begin a brief')
    .argument('<title>', 'what it is called')
    .requiredOption('--client <slug>', 'id of the client', parseSlug)
    .option('--entry <slug...>', 'entries it begins with', parseSlugs, [])
    .option('--csl <style>', 'id of its citation style', parseSlug);
  addPrintOptions(begin).action((title: string, { client, entry, csl, ...others }: NewOptions, command: Command) => {
    const choices = { ...others, ...(csl === undefined ? {} : { citationStyle: csl }) };
    return newBrief(contextOf(command), { title, clientId: client, entryIds: entry, choices });
  });
  brief
    .command('issue')
    .description('freeze a brief as it is sent, under its next number')
    .argument('<slug>', 'id of the brief', parseSlug)
    .option('--changes', 'put what changed since the last issue on page one')
    .action((briefId: string, { changes }: { changes?: true }, command: Command) =>
      issueBrief(contextOf(command), briefId, changes === true),
    );
  brief
    .command('issues')
    .description('list what was issued, or write the file of an issue')
    .argument('<slug>', 'id of the brief', parseSlug)
    .option('--open <number>', 'the issue to write', parseWholeNumber)
    .option('--out <file>', 'the .docx file to write; an existing one is replaced')
    .action((briefId: string, { open, out }: IssuesOptions, command: Command) => {
      if ((open === undefined) !== (out === undefined)) command.error('error: --open and --out go together');
      if (open === undefined || out === undefined) return listIssues(contextOf(command), briefId);
      return openIssue(contextOf(command), { briefId, number: open, path: inWorkingFolder(out) });
    });
  brief
    .command('next')
    .description('what changed since the last issue, with the pack that marks it')
    .argument('<slug>', 'id of the brief', parseSlug)
    .requiredOption('--out <file>', 'the .docx file with tracked changes to write; an existing one is replaced')
    .option('--clean <file>', 'write the pack without marks to this file too')
    .option('--since <number>', 'compare with this issue', parseWholeNumber)
    .option('--changes', 'put what changed on page one')
    .action((briefId: string, { out, clean, since, changes }: NextOptions, command: Command) =>
      nextIssue(contextOf(command), {
        briefId,
        out: inWorkingFolder(out),
        clean: clean === undefined ? undefined : inWorkingFolder(clean),
        since,
        withChanges: changes === true,
      }),
    );
}
