import type { PackInline, PackText } from '../../../../shared/pack/index.ts';
import { linkAddress } from '../link-address.ts';
import type { HtmlContext } from './html-context.ts';
import { escapeHtml, tag } from './html-element.ts';

/** Inlines as phrasing content. */
export function htmlInlines(inlines: readonly PackInline[], context: HtmlContext): string {
  return inlines.map((inline) => htmlInline(inline, context)).join('');
}

function htmlInline(inline: PackInline, context: HtmlContext): string {
  switch (inline.type) {
    case 'text':
      return htmlText(inline);
    case 'break':
      return '<br>';
    case 'footnote': {
      const number = context.notes.push(inline);
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

function htmlText({ text, bold, italic, smallCaps, raised, href }: PackText): string {
  const address = href === undefined ? undefined : linkAddress(href);
  const caps = smallCaps ? tag('span', { class: 'small-caps' }, escapeHtml(text)) : escapeHtml(text);
  const set = raised === undefined ? caps : tag(raised === 'super' ? 'sup' : 'sub', {}, caps);
  const emphasised = italic ? tag('em', {}, set) : set;
  const words = bold ? tag('strong', {}, emphasised) : emphasised;
  return address === undefined || text.trim() === '' ? words : tag('a', { href: address }, words);
}
