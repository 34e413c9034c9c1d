import { describe, expect, it } from 'vitest';
import { formatCitations } from '../../../../src/shared/csl/index.ts';
import { anItem, citedIn, notesOf, processorOf, styleWith, words } from '../../../support/citation-styles.ts';

const printed = (citation: string, members: object = {}, root = '') =>
  citedIn(styleWith({ citation, root }), [anItem({ ...members })]);

describe('a group', () => {
  const group = '<group delimiter=" "><text term="in"/><text variable="container-title"/></group>';

  it('is left out where every variable it asks for is empty', () => {
    expect(printed(`<group delimiter=", "><text variable="title"/>${group}</group>`)).toBe('A title');
  });

  it('is printed where one is there', () => {
    expect(printed(group, { 'container-title': 'The Journal' })).toBe('In The Journal');
  });

  it('parts what a choice within it gives with its own delimiter', () => {
    const citation = `<group delimiter=", "><text variable="title"/>
      <choose><if type="book"><text variable="publisher"/><text variable="number"/></if></choose></group>`;
    expect(printed(citation, { publisher: 'ASEAN', number: '7' })).toBe('A title, ASEAN, 7');
  });
});

describe('a choice', () => {
  const chosen = (test: string, members: object = {}) =>
    printed(`<choose><if ${test}><text value="yes"/></if><else><text value="no"/></else></choose>`, members);

  it.each([
    ['type="book"', 'yes'],
    ['type="book article" match="any"', 'yes'],
    ['type="book article"', 'no'],
    ['type="article" match="none"', 'yes'],
    ['variable="title volume" match="all"', 'no'],
    ['variable="title volume" match="any"', 'yes'],
    ['is-numeric="volume"', 'no'],
    ['position="first"', 'yes'],
    ['position="subsequent"', 'no'],
    ['locator="page"', 'no'],
    ['disambiguate="true"', 'no'],
  ])('tests %s', (test, answer) => {
    expect(chosen(test)).toBe(answer);
  });
});

describe('text', () => {
  it.each([
    ['title', 'the state of AI in ASEAN: a survey', 'The State of AI in ASEAN: A Survey'],
    ['title', 'WHO GOVERNS THE CLOUD?', 'Who Governs the Cloud?'],
    ['sentence', 'who governs the Cloud?', 'Who governs the Cloud?'],
    ['capitalize-all', 'one two', 'One Two'],
    ['uppercase', 'one <span class="nocase">iPhone</span>', 'ONE iPhone'],
    ['lowercase', 'ONE Two', 'one two'],
    ['capitalize-first', '3rd edition', '3rd edition'],
  ])('is set in case %s', (textCase, title, set) => {
    expect(printed(`<text variable="title" text-case="${textCase}"/>`, { title })).toBe(set);
  });

  it('keeps its case where the title is in another language', () => {
    const item = { title: 'kế hoạch tổng thể', language: 'vi' };
    expect(printed('<text variable="title" text-case="title"/>', item)).toBe('kế hoạch tổng thể');
  });

  it('turns marks of quotation within a quotation to the inner ones', () => {
    const item = { title: 'The "Bangkok \'Digital\' Declaration"' };
    expect(printed('<text variable="title" quotes="true"/>', item)).toBe('“The ‘Bangkok “Digital” Declaration’”');
  });

  it('turns italics within italics back', () => {
    expect(printed('<text variable="title" font-style="italic"/>', { title: 'On <i>Dune</i> again' })).toBe(
      '*On *Dune* again*',
    );
  });

  it('takes the full stop into the quotation where the language does, and leaves it outside where it does not', () => {
    const citation = '<text variable="title" quotes="true" suffix="."/>';
    expect(printed(citation)).toBe('“A title.”');
    const british = formatCitations(
      processorOf(styleWith({ citation }), 'en-GB'),
      [anItem()],
      [{ noteNumber: 1, cites: [{ id: 'one' }] }],
    );
    expect(words(british.citations[0] ?? [])).toBe('‘A title’.');
  });

  it.each([
    ['Who governs?', '.', 'Who governs?'],
    ['Acme Inc.', '.', 'Acme Inc.'],
    ['Who governs?', ',', 'Who governs?,'],
    ['Acme Inc.', ',', 'Acme Inc.,'],
    ['One:', '.', 'One:'],
  ])('that ends in a mark meets the next: %s and "%s"', (title, suffix, set) => {
    expect(printed(`<text variable="title" suffix="${suffix}"/>`, { title })).toBe(set);
  });

  it('is printed in small capitals, raised and bold where the style wants it', () => {
    const style = styleWith({
      citation:
        '<text variable="title" font-variant="small-caps"/><text value="a" vertical-align="sup"/><text value="b" font-weight="bold"/>',
    });
    const { citations } = formatCitations(processorOf(style), [anItem()], [{ noteNumber: 1, cites: [{ id: 'one' }] }]);
    expect(citations[0]).toEqual([
      { text: 'A title', smallCaps: true },
      { text: 'a', raised: 'super' },
      { text: 'b', bold: true },
    ]);
  });
});

describe('cites one after the other', () => {
  const style = styleWith({
    citation: `<choose><if position="ibid-with-locator"><text value="ibid+"/></if><else-if position="ibid"><text value="ibid"/></else-if>
      <else-if position="near-note"><text value="near"/></else-if>
      <else-if position="subsequent"><text variable="first-reference-note-number" prefix="n "/></else-if>
      <else><text value="first"/></else></choose>`,
    attributes: 'near-note-distance="2"',
  });
  const items = ['a', 'b'].map((id) => anItem({ id, title: id }));

  it('know where they stand', () => {
    const cites = [
      { id: 'a', locator: '1' },
      { id: 'a', locator: '1' },
      { id: 'a', locator: '2' },
      { id: 'a' },
      { id: 'b' },
      { id: 'b' },
      { id: 'b', locator: '3' },
      { id: 'a' },
    ];
    expect(notesOf(style, items, cites)).toEqual(['first', 'ibid', 'ibid+', 'near', 'first', 'ibid', 'ibid+', 'n 1']);
  });
});

describe('items that would be cited alike', () => {
  const author = (given: string) => [{ family: 'Tan', given }];
  const issued = { 'date-parts': [[2025]] };
  const style = (attributes: string) =>
    styleWith({
      citation:
        '<names variable="author"><name form="short" initialize-with=". "/></names><date variable="issued" prefix=" "><date-part name="year"/></date>',
      layout: 'delimiter="; "',
      attributes,
      bibliography:
        '<bibliography><sort><key variable="title"/></sort><layout><text variable="title"/></layout></bibliography>',
    });

  it('get letters in the order of the bibliography', () => {
    const items = ['Zeta', 'Alpha'].map((title) => anItem({ id: title, title, author: author('Wei'), issued }));
    expect(citedIn(style('disambiguate-add-year-suffix="true"'), items)).toBe('Tan 2025b; Tan 2025a');
  });

  it('are told apart by given names where that is enough', () => {
    const items = ['Wei', 'Mei'].map((given) => anItem({ id: given, author: author(given), issued }));
    expect(citedIn(style('disambiguate-add-givenname="true" disambiguate-add-year-suffix="true"'), items)).toBe(
      'W. Tan 2025; M. Tan 2025',
    );
  });

  it('are collapsed to their letters where the style wants it', () => {
    const items = ['a', 'b', 'c'].map((title) => anItem({ id: title, title, author: author('Wei'), issued }));
    const collapsed = style('disambiguate-add-year-suffix="true" collapse="year-suffix" cite-group-delimiter=", "');
    expect(citedIn(collapsed, items)).toBe('Tan 2025a, b, c');
  });
});
