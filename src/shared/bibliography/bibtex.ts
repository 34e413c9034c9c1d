import { type BibliographyItem, dateOfParts, itemOf, oneLine } from './bibliography-item.ts';
import { escapeLatex, readLatex } from './latex-text.ts';
import { type BibtexEntry, parseBibtex } from './parse-bibtex.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
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

function writeItem({ key, title, publisher, published, publishedNote, language, url }: BibliographyItem): string {
  const [year, month] = published?.split('-') ?? [];
  const text = (value: string | undefined) => value && `{${escapeLatex(oneLine(value) ?? '')}}`;
  const fields: [string, string | undefined][] = [
    // A second pair of braces keeps capitals.
    ['title', `{${text(title)}}`],
    ['publisher', text(publisher)],
    ['year', year && `{${year}}`],
    ['month', month && MONTHS[Number(month) - 1]],
    ['date', published && `{${published}}`],
    ['note', text(publishedNote)],
    ['language', text(language)],
    ['url', url && `{${url.replaceAll(/[{}\\]/g, encodeURIComponent).replaceAll(NOT_IN_ADDRESS, '\\$&')}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value},`]));
  return [`@misc{${key.replaceAll(/[^\w:.+/-]/g, '')},`, ...lines, '}', ''].join('\n');
}

function readItem({ key, fields }: BibtexEntry): BibliographyItem | undefined {
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
  });
}

function dateOf(date = '', year = '', month = '', day = ''): string | undefined {
  const named = MONTHS.findIndex((name) => month.toLowerCase().startsWith(name)) + 1;
  return (
    dateOfParts(date.split('-')) ?? dateOfParts([year, named > 0 ? named : month || Number.NaN, day || Number.NaN])
  );
}
