import { describe, expect, it } from 'vitest';
import { type CiteRequest, type CslItem, formatCitations } from '../../../../src/shared/csl/index.ts';
import { anItem, builtInStyle, citedIn, entryWords, notesOf, processorOf } from '../../../support/citation-styles.ts';

/** Expected citations are worked out by hand from the rules of each manual. */
const on = (...parts: number[]) => ({ 'date-parts': [parts] });
const ITEMS = {
  book: anItem({
    id: 'book',
    author: [{ family: 'Acharya', given: 'Amitav' }],
    title: 'Constructing a Security Community: ASEAN and Order',
    'title-short': 'Constructing a Security Community',
    publisher: 'Routledge',
    issued: on(2014),
    edition: 3,
  }),
  article: anItem({
    id: 'article',
    type: 'article-journal',
    author: [
      { family: 'Tan', given: 'Mei Lin' },
      { family: 'Nguyen', given: 'Van An' },
    ],
    title: 'Who Governs AI?',
    'container-title': 'Journal of Regional Policy',
    volume: 12,
    issue: 3,
    page: '211-234',
    issued: on(2024),
    DOI: '10.1234/jrp.12',
  }),
  chapter: anItem({
    id: 'chapter',
    type: 'chapter',
    author: [{ family: 'Severino', given: 'Rodolfo C.' }],
    editor: [{ family: 'Woon', given: 'Walter' }],
    title: 'Rules',
    'container-title': 'The ASEAN Charter',
    publisher: 'NUS Press',
    page: '10-24',
    issued: on(2016),
  }),
  news: anItem({
    id: 'news',
    type: 'article-newspaper',
    author: [{ family: 'Lim', given: 'Ida' }],
    title: 'Summit Set to Open',
    publisher: 'Malay Mail',
    issued: on(2025, 5, 5),
    URL: 'https://example.org/news',
  }),
  page: anItem({
    id: 'page',
    type: 'webpage',
    title: 'Spotlight on AI',
    publisher: 'Crowell',
    issued: on(2026, 1, 29),
    URL: 'https://example.org/page',
  }),
  undated: anItem({
    id: 'undated',
    type: 'webpage',
    title: 'About Us',
    publisher: 'ASEAN',
    URL: 'https://example.org/us',
  }),
  report: anItem({
    id: 'report',
    type: 'report',
    title: 'Guide on AI Governance',
    publisher: 'ASEAN Secretariat',
    number: 3,
    issued: on(2025),
    URL: 'https://example.org/guide',
  }),
  treaty: anItem({
    id: 'treaty',
    type: 'treaty',
    title: 'ASEAN Agreement on Electronic Commerce',
    issued: on(2019, 1, 22),
  }),
  law: anItem({
    id: 'law',
    type: 'legislation',
    title: 'Personal Data Protection Act 2012',
    number: 'No 26 of 2012',
    issued: on(2012),
  }),
  dataset: anItem({
    id: 'dataset',
    type: 'dataset',
    author: [{ literal: 'World Bank' }],
    title: 'World Development Indicators',
    publisher: 'World Bank Group',
    version: '2025',
    issued: on(2025),
    URL: 'https://example.org/data',
  }),
  press: anItem({
    id: 'press',
    type: 'document',
    genre: 'press release',
    title: 'Ministers Conclude',
    publisher: 'Ministry of Science',
    issued: on(2026, 1, 16),
    URL: 'https://example.org/press',
  }),
  statement: anItem({
    id: 'statement',
    type: 'speech',
    author: [{ family: 'Kao', given: 'Kim Hourn' }],
    title: 'Opening Remarks',
    publisher: 'ASEAN Secretariat',
    issued: on(2026, 1, 15),
  }),
} satisfies Record<string, CslItem>;
type Kind = keyof typeof ITEMS;
const PARAGRAPH = { locator: '12', label: 'paragraph' };

const noteOf = (style: string, kind: Kind) => citedIn(builtInStyle(style), [ITEMS[kind]], PARAGRAPH);
const entryOf = (style: string, kind: Kind) =>
  entryWords(
    formatCitations(processorOf(builtInStyle(style)), [ITEMS[kind]], [{ noteNumber: 1, cites: [{ id: kind }] }])
      .bibliography,
  );
const following = (style: string, ...kinds: readonly [Kind, Partial<CiteRequest>?][]) =>
  notesOf(
    builtInStyle(style),
    Object.values(ITEMS),
    kinds.map(([id, cite]) => ({ id, ...PARAGRAPH, ...cite })),
  );

describe('Chicago', () => {
  it.each<[Kind, string]>([
    [
      'book',
      'Amitav Acharya, *Constructing a Security Community: ASEAN and Order* (3rd ed., Routledge, 2014), para. 12.',
    ],
    [
      'article',
      'Mei Lin Tan and Van An Nguyen, “Who Governs AI?,” *Journal of Regional Policy* 12, no. 3 (2024): para. 12, https://doi.org/10.1234/jrp.12.',
    ],
    ['chapter', 'Rodolfo C. Severino, “Rules,” in *The ASEAN Charter*, ed. Walter Woon (NUS Press, 2016), para. 12.'],
    ['news', 'Ida Lim, “Summit Set to Open,” *Malay Mail*, May 5, 2025, para. 12, https://example.org/news.'],
    ['page', '“Spotlight on AI,” Crowell, January 29, 2026, para. 12, https://example.org/page.'],
    ['report', 'ASEAN Secretariat, *Guide on AI Governance* (no. 3, 2025), para. 12, https://example.org/guide.'],
    ['treaty', 'ASEAN Agreement on Electronic Commerce, January 22, 2019, para. 12.'],
    ['law', 'Personal Data Protection Act 2012, No 26 of 2012, para. 12.'],
    [
      'press',
      'Ministry of Science, *Ministers Conclude* (press release, January 16, 2026), para. 12, https://example.org/press.',
    ],
  ])('cites a %s in a note', (kind, note) => {
    expect(noteOf('chicago', kind)).toBe(note);
  });

  it.each<[Kind, string]>([
    ['book', 'Acharya, Amitav. *Constructing a Security Community: ASEAN and Order*. 3rd ed. Routledge, 2014.'],
    [
      'article',
      'Tan, Mei Lin, and Van An Nguyen. “Who Governs AI?” *Journal of Regional Policy* 12, no. 3 (2024): 211–34. https://doi.org/10.1234/jrp.12.',
    ],
    ['chapter', 'Severino, Rodolfo C. “Rules.” In *The ASEAN Charter*, edited by Walter Woon. NUS Press, 2016.'],
    ['news', 'Lim, Ida. “Summit Set to Open.” *Malay Mail*, May 5, 2025. https://example.org/news.'],
    ['page', 'Crowell. “Spotlight on AI.” January 29, 2026. https://example.org/page.'],
    ['report', 'ASEAN Secretariat. *Guide on AI Governance*. No. 3. 2025. https://example.org/guide.'],
    ['treaty', 'ASEAN Agreement on Electronic Commerce. January 22, 2019.'],
  ])('lists a %s', (kind, entry) => {
    expect(entryOf('chicago', kind)).toEqual([entry]);
  });

  it('shortens a source after its first note and does not say "ibid."', () => {
    expect(
      following('chicago', ['book'], ['book', { locator: '13' }], ['page'], ['book', { locator: '14, 16' }]).slice(1),
    ).toEqual([
      'Acharya, *Constructing a Security Community*, para. 13.',
      '“Spotlight on AI,” Crowell, January 29, 2026, para. 12, https://example.org/page.',
      'Acharya, *Constructing a Security Community*, paras. 14, 16.',
    ]);
  });
});

describe('OSCOLA', () => {
  it.each<[Kind, string]>([
    ['book', 'Amitav Acharya, *Constructing a Security Community: ASEAN and Order* (3rd edn, Routledge 2014) para 12.'],
    [
      'article',
      'Mei Lin Tan and Van An Nguyen, ‘Who Governs AI?’ (2024) 12(3) Journal of Regional Policy 211, para 12.',
    ],
    ['chapter', 'Rodolfo C Severino, ‘Rules’ in Walter Woon (ed), *The ASEAN Charter* (NUS Press 2016) para 12.'],
    ['news', 'Ida Lim, ‘Summit Set to Open’ *Malay Mail* (5 May 2025), para 12 <https://example.org/news>.'],
    ['page', '‘Spotlight on AI’ (*Crowell*, 29 January 2026) para 12 <https://example.org/page>.'],
    ['report', 'ASEAN Secretariat, ‘Guide on AI Governance’ (No 3, 2025) para 12 <https://example.org/guide>.'],
    ['treaty', 'ASEAN Agreement on Electronic Commerce (adopted 22 January 2019), para 12.'],
    ['law', 'Personal Data Protection Act 2012 (No 26 of 2012), para 12.'],
    [
      'dataset',
      'World Bank, ‘World Development Indicators’ (World Bank Group, 2025) para 12 <https://example.org/data>.',
    ],
  ])('cites a %s in a note', (kind, note) => {
    expect(noteOf('oscola', kind)).toBe(note);
  });

  it('says "ibid" for the source of the note before, and names the note for one cited earlier', () => {
    const notes = following(
      'oscola',
      ['book'],
      ['book'],
      ['book', { locator: '13' }],
      ['page'],
      ['book', { locator: '14' }],
      ['page', { locator: '2' }],
    );
    expect(notes.slice(1)).toEqual([
      'ibid.',
      'ibid para 13.',
      '‘Spotlight on AI’ (*Crowell*, 29 January 2026) para 12 <https://example.org/page>.',
      'Acharya (n 1) para 14.',
      '‘Spotlight on AI’ (n 4) para 2.',
    ]);
  });

  it.each<[Kind, string]>([
    ['book', 'Acharya A, *Constructing a Security Community: ASEAN and Order* (3rd edn, Routledge 2014)'],
    ['article', 'Tan ML and Nguyen VA, ‘Who Governs AI?’ (2024) 12(3) Journal of Regional Policy 211'],
    ['treaty', 'ASEAN Agreement on Electronic Commerce (adopted 22 January 2019)'],
  ])('lists a %s with its author turned round and without a full stop', (kind, entry) => {
    expect(entryOf('oscola', kind)).toEqual([entry]);
  });
});

describe('APA', () => {
  it.each<[Kind, string]>([
    ['book', '(Acharya, 2014, para. 12)'],
    ['article', '(Tan & Nguyen, 2024, para. 12)'],
    ['page', '(Crowell, 2026, para. 12)'],
    ['undated', '(ASEAN, n.d., para. 12)'],
    ['treaty', '(ASEAN Agreement on Electronic Commerce, 2019, para. 12)'],
  ])('cites a %s in brackets', (kind, cite) => {
    expect(noteOf('apa', kind)).toBe(cite);
  });

  it.each<[Kind, string]>([
    ['book', 'Acharya, A. (2014). *Constructing a Security Community: ASEAN and Order* (3rd ed.). Routledge.'],
    [
      'article',
      'Tan, M. L., & Nguyen, V. A. (2024). Who Governs AI? *Journal of Regional Policy*, *12*(3), 211–234. https://doi.org/10.1234/jrp.12',
    ],
    ['chapter', 'Severino, R. C. (2016). Rules. In W. Woon (Ed.), *The ASEAN Charter* (pp. 10–24). NUS Press.'],
    ['news', 'Lim, I. (2025, May 5). Summit Set to Open. *Malay Mail*. https://example.org/news'],
    ['page', 'Crowell. (2026, January 29). *Spotlight on AI*. https://example.org/page'],
    ['undated', 'ASEAN. (n.d.). *About Us*. https://example.org/us'],
    ['report', 'ASEAN Secretariat. (2025). *Guide on AI Governance* (Report No. 3). https://example.org/guide'],
    ['treaty', 'ASEAN Agreement on Electronic Commerce, January 22, 2019.'],
    [
      'dataset',
      'World Bank. (2025). *World Development Indicators* (Version 2025) [Data set]. World Bank Group. https://example.org/data',
    ],
    [
      'press',
      'Ministry of Science. (2026, January 16). *Ministers Conclude* [Press release]. https://example.org/press',
    ],
    ['statement', 'Kao, K. H. (2026, January 15). *Opening Remarks* [Speech]. ASEAN Secretariat.'],
  ])('lists a %s', (kind, entry) => {
    expect(entryOf('apa', kind)).toEqual([entry]);
  });

  it('tells undated pages of one body apart by a letter', () => {
    const items = ['b', 'a'].map((id) => anItem({ id, type: 'webpage', title: `Page ${id}`, publisher: 'ASEAN' }));
    expect(citedIn(builtInStyle('apa'), items)).toBe('(ASEAN, n.d.-a, n.d.-b)');
  });
});
