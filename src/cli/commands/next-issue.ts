import type { ChangesSinceIssue } from '../../shared/api/index.ts';
import type { PackChanges } from '../../shared/pack/delta/index.ts';
import type { CommandContext } from '../command-context.ts';
import { runExport, type SavedExport } from '../run-export.ts';
import { countOf, savedInWords } from '../terminal-text.ts';
import { issueNumbered } from './issues.ts';

/** Which pack to make, and where to. */
export interface NextIssue {
  readonly briefId: string;
  /** Where the pack with its changes marked goes. */
  readonly out: string;
  /** Where the clean one goes, if it is wanted. */
  readonly clean: string | undefined;
  /** Number of the issue to compare with; the last one where it is not given. */
  readonly since: number | undefined;
  readonly withChanges: boolean;
}

/** `brief next SLUG --out FILE [--clean FILE]`: what changed since an issue, in words and as tracked changes. */
export async function nextIssue(context: CommandContext, options: NextIssue): Promise<void> {
  const { briefId, out, clean, since, withChanges } = options;
  let path = out;
  const made = await context.withCore(
    async (core) => {
      const issueId = since === undefined ? undefined : (await issueNumbered(core, briefId, since)).id;
      const input = { briefId, issueId, withChanges };
      const compared = await core.services.issues.changes(input);
      const files = [await runExport(core, () => core.services.issues.exportNext({ ...input, form: 'tracked' }))];
      if (clean !== undefined) {
        path = clean;
        files.push(await runExport(core, () => core.services.issues.exportNext({ ...input, form: 'clean' })));
      }
      return { compared, files };
    },
    () => ({ kind: 'path', path }),
  );
  if (context.isJson)
    return context.terminal.printJson({ ...made.compared, files: made.files.map(({ path: file }) => file) });
  print(context, made.compared, made.files);
}

function print(
  { terminal }: CommandContext,
  { since, changes }: ChangesSinceIssue,
  files: readonly SavedExport[],
): void {
  terminal.print(terminal.bold(`Since issue ${since.number} of ${since.date}:`));
  if (changes.length === 0) terminal.print('  nothing changed');
  for (const change of changes)
    terminal.print(`  ${change.state} ${terminal.text(change.title)}${terminal.dim(fieldsInWords(change))}`);
  for (const { path, bytes } of files) terminal.print(savedInWords(terminal.text(path), bytes));
}

function fieldsInWords({ fields }: PackChanges[number]): string {
  const counts = [...Map.groupBy(fields, ({ field }) => field)].map(([field, group]) =>
    group.length === 1 ? field : countOf(group.length, field),
  );
  return counts.length === 0 ? '' : ` (${counts.join(', ')})`;
}
