import type { Core } from '../../main/core/core.ts';
import { AttacheError } from '../../shared/api/index.ts';
import { type Issue, numbersGivenTwice } from '../../shared/model/issue.ts';
import type { CommandContext } from '../command-context.ts';
import { runExport } from '../run-export.ts';
import { savedInWords } from '../terminal-text.ts';

/** `brief issues SLUG`: lists what was issued, newest first. */
export async function listIssues(context: CommandContext, briefId: string): Promise<void> {
  const issues = await context.withCore(async ({ services }) => {
    await services.briefs.get(briefId);
    return services.issues.list(briefId);
  });
  const { terminal } = context;
  if (context.isJson) return terminal.printJson(issues);
  if (issues.length === 0) terminal.print('This brief was not issued yet.');
  for (const { number, date, title, file, issuedBy, issuedAt, isHere } of issues) {
    const facts = [
      `dated ${date}`,
      `by ${issuedBy} on ${issuedAt.slice(0, 10)}`,
      `SHA-256 ${file.sha256.slice(0, 12)}…`,
      ...(isHere ? [] : ['its file comes with “attache sync”']),
    ];
    terminal.print(`${terminal.bold(`${number}`)} ${terminal.text(title)}\n  ${terminal.dim(facts.join(' · '))}`);
  }
  for (const number of numbersGivenTwice(issues)) {
    terminal.print(`Number ${number} was given by more than one device before they heard of each other; all are kept.`);
  }
}

/** `brief issues SLUG --open NUMBER --out FILE`: the file of an issue, as it was sent. */
export async function openIssue(
  context: CommandContext,
  { briefId, number, path }: { readonly briefId: string; readonly number: number; readonly path: string },
): Promise<void> {
  const saved = await context.withCore(
    async (core) => {
      const issue = await issueNumbered(core, briefId, number);
      return runExport(core, () => core.services.issues.open(issue.id));
    },
    { kind: 'path', path },
  );
  const { terminal } = context;
  if (context.isJson) return terminal.printJson({ path: saved.path, bytes: saved.bytes, remark: saved.remark });
  terminal.print(savedInWords(terminal.text(saved.path), saved.bytes));
  if (saved.remark !== undefined) terminal.print(saved.remark);
}

/** @throws AttacheError NotFound, Conflict where two devices gave the number */
export async function issueNumbered({ services }: Core, briefId: string, number: number): Promise<Issue> {
  const [found, other] = (await services.issues.list(briefId)).filter((issue) => issue.number === number);
  if (found === undefined) throw new AttacheError('NotFound', `There is no issue ${number} of this brief.`);
  if (other === undefined) return found;
  throw new AttacheError('Conflict', `More than one issue of this brief has the number ${number}.`, {
    hint: 'Choose one in the window, under Issues of the brief.',
  });
}
