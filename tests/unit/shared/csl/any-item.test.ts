import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CitationProcessor,
  type CslItem,
  formatCitations,
  parseCslItem,
} from '../../../../src/shared/csl/index.ts';
import { builtInStyle, processorOf } from '../../../support/citation-styles.ts';

const TYPES =
  'treaty legislation bill regulation legal_case report webpage post-weblog article-journal article-newspaper article-magazine article book chapter thesis paper-conference dataset speech document standard'.split(
    ' ',
  );
const aText = fc.oneof(
  fc.constantFrom('A title', 'Who governs?', 'Acme Inc.', 'Kế hoạch: tổng thể', '“Quoted” words', '12', '3-5', 'ไทย'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
);
const aName = fc.oneof(
  fc.record(
    { family: fc.constantFrom('Tan', 'van der Berg', '田中'), given: fc.constantFrom('Mei Lin', 'Jean-Luc', '太郎') },
    { requiredKeys: [] },
  ),
  fc.record({ literal: aText }),
);
const aDate = fc.oneof(
  fc.record({
    'date-parts': fc.array(fc.array(fc.integer({ min: -50, max: 2_030 }), { maxLength: 3 }), { maxLength: 2 }),
  }),
  fc.record({ literal: aText }),
);
const members = {
  title: aText,
  'title-short': aText,
  publisher: aText,
  author: fc.array(aName, { maxLength: 5 }),
  editor: fc.array(aName, { maxLength: 2 }),
  'container-title': aText,
  volume: aText,
  issue: aText,
  page: aText,
  number: aText,
  edition: aText,
  genre: aText,
  issued: aDate,
  accessed: aDate,
  URL: fc.constant('https://example.org/a_b?c=1'),
  DOI: fc.constant('10.1/x'),
  language: fc.constantFrom('en', 'vi', 'th'),
};
/** Any item with any of its members missing. */
const anyItem = fc
  .record({ ...members, type: fc.constantFrom(...TYPES) }, { requiredKeys: ['type'] })
  .map((item) => parseCslItem({ id: 'one', ...item }));

/** Items as our library keeps them: always a title and who published it, clean texts, everything else perhaps. */
const aClean = fc.constantFrom('ASEAN Digital Masterplan', 'Plan of Action', 'Secretariat', 'Report on Cables');
const aSource = fc
  .record(
    {
      type: fc.constantFrom(...TYPES),
      title: aClean,
      publisher: aClean,
      author: fc.array(fc.constantFrom({ family: 'Tan', given: 'Mei' }, { literal: 'ASEAN' }), {
        minLength: 1,
        maxLength: 4,
      }),
      issued: fc.constantFrom(
        { 'date-parts': [[2025]] },
        { 'date-parts': [[2025, 3]] },
        { 'date-parts': [[2025, 3, 9]] },
      ),
      'container-title': aClean,
      volume: fc.constant('4'),
      issue: fc.constant('2'),
      page: fc.constant('10-20'),
      number: fc.constant('7'),
      edition: fc.constant('2'),
      genre: fc.constant('joint statement'),
      URL: members.URL,
      DOI: members.DOI,
    },
    { requiredKeys: ['type', 'title'] },
  )
  .map((item) => parseCslItem({ id: 'one', ...item }) as CslItem);

const printed = (style: CitationProcessor, item: CslItem, locator?: string) => {
  const cite = { id: item.id, ...(locator === undefined ? {} : { locator, label: 'paragraph' }) };
  const citation = { noteNumber: 1, cites: [cite] };
  const made = formatCitations(
    style,
    [item],
    [citation, { ...citation, noteNumber: 2 }, { ...citation, noteNumber: 9 }],
  );
  return [...made.citations, ...made.bibliography.map(({ blocks }) => blocks.flatMap(({ runs }) => runs))].map((runs) =>
    runs.map(({ text }) => text).join(''),
  );
};

/** What a careless style leaves where something is missing. */
const STRAY =
  /\(\s*\)|\[\s*\]|<\s*>|[“‘]\s*[”’]|\s[,.;:)](?!\.\.)|,\s*,|;\s*;|\.\s\.|:\s*:|\(\s|^\s*[,.;:]|\s\s|[,;:]\s*$|,\.|\(,|,\)/u;

describe.each(['chicago', 'oscola', 'apa'])('the style %s', (id) => {
  const style = processorOf(builtInStyle(id));

  it('gives a text for any item of any kind, and never fails', () => {
    fc.assert(
      fc.property(anyItem, fc.option(aText, { nil: undefined }), (item, locator) => {
        if (item !== undefined)
          expect(printed(style, item, locator).every((text) => typeof text === 'string')).toBe(true);
      }),
      { seed: 11, numRuns: 150 },
    );
  });

  it('leaves no stray mark and nothing empty where something of a source is missing', () => {
    fc.assert(
      fc.property(aSource, fc.constantFrom(undefined, '12', '3, 5–8'), (item, locator) => {
        const texts = printed(style, item, locator);
        expect(texts.filter((text) => text === '' || STRAY.test(text))).toEqual([]);
      }),
      { seed: 12, numRuns: 400 },
    );
  });
});
