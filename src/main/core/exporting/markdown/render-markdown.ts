import { dateInWords, type Pack } from '../../../../shared/pack/index.ts';
import { PACK_LABELS } from '../../../../shared/pack/labels.ts';
import { printablePack } from '../printable-pack.ts';
import type { Look } from '../template.ts';
import { asParagraphLine, escapeMarkdown } from './escape-markdown.ts';
import { markdownBlocks } from './markdown-blocks.ts';
import { type MarkdownContext, markdownContext } from './markdown-context.ts';
import { markdownInlines } from './markdown-inlines.ts';

/**
 * Prints a pack as Markdown: CommonMark with GitHub's tables and footnotes. Whatever its texts hold is text; the only HTML are line
 * breaks in cells and emphasis around punctuation. The same pack and look give the same text.
 * @see https://github.github.com/gfm/
 */
export function renderMarkdown(given: Pack, look: Look): string {
  const pack = printablePack(given);
  const context = markdownContext(pack, look, pack.cover.title);
  const parts = [cover(pack, look), markdownBlocks(pack.blocks, context), footnotes(context)];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function cover({ cover: { marking, title, clientName, author, date } }: Pack, { labels, language }: Look): string {
  const { colon } = PACK_LABELS[language];
  const details: [string, string][] = [
    [labels.preparedFor, clientName],
    [labels.preparedBy, author],
    [labels.date, dateInWords(date, language)],
  ];
  return [
    `**${escapeMarkdown(labels.markings[marking] ?? marking)}**`,
    `# ${escapeMarkdown(title).trim()}`,
    details.map(([name, value]) => `- ${escapeMarkdown(name)}${colon}${escapeMarkdown(value).trim()}`).join('\n'),
  ].join('\n\n');
}

function footnotes(context: MarkdownContext): string {
  return context.notes
    .map((note, index) => {
      const text = markdownInlines(context.writeNote(note), context, '; ').trim();
      return `[^${index + 1}]: ${asParagraphLine(text)}`;
    })
    .join('\n');
}
