import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BibliographyItem,
  bibliographyFormatSchema,
  itemOfSource,
  readBibliography,
  writeBibliography,
} from '../../../../src/shared/bibliography/index.ts';
import { aSource } from '../../../support/builders.ts';

const FORMATS = bibliographyFormatSchema.options;

/** A line as the model keeps it, without space at its ends or several in a row: formats of lines do not keep those. */
const aLine = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.constantFrom(
      '{',
      '}',
      '\\',
      '{\\"o}',
      '100% of $5 & #1_^~',
      'ER  - ',
      'TY  - X',
      '@misc{a,',
      '"quoted"',
      'a, b = {c}',
      '--',
      'Bản tin số',
      'ไทย',
      'ends with \\',
      "l'\\'etat",
    ),
  )
  .map((text) => text.replaceAll(/[\s\p{C}]+/gu, ' ').trim())
  .filter((text) => text !== '');

/** Kinds that all three formats tell apart; texts that none of them splits. */
const aWord = fc.constantFrom('Tan', 'Nguyễn Văn', 'R&D', 'O’Neill', '田中', 'ASEAN Secretariat');
const aReference = fc.record(
  {
    type: fc.constantFrom('article-journal', 'book', 'chapter', 'paper-conference', 'report', 'thesis'),
    authors: fc.array(fc.record({ family: aWord, given: aWord }, { requiredKeys: ['family'] }), {
      minLength: 1,
      maxLength: 3,
    }),
    container: aWord,
    volume: fc.constantFrom('4', 'XII'),
    pages: fc.constantFrom('10-20', '7'),
    edition: fc.constantFrom('2', '3rd'),
    doi: fc.constant('10.1234/ab_c.5'),
  },
  { requiredKeys: ['type'] },
) as fc.Arbitrary<NonNullable<BibliographyItem['reference']>>;

const anItem: fc.Arbitrary<BibliographyItem> = fc.record(
  {
    key: fc.constantFrom('a', 'crowell-alert-2026', 'x-1'),
    title: aLine,
    publisher: aLine,
    published: fc.constantFrom('2026', '2026-01', '2026-01-29', '0999-12-31'),
    publishedNote: aLine,
    language: fc.constantFrom('en', 'vi', 'zh-Hant'),
    url: fc.constantFrom('https://example.org/a?b=c&d=%20e#f', 'https://example.org/a_b~c', 'http://x.test/'),
    reference: aReference,
  },
  { requiredKeys: ['key', 'title', 'publisher'] },
);

describe.each(FORMATS)('a bibliography in %s', (format) => {
  it('is read as it was written, whatever its texts hold', () => {
    fc.assert(
      fc.property(fc.array(anItem, { minLength: 1, maxLength: 5 }), (items) => {
        expect(readBibliography(writeBibliography(items, format))).toEqual(items);
      }),
      { seed: 5, numRuns: 1_000 },
    );
  });

  it('is the same text when it is written again', () => {
    fc.assert(
      fc.property(fc.array(anItem, { minLength: 1, maxLength: 3 }), (items) => {
        const text = writeBibliography(items, format);
        expect(writeBibliography(readBibliography(text), format)).toBe(text);
      }),
      { seed: 5, numRuns: 200 },
    );
  });
});

describe('any text at all', () => {
  it('is read, or refused with a sentence', () => {
    const pieces = fc.array(
      fc.oneof(
        fc.constantFrom(
          '@misc{',
          '@string(',
          '{',
          '}',
          '"',
          ',',
          '=',
          '#',
          'title',
          'TY  - GEN\n',
          'TI  - T\n',
          'ER  - \n',
          '[',
          '{"title":"x"}',
          ']',
          '\n',
          '\\',
          ' ',
        ),
        fc.string({ maxLength: 5 }),
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        try {
          expect(readBibliography(parts.join('')).length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toMatchObject({ kind: 'Invalid' });
        }
      }),
      { seed: 5, numRuns: 2_000 },
    );
  });
});

describe('a source in a bibliography', () => {
  it('keeps a date that its document does not state beside what is said of it', () => {
    const source = aSource({ published: '2026-01', publishedNote: 'January 2026 (not stated)' });
    const [item] = JSON.parse(writeBibliography([itemOfSource(source)], 'csl-json'));
    expect(item).toMatchObject({
      id: 'a-source',
      type: 'document',
      issued: { 'date-parts': [[2026, 1]], literal: 'January 2026 (not stated)' },
    });
  });

  it('is BibTeX that LaTeX can set', () => {
    const source = aSource({
      title: 'R&D at 100%',
      publisher: 'A_B',
      url: 'https://example.org/a%20b',
      published: '2026-01-29',
    });
    expect(writeBibliography([itemOfSource(source)], 'bibtex')).toBe(
      `@misc{a-source,
  title = {{R\\&D at 100\\%}},
  publisher = {A\\_B},
  year = {2026},
  month = jan,
  date = {2026-01-29},
  language = {en},
  url = {https://example.org/a\\%20b},
}
`,
    );
  });
});

describe('files of other programs', () => {
  it('BibTeX with strings, quotes, joined values, accents and comments', () => {
    const text = String.raw`
% a comment
@string{asean = "ASEAN " # {Secretariat}}
@comment{ignored, title = {No}}
@Article{Nguyen:2025,
  author = "Nguy{\~{\^e}}n, V{\u a}n",
  title = "{Cross-Border} Data --- a \emph{first} look at B{\"o}rse and Stra{\ss}e",
  publisher = asean,
  year = 2025, month = "March", day = 7,
  url = {https://example.org/x\_y},
}
@online(short, title={Braces {are} fine}, organization={Org}, date={2024-05})`;
    expect(readBibliography(text)).toEqual([
      {
        key: 'Nguyen:2025',
        title: 'Cross-Border Data — a first look at Börse and Straße',
        publisher: 'ASEAN Secretariat',
        published: '2025-03-07',
        url: 'https://example.org/x_y',
        reference: { type: 'article-journal', authors: [{ family: 'Nguyễn', given: 'Văn' }] },
      },
      { key: 'short', title: 'Braces are fine', publisher: 'Org', published: '2024-05' },
    ]);
  });

  it('RIS of a reference manager, with authors, old tags and a long title on two lines', () => {
    const text =
      'TY  - RPRT\nAU  - Tan, Mei\nT1  - A report\n on two lines\nY1  - 2025/06//\nUR  - https://example.org\nER  - \n';
    expect(readBibliography(text)).toEqual([
      {
        key: 'A report on two lines',
        title: 'A report on two lines',
        publisher: 'Tan, Mei',
        published: '2025-06',
        url: 'https://example.org',
        reference: { type: 'report', authors: [{ family: 'Tan', given: 'Mei' }] },
      },
    ]);
  });

  it('CSL-JSON of Zotero, with authors and a date in parts of text', () => {
    const text = JSON.stringify([
      {
        id: 7,
        type: 'report',
        title: 'T',
        author: [{ family: 'Tan', given: 'Mei' }],
        issued: { 'date-parts': [['2025', '6', '31']] },
        DOI: 'x',
      },
    ]);
    expect(readBibliography(text)).toEqual([
      {
        key: '7',
        title: 'T',
        publisher: 'Mei Tan',
        published: '2025-06',
        reference: { type: 'report', authors: [{ family: 'Tan', given: 'Mei' }], doi: 'x' },
      },
    ]);
  });
});
