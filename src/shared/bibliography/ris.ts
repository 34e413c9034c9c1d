import type { Reference } from '../model/index.ts';
import { type BibliographyItem, dateOfParts, itemOf, oneLine } from './bibliography-item.ts';

/**
 * Items as RIS, which EndNote, RefWorks and Zotero read: a line a field, a two-letter tag before it.
 * @see https://web.archive.org/web/20120526103719/http://refman.com/support/risformat_intro.asp
 */
export function writeRis(items: readonly BibliographyItem[]): string {
  return items.map(writeItem).join('\r\n');
}

/** Reads items of RIS; those without a title are left out. `undefined` where it is none. */
export function readRis(text: string): BibliographyItem[] | undefined {
  const records = text.replace(/^\ufeff/, '').split(/^ER {2}- ?.*$/m);
  const fields = records.map(fieldsOf).filter((record) => record.has('TY'));
  return fields.length === 0 ? undefined : fields.flatMap((record) => readItem(record) ?? []);
}

function writeItem(item: BibliographyItem): string {
  const { key, title, publisher, published, publishedNote, language, url, reference } = item;
  const [year, month = '', day = ''] = published?.split('-') ?? [];
  const fields: [string, string | undefined][] = [
    ['TY', RECORD_TYPES[reference?.type ?? 'document'] ?? 'GEN'],
    ['ID', key],
    ['TI', title],
    ...(reference?.authors ?? []).map(({ family, given }): [string, string] => [
      'AU',
      given === undefined ? family : `${family}, ${given}`,
    ]),
    ['T2', reference?.container],
    ['VL', reference?.volume],
    ['IS', reference?.issue],
    ['SP', reference?.pages],
    ['M1', reference?.number],
    ['ET', reference?.edition],
    ['M3', reference?.genre],
    ['DO', reference?.doi],
    ['PB', publisher],
    ['PY', year],
    ['DA', year === undefined ? undefined : `${year}/${month}/${day}/`],
    ['N1', publishedNote],
    ['LA', language],
    ['UR', url],
    ['ER', ''],
  ];
  return fields
    .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value) ?? ''}\r\n`]))
    .join('');
}

/** Kinds of things by the names RIS has for them; all others are generic. */
const RECORD_TYPES: Readonly<Partial<Record<Reference['type'], string>>> = {
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  bill: 'BILL',
  book: 'BOOK',
  chapter: 'CHAP',
  dataset: 'DATA',
  legal_case: 'CASE',
  legislation: 'STAT',
  'paper-conference': 'CONF',
  'post-weblog': 'BLOG',
  report: 'RPRT',
  standard: 'STAND',
  thesis: 'THES',
  webpage: 'ELEC',
};
const TYPES_OF_RECORDS = new Map(Object.entries(RECORD_TYPES).map(([type, record]) => [record, type]));

/** Values by tag; a line without a tag goes on with the one before. */
function fieldsOf(record: string): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>();
  let last: string[] | undefined;
  for (const line of record.split(/\r\n|\n|\r/)) {
    const tagged = /^([A-Z][A-Z0-9]) {2}-(?: (.*))?$/.exec(line);
    if (tagged === null) {
      const open = last?.pop();
      if (open !== undefined) last?.push(`${open} ${line}`);
      continue;
    }
    last = fields.get(tagged[1] ?? '') ?? [];
    last.push(tagged[2] ?? '');
    fields.set(tagged[1] ?? '', last);
  }
  return fields;
}

function readItem(fields: ReadonlyMap<string, readonly string[]>): BibliographyItem | undefined {
  const first = (...tags: readonly string[]) =>
    tags.map((tag) => oneLine(fields.get(tag)?.[0])).find((value) => value !== undefined);
  const names = [...(fields.get('AU') ?? []), ...(fields.get('A1') ?? [])];
  const authors = names.join('; ');
  const date = first('DA', 'Y1', 'PY') ?? '';
  return itemOf({
    key: first('ID'),
    title: first('TI', 'T1', 'CT', 'BT'),
    publisher: first('PB', 'JO', 'JF', 'T2') ?? oneLine(authors),
    published: dateOfParts(date.split(/[/-]/).map((part) => (part.trim() === '' ? Number.NaN : part))),
    publishedNote: first('N1'),
    language: first('LA'),
    url: first('UR', 'L1', 'LK'),
    reference: {
      type: TYPES_OF_RECORDS.get(first('TY') ?? ''),
      authors: names.map((name) => {
        const [family, given] = name.split(/,(.*)/s);
        return { family, given };
      }),
      container: first('T2', 'JO', 'JF', 'BT'),
      volume: first('VL'),
      issue: first('IS'),
      pages: [first('SP'), first('EP')].filter((page) => page !== undefined).join('-'),
      number: first('M1'),
      edition: first('ET'),
      genre: first('M3'),
      doi: first('DO'),
    },
  });
}
