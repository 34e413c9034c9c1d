import { NO_PUBLISHER } from '../bibliography/bibliography-item.ts';
import { type CslItem, parseCslItem } from '../csl/index.ts';
import type { Source } from '../model/index.ts';

type Citable = Pick<Source, 'id' | 'title'> & Partial<Pick<Source, 'publisher' | 'published' | 'url' | 'language'>>;

/** What a citation style knows of a source: a web page where it has an address, a document otherwise, of whoever published it. */
export function cslItemOf({ id, title, publisher, published, url, language }: Citable): CslItem {
  const short = shortTitle(title);
  const item = parseCslItem({
    id,
    type: url === undefined ? 'document' : 'webpage',
    // A title is text: what looks like rich text in it is not.
    title: asText(title),
    ...(short === title ? {} : { 'title-short': asText(short) }),
    ...(publisher === undefined || publisher === NO_PUBLISHER ? {} : { publisher: asText(publisher) }),
    ...(published === undefined ? {} : { issued: { 'date-parts': [published.split('-').map(Number)] } }),
    ...(url === undefined ? {} : { URL: url }),
    ...(language === undefined ? {} : { language }),
  });
  if (item === undefined) throw new TypeError('A source is an item.');
  return item;
}

/** A title up to the mark that parts its main words from the rest. */
function shortTitle(title: string): string {
  const [main = ''] = title.split(/(?<=\S):\s|\s[–—]\s|\s-\s|(?<=[?!])\s/u);
  return main.trim() === '' ? title : main.trim();
}

/** Keeps "<i>" and its like from being read as rich text. */
function asText(text: string): string {
  return text.replaceAll(/<(?=\/?(?:i|b|sup|sub|sc|span)\b)/g, '\u2039');
}
