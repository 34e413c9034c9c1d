import type { PackBlock, PackInline } from '../../src/shared/pack/index.ts';

const words = (inlines: readonly PackInline[]) => inlines.map(wordsOf).join('');

function wordsOf(inline: PackInline): string {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'break':
      return ' / ';
    case 'footnote':
      return `[${inline.citations.map(({ sourceId, paragraph }) => `${sourceId}:${paragraph}`).join(', ')}]`;
    case 'reference':
      return `→${inline.text}`;
  }
}

/**
 * The blocks of a pack as a person would note them down, a line a paragraph: "## Heading", "> quote", "- item",
 * "[disagreement] title", cells between bars, "[source:paragraph]" for a footnote, "→title" for a cross-reference.
 */
export function linesOf(blocks: readonly PackBlock[]): string[] {
  return blocks.flatMap(linesOfBlock);
}

function linesOfBlock(block: PackBlock): string[] {
  switch (block.type) {
    case 'contents':
      return [`<${block.heading}>`];
    case 'page-break':
      return ['<page>'];
    case 'heading':
      return [`${'#'.repeat(block.level)} ${block.text}`];
    case 'paragraph':
      return [words(block.inlines)];
    case 'quote':
      return linesOf(block.blocks).map((line) => `> ${line}`);
    case 'list':
      return block.items.flatMap(({ blocks: inner }) =>
        linesOf(inner).map((line, index) => `${index > 0 ? '  ' : block.ordered ? '1. ' : '- '}${line}`),
      );
    case 'table':
      return [...(block.header.length > 0 ? [block.header] : []), ...block.rows.map((row) => row.map(words))].map(
        (cells) => cells.join(' | '),
      );
    case 'picture':
      return [`<picture> ${block.description}`];
    case 'callout':
      return [`[${block.tone}] ${block.title}`, ...linesOf(block.blocks)];
  }
}

/** The lines that stand under a heading, up to the next of any level. */
export function linesUnder(heading: string, blocks: readonly PackBlock[]): string[] {
  const start = blocks.findIndex((block) => block.type === 'heading' && block.text === heading);
  if (start < 0) throw new Error(`No heading “${heading}” in: ${linesOf(blocks).join('\n')}`);
  const after = blocks.slice(start + 1);
  const end = after.findIndex((block) => block.type === 'heading');
  return linesOf(end < 0 ? after : after.slice(0, end));
}
