import type { PackInline } from '../../../../shared/pack/index.ts';
import { linkAddress } from '../link-address.ts';
import type { HtmlContext } from './html-context.ts';
import { escapeHtml, tag } from './html-element.ts';

/** Inlines as phrasing content. */
export function htmlInlines(inlines: readonly PackInline[], context: HtmlContext): string {
  return inlines.map((inline) => htmlInline(inline, context)).join('');
}

function htmlInline(inline: PackInline, context: HtmlContext): string {
  switch (inline.type) {
    case 'text': {
      const address = inline.href === undefined ? undefined : linkAddress(inline.href);
      const words = escapeHtml(inline.text);
      const italic = inline.italic ? tag('em', {}, words) : words;
      const bold = inline.bold ? tag('strong', {}, italic) : italic;
      return address === undefined || inline.text.trim() === '' ? bold : tag('a', { href: address }, bold);
    }
    case 'break':
      return '<br>';
    case 'footnote': {
      const number = context.notes.push(inline.citations);
      const link = { id: `ref-${number}`, href: `#note-${number}`, role: 'doc-noteref' };
      return tag('sup', {}, tag('a', { ...link, 'aria-label': context.own.note(number) }, String(number)));
    }
    case 'reference': {
      const id = context.ids.get(inline.bookmark);
      const words = escapeHtml(inline.text);
      return id === undefined || inline.text.trim() === '' ? words : tag('a', { href: `#${id}` }, words);
    }
  }
}
