import type { PackBlock, PackInline, PackListItem } from '../../../../shared/pack/index.ts';
import { asParagraphLine, escapeMarkdown } from './escape-markdown.ts';
import type { MarkdownContext } from './markdown-context.ts';
import { markdownInlines } from './markdown-inlines.ts';

type TableBlock = Extract<PackBlock, { type: 'table' }>;

/** The document's title is a heading of the first level, so those of the pack are one deeper. */
const DEEPER = 1;
/** Keeps two lists that follow each other from being read as one. */
const BETWEEN_LISTS = '<!-- -->';

/** Blocks as Markdown, with blank lines between them. */
export function markdownBlocks(blocks: readonly PackBlock[], context: MarkdownContext): string {
  const printed = blocks.flatMap((block, index) => {
    const text = markdownBlock(block, context);
    const previous = blocks[index - 1];
    const isAfterList = isList(block) && previous !== undefined && isList(previous);
    return text === '' ? [] : isAfterList ? [BETWEEN_LISTS, text] : [text];
  });
  return printed.join('\n\n');
}

function isList(block: PackBlock): boolean {
  return block.type === 'list' || (block.type === 'table' && block.purpose === 'facts');
}

function markdownBlock(block: PackBlock, context: MarkdownContext): string {
  switch (block.type) {
    case 'contents':
      return contents(block.heading, context);
    case 'heading':
      return `${'#'.repeat(block.level + DEEPER)} ${headingText(block.text)}`;
    case 'paragraph':
      return block.role === 'subhead' ? strongLine(block.inlines, context) : paragraph(block.inlines, context);
    case 'quote':
      return prefixed(markdownBlocks(block.blocks, context), '> ');
    case 'list':
      return block.items
        .map((item, index) => listItem(item, block.ordered ? `${index + 1}. ` : '- ', context))
        .join('\n');
    case 'table':
      return block.purpose === 'facts' ? facts(block, context) : table(block, context);
    case 'callout':
      return prefixed([strong(block.title), markdownBlocks(block.blocks, context)].join('\n\n'), '> ');
    case 'picture':
      return paragraph([{ type: 'text', text: block.description }], context);
    case 'page-break':
      return '';
  }
}

function paragraph(inlines: readonly PackInline[], context: MarkdownContext): string {
  const lines = markdownInlines(inlines, context, '\\\n').trim().split('\n');
  return lines
    .map(asParagraphLine)
    .join('\n')
    .replace(/\\$/, (end) => (isEscaped(lines.at(-1)) ? end : ''));
}

/** Whether the last line ends with a backslash that is text. A break at the end of a paragraph is none, and would be shown. */
function isEscaped(line = ''): boolean {
  const backslashes = /\\*$/.exec(line)?.[0].length ?? 0;
  return backslashes % 2 === 0;
}

/** A closing run of number signs would be taken for the end of the heading. */
function headingText(text: string): string {
  return escapeMarkdown(text)
    .trim()
    .replace(/#+$/, (signs) => signs.replaceAll('#', '\\#'));
}

function strong(words: string): string {
  return `<strong>${escapeMarkdown(words).trim()}</strong>`;
}

function strongLine(inlines: readonly PackInline[], context: MarkdownContext): string {
  return `<strong>${markdownInlines(inlines, context, '<br>').trim()}</strong>`;
}

function listItem({ blocks }: PackListItem, marker: string, context: MarkdownContext): string {
  const indent = ' '.repeat(marker.length);
  return marker + prefixed(markdownBlocks(blocks, context), indent).slice(indent.length);
}

function prefixed(text: string, prefix: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? prefix.trimEnd() : prefix + line))
    .join('\n');
}

function contents(heading: string, { headings }: MarkdownContext): string {
  const shown = headings.filter(({ level, text }) => level <= 2 && text.trim() !== '');
  const items = shown.map(
    ({ level, text, anchor }) =>
      `${'  '.repeat(level - 1)}- [${escapeMarkdown(text).trim()}](#${encodeURIComponent(anchor)})`,
  );
  return [`${'#'.repeat(1 + DEEPER)} ${headingText(heading)}`, items.join('\n')].join('\n\n');
}

/** A fact a line, its name in bold. */
function facts({ rows }: TableBlock, context: MarkdownContext): string {
  return rows
    .map(([name = [], value = []]) => {
      const words = markdownInlines(name, context, '; ').trim();
      return `- **${words}:** ${markdownInlines(value, context, '; ').trim()}`;
    })
    .join('\n');
}

function table({ header, rows }: TableBlock, context: MarkdownContext): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.trim()).join(' | ')} |`;
  return [
    line(header.map(escapeMarkdown)),
    line(header.map(() => '---')),
    ...rows.map((row) => line(row.map((cell) => markdownInlines(cell, context, '<br>')))),
  ].join('\n');
}
