import type { RichText, RichTextBlock, RichTextInline } from '../../../../shared/model/index.ts';

/** The words of a rich text, a line a paragraph. */
export function plainTextOf(text: RichText): string {
  return text.content.flatMap(linesOf).join('\n');
}

function linesOf(block: RichTextBlock): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [(block.content ?? []).map(wordsOf).join('')];
    case 'blockquote':
      return block.content.flatMap(linesOf);
    default:
      return block.content.flatMap((item) => item.content.flatMap(linesOf));
  }
}

function wordsOf(inline: RichTextInline): string {
  return inline.type === 'text' ? inline.text : '\n';
}
