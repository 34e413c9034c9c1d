import type { PackBlock } from '../../../../shared/pack/index.ts';
import type { HtmlContext } from './html-context.ts';
import { escapeHtml, tag } from './html-element.ts';
import { htmlInlines } from './html-inlines.ts';
import { htmlPicture } from './html-picture.ts';
import { htmlTable } from './html-table.ts';

/** Blocks as flow content, in reading order. */
export function htmlBlocks(blocks: readonly PackBlock[], context: HtmlContext): string {
  return blocks.map((block) => htmlBlock(block, context)).join('\n');
}

function htmlBlock(block: PackBlock, context: HtmlContext): string {
  switch (block.type) {
    case 'contents':
      return contents(block, context);
    case 'heading':
      return heading(block, context);
    case 'paragraph':
      return tag('p', { class: block.role === 'body' ? undefined : block.role }, htmlInlines(block.inlines, context));
    case 'quote':
      return tag('blockquote', {}, htmlBlocks(block.blocks, context));
    case 'list': {
      const items = block.items.map((item) => tag('li', {}, htmlBlocks(item.blocks, context)));
      return tag(block.ordered ? 'ol' : 'ul', {}, ...items);
    }
    case 'table':
      return htmlTable(block, context);
    case 'callout': {
      const id = `callout-${++context.callouts}`;
      return tag(
        'div',
        { class: `callout ${block.tone}`, role: 'note', 'aria-labelledby': id },
        tag('p', { class: 'callout-title', id }, escapeHtml(block.title)),
        htmlBlocks(block.blocks, context),
      );
    }
    case 'picture':
      return htmlPicture(block, context);
    case 'page-break':
      return tag('div', { class: 'page-break' });
  }
}

/** A heading with nothing to read is none. */
function heading(block: PackBlock, { headings }: HtmlContext): string {
  const found = headings.get(block);
  if (found === undefined || found.text.trim() === '') return '';
  return tag(`h${found.level}`, { id: found.id }, escapeHtml(found.text));
}

/** Headings of the first two levels of the pack. */
function contents(block: PackBlock, context: HtmlContext): string {
  const shown = [...context.headings].filter(
    ([listed, { level, text }]) => 'type' in listed && listed.type === 'heading' && level <= 3 && text.trim() !== '',
  );
  const items = shown.map(([, { level, text, id }]) =>
    tag('li', { class: `level-${level}` }, tag('a', { href: `#${id}` }, escapeHtml(text))),
  );
  const id = context.headings.get(block)?.id;
  return tag('nav', { class: 'contents', 'aria-labelledby': id }, heading(block, context), tag('ol', {}, ...items));
}
