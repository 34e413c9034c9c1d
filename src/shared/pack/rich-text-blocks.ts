import type { RichText, RichTextBlock, RichTextInline, RichTextListItem } from '../model/index.ts';
import type { PackBlock, PackInline } from './pack.ts';

/**
 * The advisor's own text as blocks of a pack.
 * @param deeper how many levels its headings sink, so that they stay below the heading of their section; never below level 4
 */
export function blocksOfRichText(richText: RichText, deeper = 0): PackBlock[] {
  return richText.content.flatMap((block) => blocksOf(block, deeper));
}

function blocksOf(block: RichTextBlock, deeper: number): PackBlock[] {
  switch (block.type) {
    case 'paragraph':
      return paragraphOf(block.content);
    case 'heading': {
      const words = (block.content ?? []).map((inline) => (inline.type === 'text' ? inline.text : ' ')).join('');
      return saysNothing(words)
        ? []
        : [{ type: 'heading', level: levelOf(block.attrs.level + deeper), text: words.trim() }];
    }
    case 'blockquote': {
      const blocks = block.content.flatMap((inner) => paragraphOf(inner.content));
      return blocks.length === 0 ? [] : [{ type: 'quote', blocks }];
    }
    default:
      return listOf(block.content, block.type === 'orderedList', deeper);
  }
}

function listOf(items: readonly RichTextListItem[], ordered: boolean, deeper: number): PackBlock[] {
  const printed = items
    .map((item) => ({ blocks: item.content.flatMap((inner) => blocksOf(inner, deeper)) }))
    .filter((item) => item.blocks.length > 0);
  return printed.length === 0 ? [] : [{ type: 'list', ordered, items: printed }];
}

/** A paragraph with nothing but blanks is how an editor ends a text; it is not printed. */
function paragraphOf(content: readonly RichTextInline[] | undefined): PackBlock[] {
  const inlines = (content ?? []).map(inlineOf);
  const isBlank = inlines.every((inline) => inline.type !== 'text' || inline.text.trim() === '');
  return isBlank ? [] : [{ type: 'paragraph', role: 'body', inlines }];
}

function inlineOf(inline: RichTextInline): PackInline {
  if (inline.type === 'hardBreak') return { type: 'break' };
  const marks = inline.marks ?? [];
  const link = marks.find((mark) => mark.type === 'link');
  return {
    type: 'text',
    text: inline.text,
    ...(marks.some((mark) => mark.type === 'bold') ? { bold: true as const } : {}),
    ...(marks.some((mark) => mark.type === 'italic') ? { italic: true as const } : {}),
    ...(link === undefined ? {} : { href: link.attrs.href }),
  };
}

/** Whether a text has nothing to see: blanks, and characters that are not shown or can not be printed. */
function saysNothing(words: string): boolean {
  return /^[\s\p{Cc}\p{Cf}\uFFFE\uFFFF]*$/u.test(words);
}

function levelOf(level: number): 2 | 3 | 4 {
  if (level <= 2) return 2;
  return level === 3 ? 3 : 4;
}
