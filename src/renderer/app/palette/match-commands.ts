import { COMMAND_GROUPS, type Command } from './command.ts';

/** How well one typed word fits: the start of the title, of a word of it, of a keyword, or somewhere inside the title. */
const FIT = { titleStart: 8, wordStart: 4, keyword: 2, inside: 1 } as const;

/**
 * Commands that fit what was typed, best first. Every word typed must be found in the title or the keywords, whatever its
 * case and accents; equally good ones keep the order of their groups. Nothing typed gives all of them.
 */
export function matchCommands(commands: readonly Command[], typed: string): readonly Command[] {
  const words = wordsOf(typed);
  return commands
    .map((command, index) => ({ command, index, score: scoreOf(command, words) }))
    .filter(({ score }) => score > 0)
    .sort(
      (left, right) =>
        right.score - left.score || rankOf(left.command) - rankOf(right.command) || left.index - right.index,
    )
    .map(({ command }) => command);
}

function scoreOf(command: Command, words: readonly string[]): number {
  if (words.length === 0) return 1;
  const title = fold(command.title);
  const keywords = wordsOf(command.keywords ?? '');
  const fits = words.map((word) => fitOf(word, title, keywords));
  return fits.includes(0) ? 0 : fits.reduce((sum, fit) => sum + fit, 0);
}

function fitOf(word: string, title: string, keywords: readonly string[]): number {
  if (title.startsWith(word)) return FIT.titleStart;
  if (wordsOf(title).some((part) => part.startsWith(word))) return FIT.wordStart;
  if (keywords.some((keyword) => keyword.startsWith(word))) return FIT.keyword;
  return title.includes(word) ? FIT.inside : 0;
}

function rankOf(command: Command): number {
  return COMMAND_GROUPS.indexOf(command.group);
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase();
}
