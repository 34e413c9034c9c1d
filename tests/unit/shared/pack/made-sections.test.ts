import { describe, expect, it } from 'vitest';
import { type BriefSection, type DrawnForm, type Entry, richTextOf } from '../../../../src/shared/model/index.ts';
import { composePack, type PackBlock, type PackInput } from '../../../../src/shared/pack/index.ts';
import type { PackLanguage } from '../../../../src/shared/pack/pack-language.ts';
import { aBrief, aClient, anEntry, aSource } from '../../../support/builders.ts';
import { linesOf } from '../../../support/pack-lines.ts';

const NOTHING = richTextOf('');
const OPTIONS = { ...aBrief().options, contents: false };

function packOf(sections: BriefSection[], entries: Entry[], given: Partial<PackInput> = {}) {
  return composePack({
    brief: aBrief({ sections, options: OPTIONS, date: '2026-02-01' }),
    client: aClient(),
    entries,
    sources: [aSource({ id: 's', publisher: 'VNS' }), aSource({ id: 't', publisher: 'Crowell' })],
    annotations: [],
    glossary: [{ acronym: 'AI', expansion: 'Artificial intelligence' }],
    ...given,
  });
}
const linesIn = (...given: Parameters<typeof packOf>) => linesOf(packOf(...given).blocks);
const headings = (...given: Parameters<typeof packOf>) => linesIn(...given).filter((line) => line.startsWith('#'));

type PlainKind = 'timeline' | 'partner-matrix' | 'disagreements' | 'glossary' | 'sources' | 'changes';
const section = (kind: PlainKind, heading: string = kind): BriefSection => ({ id: kind, kind, heading, text: NOTHING });
const entryOf = (entryId: string, given: Partial<Extract<BriefSection, { kind: 'entry' }>> = {}): BriefSection => ({
  id: `section-${entryId}`,
  kind: 'entry',
  entryId,
  text: NOTHING,
  ...given,
});

const meeting = anEntry({
  id: 'meeting',
  kind: 'event',
  title: 'Meeting on AI',
  summary: 'Ministers met.',
  body: 'They met for two days.',
  milestones: [
    { date: '2026-01-15', precision: 'day', label: 'Held in Hanoi' },
    { date: '2027-01', precision: 'month', label: 'Next one' },
  ],
  relations: [
    { type: 'hosted-by', to: 'ministry' },
    { type: 'led-by', to: 'group' },
  ],
  claims: [
    { id: 'c', text: 'Eleven came.', field: 'members', value: '11', citations: [{ sourceId: 's', paragraph: 2 }] },
    { id: 'd', text: 'Ten came.', field: 'members', value: '10', citations: [{ sourceId: 't', paragraph: 3 }] },
    { id: 'e', text: 'It ended.', citations: [{ sourceId: 's', paragraph: 9 }] },
  ],
});
const group = anEntry({ id: 'group', kind: 'body', title: 'Working Group', summary: 'Meets twice a year.' });
const ENTRIES = [meeting, group];

describe('a list the advisor placed', () => {
  it('stands where it was placed, and not at the end', () => {
    const placed = [section('sources'), section('timeline'), section('glossary'), entryOf('meeting')];
    expect(headings(placed, ENTRIES)).toEqual([
      '# sources',
      '# timeline',
      '# glossary',
      '# In detail',
      '## Meeting on AI',
      '### What the sources say',
    ]);
  });

  it('lists what the whole pack holds, also what comes after it', () => {
    const printed = linesIn([section('sources'), section('glossary'), entryOf('meeting')], ENTRIES);
    expect(printed).toContain('VNS | A source | 29 January 2026');
    expect(printed).toContain('AI | Artificial intelligence');
  });

  it('stands below the text that introduces it', () => {
    const introduced = { ...section('timeline'), text: richTextOf('Mind the dates.') };
    expect(linesIn([entryOf('meeting'), introduced], ENTRIES)).toContain('Mind the dates.');
  });

  it('may be repeated: each has a bookmark of its own', () => {
    const again = { ...section('timeline', 'Once more'), id: 'again' };
    const { blocks } = packOf([section('timeline'), again, entryOf('meeting')], ENTRIES);
    const bookmarks = blocks.flatMap((block) => (block.type === 'heading' ? (block.bookmark ?? []) : []));
    expect(bookmarks).toEqual(['timeline', 'timeline-2', 'entry-meeting', 'glossary', 'sources']);
  });
});

describe('a timeline', () => {
  it.each([
    ['past', ['15 January 2026 | Held in Hanoi | →Meeting on AI']],
    ['to-come', ['January 2027 | Next one | →Meeting on AI']],
  ] as const)('holds the milestones that are %s', (span, rows) => {
    const timeline: BriefSection = { id: 't', kind: 'timeline', heading: 'Dates', text: NOTHING, span };
    const printed = linesIn([timeline, entryOf('meeting')], ENTRIES);
    expect(printed.filter((line) => line.endsWith('| →Meeting on AI'))).toEqual(rows);
  });
});

describe('what can be drawn', () => {
  const forms = (kind: 'timeline' | 'relation-map', shows?: DrawnForm) => {
    const drawn = { id: 'd', kind, heading: 'Drawn', text: NOTHING, ...(shows === undefined ? {} : { shows }) };
    const sections = [drawn, entryOf('meeting'), entryOf('group', { detail: 'row' })];
    const { blocks } = packOf(sections, ENTRIES);
    return blocks.slice(
      1,
      blocks.findIndex((block, index) => index > 0 && block.type === 'heading'),
    );
  };
  const kinds = (blocks: readonly PackBlock[]) => blocks.map(({ type }) => type);

  it.each(['timeline', 'relation-map'] as const)('is a picture, a table, or both: a %s', (kind) => {
    expect(kinds(forms(kind, 'picture'))).toEqual(['picture']);
    expect(kinds(forms(kind, 'table'))).toEqual(['table']);
    expect(kinds(forms(kind, 'both'))).toEqual(['picture', 'table']);
  });

  it('is what it always was where nothing is chosen', () => {
    expect(kinds(forms('timeline'))).toEqual(['picture', 'table']);
    expect(kinds(forms('relation-map'))).toEqual(['picture']);
  });

  it('says in a table how each entry relates to others of the pack', () => {
    expect(linesOf(forms('relation-map', 'table'))).toEqual([
      'Entry | Relation | To',
      '→Meeting on AI | Led by | Working Group',
    ]);
  });
});

describe('what changed', () => {
  it('is what happened in the days before the brief’s date, while nothing was issued', () => {
    const printed = linesIn([section('changes'), entryOf('meeting')], ENTRIES);
    expect(printed.slice(0, 3)).toEqual([
      '# changes',
      'Date | Milestone | Concerns',
      '15 January 2026 | Held in Hanoi | →Meeting on AI',
    ]);
  });

  it('is nothing that is only known to be in a year that began before', () => {
    const milestones = [
      { date: '2025', precision: 'year', label: 'Drafted' },
      { date: '2026', precision: 'year', label: 'Begins' },
      { date: '2025-11', precision: 'month', label: 'Agreed' },
    ] as const;
    const printed = linesIn([section('changes'), entryOf('group')], [{ ...group, milestones: [...milestones] }]);
    const rows = printed.slice(2, printed.indexOf('# In detail'));
    expect(rows).toEqual(['November 2025 | Agreed | →Working Group', '2026 | Begins | →Working Group']);
  });

  it('says so where nothing happened', () => {
    const quiet: BriefSection = { id: 'c', kind: 'changes', heading: 'New', text: NOTHING, days: 7 };
    expect(linesIn([quiet, entryOf('meeting')], ENTRIES)[1]).toBe(
      'None of the milestones in this pack fell after 25 January 2026.',
    );
  });
});

describe('disagreements in one place', () => {
  it('are no longer in their entries, and name them', () => {
    const printed = linesIn([entryOf('meeting'), section('disagreements', 'Where sources differ')], ENTRIES);
    const place = printed.indexOf('# Where sources differ');
    expect(printed.slice(place + 1, place + 3)).toEqual([
      '→Meeting on AI',
      '[disagreement] Where sources differ: members',
    ]);
    expect(printed.filter((line) => line.startsWith('[disagreement]'))).toHaveLength(1);
    expect(printed.filter((line) => line.startsWith('- Eleven came.'))).toEqual([]);
  });
});

describe('a field in which sources differ', () => {
  it('is called by the word of the pack’s language where there is one, else as the analyst named it', () => {
    const fields = (field: string, language: PackLanguage) =>
      linesIn([entryOf('meeting')], [{ ...meeting, claims: meeting.claims.map((claim) => ({ ...claim, field })) }], {
        brief: aBrief({ sections: [entryOf('meeting')], language }),
      }).find((line) => line.startsWith('[disagreement]'));
    expect(fields('member-count', 'vi')).toMatch(/: số thành viên$/);
    expect(fields('member-count', 'en')).toMatch(/: member count$/);
    expect(fields('sub-theme', 'fr')).toMatch(/: sub theme$/);
  });
});

describe('who is who', () => {
  const who: BriefSection = {
    id: 'w',
    kind: 'who-is-who',
    heading: 'Who',
    text: NOTHING,
    items: [
      { id: '1', name: 'Mai', role: 'Secretary', contact: 'mai@example.org' },
      { id: '2', name: ' ', role: 'Nobody', contact: '' },
    ],
  };
  const relatedEntries = [{ id: 'ministry', kind: 'body' as const, title: 'The Ministry', summary: 'Hosts.' }];

  it('lists the bodies entries are and name, with their part, then the people', () => {
    const printed = linesIn([who, entryOf('meeting'), entryOf('group')], ENTRIES, { relatedEntries });
    expect(printed.slice(0, 8)).toEqual([
      '# Who',
      '## Bodies',
      'Body | What it is | In this pack',
      '→Working Group | Meets twice a year. | Leads: →Meeting on AI',
      'The Ministry | Hosts. | Hosts: →Meeting on AI',
      '## People',
      'Name | Office | Contact',
      'Mai | Secretary | mai@example.org',
    ]);
  });

  it('names four entries at most of those a body has the same part in', () => {
    const many = Array.from({ length: 7 }, (_, place) =>
      anEntry({ id: `e${place}`, title: `E${place}`, relations: [{ type: 'led-by', to: 'group' }] }),
    );
    const sections = [who, entryOf('group'), ...many.map(({ id }) => entryOf(id))];
    expect(linesIn(sections, [group, ...many])).toContain(
      '→Working Group | Meets twice a year. | Leads: →E0; →E1; →E2; →E3 and 3 more',
    );
  });

  it('names the fifth too, rather than say there is one more', () => {
    const many = Array.from({ length: 5 }, (_, place) =>
      anEntry({ id: `e${place}`, title: `E${place}`, relations: [{ type: 'led-by', to: 'group' }] }),
    );
    const sections = [who, entryOf('group'), ...many.map(({ id }) => entryOf(id))];
    expect(linesIn(sections, [group, ...many])).toContain(
      '→Working Group | Meets twice a year. | Leads: →E0; →E1; →E2; →E3; →E4',
    );
  });

  it('says of a body that only has an entry that it has one', () => {
    expect(linesIn([who, entryOf('group')], [group])).toContain(
      '→Working Group | Meets twice a year. | Has an entry of its own',
    );
  });

  it('names officials of bodies that are only named, with where that was read', () => {
    const claims = [{ id: 'said', text: 'Ha leads it.', citations: [{ sourceId: 's', paragraph: 4 }] }];
    const officials = [{ name: 'Ha', office: 'Minister', claimId: 'said' }];
    const [ministry] = relatedEntries;
    const printed = linesIn([who, entryOf('meeting')], ENTRIES, {
      relatedEntries: [{ id: 'ministry', title: 'The Ministry', ...ministry, claims, officials }],
    });
    expect(printed).toContain('Ha | Minister, The Ministry[s:4] | ');
  });

  it('says how to reach people as it was written, a line each, with links to their mailboxes', () => {
    const items = [{ id: '1', name: 'Mai', role: '', contact: 'mai@example.org\n +84 24  0000\n\n<x@y>' }];
    const { blocks } = packOf([{ ...who, items }], []);
    expect(linesOf(blocks)).toContain('Mai |  | mai@example.org / +84 24 0000 / <x@y>');
    expect(JSON.stringify(blocks).match(/"href":"[^"]*"/g)).toEqual(['"href":"mailto:mai@example.org"']);
  });

  it('names officials of the bodies it prints, with where that was read', () => {
    const claims = [{ id: 'said', text: 'Ha leads it.', citations: [{ sourceId: 's', paragraph: 4 }] }];
    const officials = [
      { name: 'Ha', office: 'Chair', claimId: 'said' },
      { name: 'Binh', office: '' },
    ];
    const printed = linesIn([who, entryOf('group')], [{ ...group, claims, officials }]);
    expect(printed.slice(printed.indexOf('## People') + 2).slice(0, 3)).toEqual([
      'Ha | Chair, →Working Group[s:4] | ',
      'Binh | →Working Group | ',
      'Mai | Secretary | mai@example.org',
    ]);
  });

  it('have no column for how to reach people where that is said of none', () => {
    const officials = [{ name: 'Ha', office: 'Chair' }];
    const printed = linesIn([{ ...who, items: [] }, entryOf('group')], [{ ...group, officials }]);
    expect(printed).toEqual(expect.arrayContaining(['Name | Office', 'Ha | Chair, →Working Group']));
  });

  it('names the client’s contacts last where it asks for them', () => {
    const contact = { id: 'c', name: 'An', role: 'Counsel', organisation: 'Kestrel', email: 'an@example.org' };
    const client = aClient({ contacts: [{ ...contact, phone: '+65 1', note: 'Prefers calls.' }] });
    const printed = (section: BriefSection) => linesIn([section], [], { client });
    expect(printed({ ...who, contacts: true })).toEqual([
      '# Who',
      '## People',
      'Name | Office | Contact',
      'Mai | Secretary | mai@example.org',
      '## Contacts',
      'Name | Office | Contact',
      'An | Counsel, Kestrel | an@example.org / +65 1',
    ]);
    expect(printed(who).join()).not.toContain('An |');
  });

  it('names no body that is marked above the pack', () => {
    const secret = relatedEntries.map((entry) => ({ ...entry, marking: 'strictly-confidential' as const }));
    expect(linesIn([who, entryOf('meeting')], ENTRIES, { relatedEntries: secret }).join()).not.toContain('Ministry');
  });
});

describe('an entry in short', () => {
  it('says what it is, its status and dates, where it comes from, and what sources differ in', () => {
    const printed = linesIn([entryOf('meeting', { detail: 'short' })], ENTRIES);
    const end = printed.indexOf('# Timeline');
    expect(printed.slice(1, end)).toEqual([
      '## Meeting on AI',
      'Ministers met.[s:2, t:3]',
      'Type | Event',
      'Status | Adopted',
      'Dates | 15 January 2026: Held in Hanoi / January 2027: Next one',
      '[disagreement] Where sources differ: members',
      'We give both until the record is clear.',
      '- 11 – VNS: Eleven came.[s:2]',
      '- 10 – Crowell: Ten came.[t:3]',
    ]);
  });
});

describe('entries as rows', () => {
  it('make one table where they follow each other, with sources and the advisor’s words', () => {
    const rows = [
      entryOf('meeting', { detail: 'row', text: richTextOf('We were there.') }),
      entryOf('group', { detail: 'row', heading: 'The group', marking: 'internal' }),
    ];
    const printed = linesIn(rows, ENTRIES);
    expect(printed.slice(0, 4)).toEqual([
      '# In detail',
      'Entry | Status | Date | In short',
      'Meeting on AI | Adopted | January 2027 | Ministers met.[s:2, t:3] / We were there.',
      'The group / Marked: Internal | Adopted |  | Meets twice a year.',
    ]);
  });

  it('have no column for dates where none has one', () => {
    expect(linesIn([entryOf('group', { detail: 'row' })], ENTRIES).slice(1)).toEqual([
      'Entry | Status | In short',
      'Working Group | Adopted | Meets twice a year.',
    ]);
  });

  it('have no column for a status that tells nothing: that a recommendation, a risk or a figure was observed', () => {
    const seen = (kind: Entry['kind']) => anEntry({ id: kind, kind, title: kind, summary: 'So.', status: 'observed' });
    const entries = [seen('recommendation'), seen('risk'), seen('figure')];
    const rows = entries.map(({ id }) => entryOf(id, { detail: 'row' }));
    expect(linesIn(rows, entries).slice(1, 3)).toEqual(['Entry | In short', 'recommendation | So.']);
    expect(linesIn([entryOf('risk')], entries).filter((line) => line.startsWith('Status |'))).toEqual([]);
    expect(linesIn([entryOf('law')], [{ ...seen('instrument'), id: 'law' }])).toContain('Status | Observed');
  });

  it('stand under a heading of their own below an entry', () => {
    const sections = [entryOf('meeting'), entryOf('group', { detail: 'row' })];
    expect(headings(sections, ENTRIES).slice(0, 4)).toEqual([
      '# In detail',
      '## Meeting on AI',
      '### What the sources say',
      '## Also of note',
    ]);
  });

  it('are referred to by their title, and by a reference once a section of their own prints them', () => {
    const row = entryOf('group', { detail: 'row' });
    const meets = (...sections: BriefSection[]) =>
      linesIn(sections, ENTRIES).filter((line) => line.startsWith('Led by |'));
    expect(meets(entryOf('meeting'), row)).toEqual(['Led by | Working Group']);
    expect(meets(entryOf('meeting'), row, entryOf('group'))).toEqual(['Led by | →Working Group']);
  });
});
