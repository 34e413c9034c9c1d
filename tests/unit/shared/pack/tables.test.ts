import { describe, expect, it } from 'vitest';
import { EMPTY_RICH_TEXT, type Entry, type GlossaryTerm, type Topic } from '../../../../src/shared/model/index.ts';
import { composePack, type PackBlock, type PackInput } from '../../../../src/shared/pack/index.ts';
import { aBrief, aClient, anEntry } from '../../../support/builders.ts';
import { linesOf, linesUnder } from '../../../support/pack-lines.ts';

function blocksOf(entries: readonly Entry[], given: Partial<PackInput> = {}): readonly PackBlock[] {
  const sections = entries.map(({ id }) => ({
    id: `s-${id}`,
    kind: 'entry' as const,
    entryId: id,
    text: EMPTY_RICH_TEXT,
  }));
  const brief = aBrief({ sections });
  return composePack({ brief, client: aClient(), entries, sources: [], annotations: [], glossary: [], ...given })
    .blocks;
}

describe('the timeline', () => {
  it('lists milestones of all entries by day, the less precise first', () => {
    const a = anEntry({
      id: 'a',
      title: 'A',
      milestones: [
        { date: '2026-03', precision: 'month', label: 'Review' },
        { date: '2026-01-01', precision: 'day', label: 'In force' },
      ],
    });
    const b = anEntry({ id: 'b', title: 'B', milestones: [{ date: '2026', precision: 'year', label: 'Begins' }] });
    expect(linesUnder('Timeline', blocksOf([a, b]))).toEqual([
      expect.stringMatching(/^<picture> Timeline of 3 milestones of 2 entries/),
      'Date | Milestone | Concerns',
      '2026 | Begins | →B',
      '1 January 2026 | In force | →A',
      'March 2026 | Review | →A',
    ]);
  });

  it('says once what several entries share', () => {
    const milestones = [
      { date: '2026-01-15', end: '2026-01-16', precision: 'day', label: 'Adopted in Hanoi' },
    ] as const;
    const entries = ['A', 'B'].map((title) => anEntry({ id: title.toLowerCase(), title, milestones: [...milestones] }));
    expect(linesUnder('Timeline', blocksOf(entries)).slice(1)).toEqual([
      'Date | Milestone | Concerns',
      '15–16 January 2026 | Adopted in Hanoi | →A; →B',
    ]);
  });

  it('has another row once more entries share it than a row can name', () => {
    const milestones = [{ date: '2026', precision: 'year', label: 'Begins' }] as const;
    const entries = Array.from({ length: 8 }, (_, place) =>
      anEntry({ id: `e${place}`, title: `E${place}`, milestones: [...milestones] }),
    );
    expect(linesUnder('Timeline', blocksOf(entries)).slice(2)).toEqual([
      '2026 | Begins | →E0; →E1; →E2; →E3; →E4; →E5',
      '2026 | Begins | →E6; →E7',
    ]);
  });

  it('is left out where nothing has a date', () => {
    expect(linesOf(blocksOf([anEntry()]))).not.toContain('# Timeline');
  });
});

describe('the partner matrix', () => {
  const partner = (id: string, topics: Topic[]) =>
    anEntry({ id, title: id.toUpperCase(), kind: 'partner-work-plan', topics: ['dialogue-partners', ...topics] });

  it('marks the themes of each partner’s plan, those most share first', () => {
    const entries = [partner('eu', ['standards', 'online-scams']), partner('us', ['cloud', 'online-scams'])];
    expect(linesUnder('Dialogue partners at a glance', blocksOf(entries))).toEqual([
      'Partner | Online scams | Standards | Cloud',
      '→EU | ● | ● | ',
      '→US | ● |  | ●',
    ]);
  });

  const many: Entry[] = [
    partner('eu', ['standards', 'online-scams', 'cloud', 'privacy']),
    partner('us', ['youth', 'semiconductors', 'digital-skills', 'cloud']),
    partner('in', []),
  ];

  it('has the partners in columns where there are many themes', () => {
    expect(linesUnder('Dialogue partners at a glance', blocksOf(many)).slice(0, 3)).toEqual([
      'Topics | EU | US | IN',
      'Cloud | ● | ● | ',
      'Standards | ● |  | ',
    ]);
  });

  it('lists themes where both are many, or a plan has a long name', () => {
    const named = many.map((entry) => ({ ...entry, title: `Plan for digital work with ${entry.title}` }));
    expect(linesUnder('Dialogue partners at a glance', blocksOf(named))).toEqual([
      'Partner | Stated priorities',
      '→Plan for digital work with EU | Standards; Online scams; Cloud; Privacy',
      '→Plan for digital work with US | Youth; Semiconductors; Digital skills; Cloud',
      '→Plan for digital work with IN | None stated in the sources',
    ]);
  });

  it('calls a partner by its name in the pack’s language, unless the client has one for the plan or two plans are one partner’s', () => {
    const of = (code: string, id = code.toLowerCase()) => ({
      ...partner(id, ['cloud']),
      title: `${id}: work plan 2026`,
      jurisdictions: ['ASEAN', code],
    });
    const rows = (entries: Entry[], client = aClient()) =>
      linesUnder('Dialogue partners at a glance', blocksOf(entries, { client })).slice(1);
    expect(rows([of('EU'), of('KR')])).toEqual(['→European Union | ●', '→Republic of Korea | ●']);
    expect(rows([of('KR', 'one'), of('KR', 'two')])).toEqual(['→one: work plan 2026 | ●', '→two: work plan 2026 | ●']);
    const client = aClient({ houseNames: [{ entryId: 'kr', name: 'The Seoul plan' }] });
    expect(rows([of('KR')], client)).toEqual(['→The Seoul plan | ●']);
  });

  it('is left out of a pack without partners', () => {
    expect(linesOf(blocksOf([anEntry()]))).not.toContain('# Dialogue partners at a glance');
  });
});

describe('the glossary', () => {
  const glossary: GlossaryTerm[] = [
    { acronym: 'AI', expansion: 'artificial intelligence' },
    { acronym: 'ASEAN', expansion: 'Association of Southeast Asian Nations' },
    { acronym: 'C++', expansion: 'a language' },
  ];
  const acronyms = (given: Partial<Entry>, terms = glossary) =>
    linesOf(blocksOf([anEntry({ jurisdictions: [], ...given })], { glossary: terms }));

  it('explains the acronyms that are used, in alphabetical order, and no others', () => {
    const entry = anEntry({ summary: 'ASEAN on AI.', jurisdictions: [] });
    expect(linesUnder('Acronyms', blocksOf([entry], { glossary }))).toEqual([
      'Acronym | Meaning',
      'AI | Artificial intelligence',
      'ASEAN | Association of Southeast Asian Nations',
    ]);
  });

  it.each(['WG-AI met.', 'AIs met.', 'XAI met.', 'AI-led work.'])('does not take “%s” for AI', (summary) => {
    expect(acronyms({ summary })).not.toContain('AI | Artificial intelligence');
  });

  it.each(['(AI)', 'AI.', '“AI”', 'AI, too', 'ASEAN/AI'])('takes “%s” for AI', (summary) => {
    expect(acronyms({ summary })).toContain('AI | Artificial intelligence');
  });

  it('takes an acronym with signs as it is written', () => {
    expect(acronyms({ summary: 'Written in C++.' })).toContain('C++ | A language');
  });

  it('explains the acronyms of printed entries, in the library’s words where it has some', () => {
    const lines = acronyms({ title: 'Masterplan (ADM)', acronym: 'ADM' });
    expect(lines).toContain('ADM | Masterplan (ADM)');
    const terms = [{ acronym: 'ADM', expansion: 'ASEAN Digital Masterplan' }];
    expect(acronyms({ title: 'Masterplan (ADM)', acronym: 'ADM' }, terms)).toContain('ADM | ASEAN Digital Masterplan');
  });
});

describe('the facts of an entry', () => {
  it('name jurisdictions as the region does', () => {
    const lines = linesOf(blocksOf([anEntry({ jurisdictions: ['VN', 'LA', 'SG', 'EU'] })]));
    expect(lines).toContain('Jurisdictions | Viet Nam; Lao PDR; Singapore; European Union');
  });

  it('give every date with what happened, a line each', () => {
    const milestones = [
      { date: '2026-01', precision: 'month', label: 'Adopted' },
      { date: '2027', precision: 'year', label: 'Reviewed' },
    ] as const;
    expect(linesOf(blocksOf([anEntry({ milestones: [...milestones] })]))).toContain(
      'Dates | January 2026: Adopted / 2027: Reviewed',
    );
  });

  it('refer to entries in the pack and name those that are not', () => {
    const relations = [
      { type: 'adopted-at', to: 'b' },
      { type: 'part-of', to: 'c' },
      { type: 'led-by', to: 'nobody-knows' },
    ] as const;
    const entries = [anEntry({ id: 'a', relations: [...relations] }), anEntry({ id: 'b', title: 'The meeting' })];
    const lines = linesOf(blocksOf(entries, { relatedEntries: [{ id: 'c', title: 'The masterplan' }] }));
    expect(lines).toContain('Adopted at | →The meeting');
    expect(lines).toContain('Part of | The masterplan');
    expect(lines.some((line) => line.startsWith('Led by'))).toBe(false);
  });
});

describe('the cross-references of an entry', () => {
  it('name the entries it relates to and those that relate to it, by how, each once', () => {
    const a = anEntry({
      id: 'a',
      title: 'A',
      relations: [
        { type: 'builds-on', to: 'b' },
        { type: 'builds-on', to: 'c' },
        { type: 'related-to', to: 'b' },
        { type: 'follows', to: 'not-in-the-pack' },
      ],
    });
    const [b, c] = [
      anEntry({ id: 'b', title: 'B', relations: [{ type: 'follows', to: 'a' }] }),
      anEntry({ id: 'c', title: 'C' }),
    ];
    const blocks = blocksOf([a, b, c]);
    expect(linesUnder('A', blocks).at(-1)).toBe('Builds on: →B; →C.');
    expect(linesUnder('C', blocks).at(-1)).toBe('Built on by: →A.');
  });
});
