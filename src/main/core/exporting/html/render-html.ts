import { createHash } from 'node:crypto';
import { dateInWords, type Pack } from '../../../../shared/pack/index.ts';
import { printablePack } from '../printable-pack.ts';
import type { Look } from '../template.ts';
import { htmlBlocks } from './html-blocks.ts';
import { type HtmlContext, htmlContext } from './html-context.ts';
import { escapeHtml, tag } from './html-element.ts';
import { htmlInlines } from './html-inlines.ts';
import { htmlStyles } from './html-styles.ts';

/**
 * Prints a pack as one HTML file that needs nothing else: no script, no picture or font from elsewhere, and a policy that admits none.
 * Headings without gaps, landmarks, captions and headers of tables, notes with links there and back. On paper it has a cover, its
 * marking and page numbers. The same pack and look give the same text.
 * @see https://www.w3.org/TR/dpub-aria-1.1/
 */
export function renderHtml(given: Pack, look: Look): string {
  const pack = printablePack(given);
  const { labels } = look;
  const context = htmlContext(pack, look);
  const marking = labels.markings[pack.cover.marking] ?? pack.cover.marking;
  const body = [
    tag('a', { class: 'skip', href: '#text' }, escapeHtml(context.own.skip)),
    cover(pack, look, marking),
    tag('main', { id: 'text', tabindex: -1 }, htmlBlocks(pack.blocks, context), notes(context)),
  ];
  return `<!doctype html>\n${tag('html', { lang: pack.language }, head(pack, look, marking), '\n', tag('body', {}, ...body))}\n`;
}

function head({ cover, keywords, updatedAt }: Pack, look: Look, marking: string): string {
  const styles = htmlStyles(look, marking);
  const hash = createHash('sha256').update(styles).digest('base64');
  const pictures = look.template.logo === undefined ? '' : ' img-src data:;';
  const policy = `default-src 'none';${pictures} style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const named = (name: string, content: string) => tag('meta', { name, content });
  return tag(
    'head',
    {},
    tag('meta', { charset: 'utf-8' }),
    tag('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    named('viewport', 'width=device-width, initial-scale=1'),
    tag('title', {}, escapeHtml(cover.title)),
    named('author', cover.author),
    named('description', subject(cover.clientName, look)),
    named('keywords', keywords.join(', ')),
    named('dcterms.modified', updatedAt),
    named('referrer', 'no-referrer'),
    tag('style', {}, styles),
  );
}

function cover({ cover: { title, clientName, author, date } }: Pack, look: Look, marking: string): string {
  const { labels } = look;
  const details: [string, string][] = [
    [labels.preparedFor, clientName],
    [labels.preparedBy, author],
    [labels.date, dateInWords(date, look.language)],
  ];
  return tag(
    'header',
    { class: 'cover' },
    ...logo(look),
    tag('p', { class: 'marking' }, escapeHtml(marking)),
    tag('h1', {}, escapeHtml(title)),
    tag('p', {}, escapeHtml(subject(clientName, look))),
    tag(
      'dl',
      {},
      ...details.map(([name, value]) =>
        tag('div', {}, tag('dt', {}, escapeHtml(name)), tag('dd', {}, escapeHtml(value))),
      ),
    ),
  );
}

function logo({ template: { logo: shown, name } }: Look): string[] {
  if (shown === undefined) return [];
  const size = { width: pixels(shown.width), height: pixels(shown.height) };
  return [
    tag(
      'p',
      {},
      tag('img', { class: 'logo', src: `data:${shown.mediaType};base64,${shown.data}`, alt: name, ...size }),
    ),
  ];
}

function pixels(millimetres: number): number {
  return Math.round((millimetres * 96) / 25.4);
}

function notes(context: HtmlContext): string {
  if (context.notes.length === 0) return '';
  const items = context.notes.map((note, index) => {
    const number = index + 1;
    const back = { href: `#ref-${number}`, role: 'doc-backlink', 'aria-label': context.own.backToText(number) };
    return tag('li', { id: `note-${number}` }, htmlInlines(context.writeNote(note), context), ' ', tag('a', back, '↩'));
  });
  return tag(
    'section',
    { class: 'notes', role: 'doc-endnotes', 'aria-labelledby': 'notes' },
    tag('h2', { id: 'notes' }, escapeHtml(context.own.notes)),
    tag('ol', {}, ...items),
  );
}

function subject(clientName: string, { labels }: Look): string {
  return labels.subject.replace('{client}', () => clientName);
}
