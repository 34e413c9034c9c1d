import type { DocumentVersion, VersionChanges } from '../../shared/api/index.ts';
import type { HistoryCollection } from '../../shared/history/recorded-content.ts';
import type { CommandContext } from '../command-context.ts';
import type { Terminal } from '../terminal.ts';
import { countOf } from '../terminal-text.ts';

/** Which document. */
interface Subject {
  readonly collection: HistoryCollection;
  readonly id: string;
}

/** `history SLUG`: who changed what, newest first; with a version, what it changed, by words. */
export async function history(context: CommandContext, subject: Subject, version: number | undefined): Promise<void> {
  if (version !== undefined) return showChanges(context, subject, version);
  const found = await context.withCore(({ services }) => services.history.list(subject));
  const { terminal } = context;
  if (context.isJson) return terminal.printJson(found);
  for (const one of found.versions) terminal.print(versionInWords(terminal, one));
}

/** `revert SLUG --to N`: makes the document say again what it said. */
export async function revert(context: CommandContext, subject: Subject, version: number): Promise<void> {
  const found = await context.withCore(async ({ services }) => {
    const { revision } = await services.history.list(subject);
    return services.history.revert({ ...subject, version, revision });
  });
  if (context.isJson) return context.terminal.printJson(found);
  context.terminal.print(
    `${context.terminal.text(subject.id)} is as it was at version ${version}. This is version ${found.versions[0]?.version}.`,
  );
}

async function showChanges(context: CommandContext, subject: Subject, version: number): Promise<void> {
  const changes = await context.withCore(({ services }) => services.history.changes({ ...subject, version }));
  const { terminal } = context;
  if (context.isJson) return terminal.printJson(changes);
  for (const field of changes.fields ?? []) {
    terminal.print(`${terminal.bold(field.label)}\n${terminal.wrap(wordsOf(terminal, field), '  ')}`);
  }
  if (changes.fields === undefined) terminal.print('What it changed can no longer be told.');
}

/** As GNU wdiff writes it: `[-what went-] {+what came+}`. */
function wordsOf(terminal: Terminal, { words }: NonNullable<VersionChanges['fields']>[number]): string {
  const marked = words.map(({ state, text }) => {
    if (state === 'kept') return terminal.text(text);
    return state === 'new' ? `{+${terminal.text(text)}+}` : `[-${terminal.text(text)}-]`;
  });
  return marked.join('');
}

function versionInWords(terminal: Terminal, one: DocumentVersion): string {
  const when = `${one.at.slice(0, 10)} ${one.at.slice(11, 16)} UTC`;
  const joined = one.changes === 1 ? '' : countOf(one.changes, 'change');
  const what = one.state === 'changed' ? one.fields.join(', ') : one.state;
  const facts = [when, authorsOf(one), joined, what].filter((text) => text !== '');
  return `${terminal.bold(String(one.version).padStart(3))}  ${terminal.text(facts.join(' · '))}`;
}

function authorsOf({ origin, authors }: DocumentVersion): string {
  if (authors.length > 0) return authors.join(', ');
  return origin === 'library' ? 'Built-in library' : '';
}
