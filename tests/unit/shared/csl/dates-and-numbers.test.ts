import { describe, expect, it } from 'vitest';
import { formatCitations } from '../../../../src/shared/csl/index.ts';
import { anItem, citedIn, entryWords, processorOf, styleWith, words } from '../../../support/citation-styles.ts';

const dated = (date: string, parts: readonly (readonly number[])[], members = {}) =>
  citedIn(styleWith({ citation: date }), [anItem({ issued: { 'date-parts': parts, ...members } })]);
const LONG = '<date variable="issued" form="text"/>';

describe('dates', () => {
  it.each([
    ['a day', [[2026, 1, 15]], 'January 15, 2026'],
    ['a month', [[2026, 1]], 'January 2026'],
    ['a year', [[2026]], '2026'],
    [
      'days of one month',
      [
        [2026, 1, 15],
        [2026, 1, 16],
      ],
      'January 15–16, 2026',
    ],
    [
      'months of one year',
      [
        [2026, 1],
        [2026, 3],
      ],
      'January–March 2026',
    ],
    ['two years', [[2025], [2030]], '2025–2030'],
    [
      'days of two years',
      [
        [2025, 12, 31],
        [2026, 1, 1],
      ],
      'December 31, 2025–January 1, 2026',
    ],
    ['a year before Christ', [[-44, 3, 15]], 'March 15, 44 BCE'],
    ['a season', [[2026, 13]], 'Spring 2026'],
    ['a range without an end', [[2026], [0]], '2026–'],
  ])('of %s are written as the language does', (_, parts, printed) => {
    expect(dated(LONG, parts)).toBe(printed);
  });

  it.each([
    ['en-GB', '15 January 2026'],
    ['vi', '15 tháng 1, 2026'],
    ['id', '15 Januari 2026'],
    ['ja', '2026年1月15日'],
    ['th', '15 มกราคม 2026'],
    ['fr', '15 janvier 2026'],
  ])('are written in %s', (language, printed) => {
    const items = [anItem({ issued: { 'date-parts': [[2026, 1, 15]] } })];
    const processor = processorOf(styleWith({ citation: LONG }), language);
    const { citations } = formatCitations(processor, items, [{ noteNumber: 1, cites: [{ id: 'one' }] }]);
    expect(words(citations[0] ?? [])).toBe(printed);
  });

  it('are written in the parts the style names', () => {
    const parts =
      '<date variable="issued" delimiter="/"><date-part name="day" form="numeric-leading-zeros"/><date-part name="month" form="short" strip-periods="true"/><date-part name="year" form="short"/></date>';
    expect(dated(parts, [[2026, 1, 5]])).toBe('05/Jan/26');
  });

  it('that are uncertain are known to be', () => {
    const citation = `<choose><if is-uncertain-date="issued"><text term="circa" form="short" suffix=" "/></if></choose>${LONG}`;
    expect(dated(citation, [[2026]], { circa: true })).toBe('C. 2026');
  });

  it('of which only words are known are printed in those words', () => {
    const item = anItem({ issued: { literal: 'soon after the meeting' } });
    expect(citedIn(styleWith({ citation: LONG }), [item])).toBe('soon after the meeting');
  });
});

describe('numbers', () => {
  const numbered = (citation: string, members: object) => citedIn(styleWith({ citation }), [anItem({ ...members })]);

  it.each([
    ['ordinal', '1', '1st'],
    ['ordinal', '12', '12th'],
    ['ordinal', '22', '22nd'],
    ['long-ordinal', '3', 'third'],
    ['roman', '14', 'xiv'],
    ['ordinal', '2nd', '2nd'],
    ['ordinal', 'Special', 'Special'],
    ['numeric', '2 - 4', '2–4'],
  ])('are written %s: %s', (form, edition, printed) => {
    expect(numbered(`<number variable="edition" form="${form}"/>`, { edition })).toBe(printed);
  });

  it.each([
    ['expanded', '321-28', '321–328'],
    ['minimal', '321-328', '321–8'],
    ['minimal-two', '100-104', '100–04'],
    ['chicago-16', '101-108', '101–8'],
    ['chicago-16', '1496-1500', '1496–500'],
    ['chicago-16', '71-72', '71–72'],
    ['chicago', '1496-1504', '1496–1504'],
  ])('of pages are written %s: %s', (format, page, printed) => {
    const root = `page-range-format="${format}"`;
    expect(citedIn(styleWith({ citation: '<text variable="page"/>', root }), [anItem({ page })])).toBe(printed);
  });

  it('carry a label in their number', () => {
    const citation = '<group delimiter=" "><label variable="page" form="short"/><text variable="page"/></group>';
    expect(numbered(citation, { page: '12' })).toBe('p. 12');
    expect(numbered(citation, { page: '12-14' })).toBe('pp. 12–14');
  });

  it('of places in a source carry the label of what they count', () => {
    const citation = '<group delimiter=" "><label variable="locator" form="short"/><text variable="locator"/></group>';
    const at = (locator: string, label?: string) =>
      citedIn(styleWith({ citation }), [anItem()], { locator, ...(label === undefined ? {} : { label }) });
    expect(at('12', 'paragraph')).toBe('para. 12');
    expect(at('3, 5-8', 'paragraph')).toBe('paras. 3, 5–8');
    expect(at('7')).toBe('p. 7');
  });
});

describe('a bibliography with numbers', () => {
  it('numbers its entries in its own order, and citations use those numbers in ranges', () => {
    const style = styleWith({
      citation: '<text variable="citation-number"/>',
      attributes: 'collapse="citation-number"',
      sort: '<sort><key variable="citation-number"/></sort>',
      layout: 'prefix="[" suffix="]" delimiter=", "',
      bibliography: `<bibliography second-field-align="flush"><sort><key variable="title"/></sort>
        <layout suffix="."><text variable="citation-number" suffix=". "/><text variable="title"/></layout></bibliography>`,
    });
    const items = ['Echo', 'Alpha', 'Delta', 'Beta', 'Charlie'].map((title) => anItem({ id: title, title }));
    const cites = ['Delta', 'Alpha', 'Charlie', 'Beta'].map((id) => ({ id }));
    const made = formatCitations(processorOf(style), items, [
      { noteNumber: 0, cites: [...cites, { id: 'Echo' }] },
      { noteNumber: 0, cites: cites.slice(0, 2) },
    ]);
    expect(made.citations.map(words)).toEqual(['[1–5]', '[1, 4]']);
    expect(entryWords(made.bibliography)).toEqual(['1. Alpha.', '2. Beta.', '3. Charlie.', '4. Delta.', '5. Echo.']);
    expect(made.bibliography[0]?.blocks.map(({ display }) => display)).toEqual(['left-margin', 'right-inline']);
  });
});
