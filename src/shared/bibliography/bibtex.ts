import type { Reference } from '../model/index.ts';
import { type BibliographyItem, dateOfParts, itemOf, oneLine } from './bibliography-item.ts';
import { escapeLatex, readLatex } from './latex-text.ts';
import { type BibtexEntry, parseBibtex } from './parse-bibtex.ts';
import type { RawAuthor } from './raw-reference.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** More are not read of one document: none has so many. */
const MAX_AUTHORS = 500;
/** What BibTeX would read as the end of a value, or LaTeX as a command, as an address may hold it. */
const NOT_IN_ADDRESS = /[{}\\%#]/g;

/**
 * Items as BibTeX: `year` and `month` for it, `date` and `url` for its successor biblatex.
 * @see https://ctan.org/pkg/biblatex
 */
export function writeBibtex(items: readonly BibliographyItem[]): string {
  return items.map(writeItem).join('\n');
}

/** Reads items of BibTeX or biblatex; those without a title are left out. `undefined` where it is neither. */
export function readBibtex(text: string): BibliographyItem[] | undefined {
  const entries = parseBibtex(text);
  return entries.length === 0 ? undefined : entries.flatMap((entry) => readItem(entry) ?? []);
}

function writeItem(item: BibliographyItem): string {
  const { key, title, publisher, published, publishedNote, language, url, reference } = item;
  const [year, month] = published?.split('-') ?? [];
  const text = (value: string | undefined) => value && `{${escapeLatex(oneLine(value) ?? '')}}`;
  const fields: [string, string | undefined][] = [
    // A second pair of braces keeps capitals.
    ['title', `{${text(title)}}`],
    ['author', authorsOf(reference)],
    [containerField(reference), text(reference?.container)],
    ['publisher', text(publisher)],
    ['volume', text(reference?.volume)],
    ['number', text(reference?.issue ?? reference?.number)],
    ['pages', text(reference?.pages)],
    ['edition', text(reference?.edition)],
    ['doi', text(reference?.doi)],
    ['year', year && `{${year}}`],
    ['month', month && MONTHS[Number(month) - 1]],
    ['date', published && `{${published}}`],
    ['note', text(publishedNote)],
    ['language', text(language)],
    ['url', url && `{${url.replaceAll(/[{}\\]/g, encodeURIComponent).replaceAll(NOT_IN_ADDRESS, '\\$&')}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value},`]));
  return [
    `@${ENTRY_TYPES[reference?.type ?? 'document'] ?? 'misc'}{${key.replaceAll(/[^\w:.+/-]/g, '')},`,
    ...lines,
    '}',
    '',
  ].join('\n');
}

function readItem({ type, key, fields }: BibtexEntry): BibliographyItem | undefined {
  const first = (...names: readonly string[]) =>
    names.map((name) => oneLine(readLatex(fields.get(name) ?? ''))).find((value) => value !== undefined);
  return itemOf({
    key,
    title: first('title'),
    publisher: first('publisher', 'organization', 'institution', 'howpublished', 'journal', 'journaltitle', 'author'),
    published: dateOf(first('date'), first('year'), first('month'), first('day')),
    publishedNote: first('note'),
    language: first('language', 'langid'),
    url: fields.get('url')?.replaceAll(/\\([%#_&~])/g, '$1'),
    reference: {
      type: TYPES_OF_ENTRIES.get(type),
      authors: readAuthors(fields.get('author') ?? ''),
      container: first('journal', 'journaltitle', 'booktitle'),
      volume: first('volume'),
      ...(type === 'article' ? { issue: first('number') } : { number: first('number') }),
      pages: first('pages')?.replaceAll('–', '-'),
      edition: first('edition'),
      doi: first('doi'),
    },
  });
}

/** Kinds of things that BibTeX has entries for; all others are "misc". */
const ENTRY_TYPES: Readonly<Partial<Record<Reference['type'], string>>> = {
  'article-journal': 'article',
  book: 'book',
  chapter: 'incollection',
  'paper-conference': 'inproceedings',
  report: 'techreport',
  thesis: 'phdthesis',
};
const TYPES_OF_ENTRIES = new Map(Object.entries(ENTRY_TYPES).map(([type, entry]) => [entry, type]));

function containerField(reference: Reference | undefined): string {
  return reference?.type === 'article-journal' ? 'journal' : 'booktitle';
}

/** Braces keep a body's name whole. */
function authorsOf(reference: Reference | undefined): string | undefined {
  const names = reference?.authors?.map(({ family, given }) =>
    given === undefined ? `{${escapeLatex(family)}}` : `${escapeLatex(family)}, ${escapeLatex(given)}`,
  );
  return names === undefined ? undefined : `{${names.join(' and ')}}`;
}

function readAuthors(written: string): RawAuthor[] {
  return written
    .replaceAll(/\s+/g, ' ')
    .split(/ and (?![^{]*\})/, MAX_AUTHORS)
    .filter((name) => name.trim() !== '' && name.trim() !== 'others')
    .map((name) => {
      const isBody = /^\s*\{.*\}\s*$/s.test(name);
      const [family, given] = isBody ? [name] : name.split(/,(.*)/s);
      if (given !== undefined || isBody) return { family: readLatex(family ?? ''), given: given && readLatex(given) };
      const [last, ...first] = (family ?? '').trim().split(/\s+/).toReversed();
      return { family: readLatex(last ?? ''), given: readLatex(first.toReversed().join(' ')) };
    });
}

function dateOf(date = '', year = '', month = '', day = ''): string | undefined {
  const named = MONTHS.findIndex((name) => month.toLowerCase().startsWith(name)) + 1;
  return (
    dateOfParts(date.split('-')) ?? dateOfParts([year, named > 0 ? named : month || Number.NaN, day || Number.NaN])
  );
}
