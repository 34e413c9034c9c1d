import type { SearchHit, SearchInput, SearchResult, SnippetPiece } from '../../shared/api/index.ts';
import type { CommandContext } from '../command-context.ts';
import type { Terminal } from '../terminal.ts';
import { countOf } from '../terminal-text.ts';

/** `search TEXT`: the entries that match, best first. */
export async function search(context: CommandContext, input: SearchInput): Promise<void> {
  const result = await context.withCore((core) => core.services.search.search(input));
  if (context.isJson) return context.terminal.printJson(result);
  printResult(context.terminal, input.text, result);
}

function printResult(terminal: Terminal, text: string, result: SearchResult): void {
  const count = countOf(result.total, 'entry', 'entries');
  terminal.print(terminal.text(text.trim() === '' ? count : `${count} for “${text.trim()}”`));
  if (result.total === 0) terminal.print('Try fewer or shorter words, or an acronym.');
  result.hits.forEach((hit, index) => {
    terminal.print(`\n${describeHit(terminal, hit, result.offset + index + 1)}`);
  });
  const last = result.offset + result.hits.length;
  if (last < result.total) terminal.print(`\n${result.total - last} more: --limit shows them.`);
}

function describeHit(terminal: Terminal, hit: SearchHit, number: number): string {
  const acronym = hit.acronym === undefined ? '' : ` (${terminal.text(hit.acronym)})`;
  const facts = [
    hit.kind,
    hit.status,
    hit.date,
    unlessNone(hit.noteCount, 'note'),
    unlessNone(hit.disagreementCount, 'disagreement'),
  ];
  const title = `${String(number).padStart(3)}  ${highlight(terminal, hit.title)}${acronym}`;
  return [
    title,
    terminal.wrap(highlight(terminal, hit.snippet), '     '),
    `     ${terminal.dim([hit.id, ...facts.filter((fact) => fact !== '')].join(' · '))}`,
  ].join('\n');
}

function highlight(terminal: Terminal, pieces: readonly SnippetPiece[]): string {
  return pieces.map((piece) => (piece.isMatch ? terminal.bold(piece.text) : terminal.text(piece.text))).join('');
}

function unlessNone(count: number, noun: string): string {
  return count === 0 ? '' : countOf(count, noun);
}
