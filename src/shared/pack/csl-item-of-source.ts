import { NO_PUBLISHER } from '../bibliography/bibliography-item.ts';
import { variablesOf } from '../bibliography/csl-json.ts';
import { type CslItem, parseCslItem } from '../csl/index.ts';
import type { Reference, Source } from '../model/index.ts';

type Citable = Pick<Source, 'id' | 'title'> & {
  readonly [Member in 'publisher' | 'published' | 'url' | 'language' | 'reference']?: Source[Member] | undefined;
};

/**
 * What a citation style knows of a source: what its reference says; without one it is a web page where it has an address, a document
 * otherwise, of whoever published it.
 */
export function cslItemOf({ id, title, publisher, published, url, language, reference }: Citable): CslItem {
  const short = shortTitle(title);
  const item = parseCslItem({
    id,
    ...(reference === undefined ? {} : variablesOf(reference)),
    type: reference?.type ?? (url === undefined ? 'document' : 'webpage'),
    // A title is text: what looks like rich text in it is not.
    title: asText(title),
    ...(short === title ? {} : { 'title-short': asText(short) }),
    ...(publisher === undefined || isStandIn(publisher, reference) ? {} : { publisher: asText(publisher) }),
    ...(published === undefined ? {} : { issued: { 'date-parts': [published.split('-').map(Number)] } }),
    ...(url === undefined ? {} : { URL: url }),
    ...(language === undefined ? {} : { language }),
  });
  if (item === undefined) throw new TypeError('A source is an item.');
  return item;
}

/** Whether what stands in the publisher's place is none: where a file names none, the journal or the authors are put there. */
function isStandIn(publisher: string, reference: Reference | undefined): boolean {
  const { container, authors = [] } = reference ?? {};
  const given = authors.map((author) => [author.given, author.family].filter(Boolean).join(' ')).join(', ');
  const inverted = authors.map(({ family, given: first }) => (first === undefined ? family : `${family}, ${first}`));
  return [NO_PUBLISHER, container, given, inverted.join('; '), inverted.join(' and ')].includes(publisher);
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
