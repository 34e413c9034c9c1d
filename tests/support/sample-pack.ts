import type { Annotation, Brief, Client, Entry, GlossaryTerm, Source } from '../../src/shared/model/index.ts';
import { DEFAULT_BRIEF_OPTIONS, richTextOf, topicSchema } from '../../src/shared/model/index.ts';
import type { PackInput } from '../../src/shared/pack/index.ts';
import { aBrief, aClient, anAnnotation, anEntry, aSource } from './builders.ts';

const TOPICS = topicSchema.options;

/** A client, and sources with and without a stated date. */
const client: Client = aClient({ id: 'meridian', name: 'Meridian Cloud', sector: 'Cloud services' });
const sources: Source[] = [
  aSource({
    id: 's0',
    title: 'Ministers meet in Hanoi',
    publisher: 'Crowell',
    url: 'https://example.org/alert?a=1&b=2',
  }),
  aSource({
    id: 's1',
    title: 'Press briefing',
    publisher: 'VNS',
    published: '2025-12-31',
    publishedNote: 'not stated',
  }),
  aSource({ id: 's2', title: 'Bản tin “số” & <công nghệ>', publisher: 'VJST', published: '2026-01' }),
];
const glossary: GlossaryTerm[] = [
  { acronym: 'ADGMIN', expansion: 'ASEAN Digital Ministers’ Meeting' },
  { acronym: 'AI', expansion: 'Artificial intelligence' },
  { acronym: 'UNUSED', expansion: 'Never used' },
];

/**
 * Input of a pack with `count` entries and every kind of block: facts, claims, a disagreement in every third entry, notes
 * of every visibility, partners, a timeline, references, nested lists, quotes, links, scripts of the region.
 */
export function samplePackInput(count: number): PackInput {
  const entries = Array.from({ length: count }, (_, index) => sampleEntry(index, count));
  return { brief: sampleBrief(entries), client, entries, sources, annotations: entries.flatMap(sampleNotes), glossary };
}

function sampleEntry(index: number, count: number): Entry {
  const isPartner = index % 5 === 4;
  const citations = [
    { sourceId: 's0', paragraph: 1 + (index % 40) },
    { sourceId: 's1', paragraph: 2 + (index % 9) },
  ];
  const disputed = index % 3 === 0;
  return anEntry({
    id: `entry-${index}`,
    kind: isPartner ? 'partner-work-plan' : 'framework',
    title: isPartner
      ? `Partner ${index}: digital work plan 2026`
      : `ASEAN Framework ${index} on Cross-Border Cloud Computing`,
    aliases: index % 4 === 0 ? ['Cloud framework', 'กรอบคลาวด์'] : [],
    summary: `Ministers endorsed framework ${index} at ADGMIN so that public and private buyers may use cloud services across borders on shared terms.`,
    body: 'It asks members to recognise one another’s certificates and to say in public which data must stay at home.\n\nFor a provider that works in several markets it lowers the cost of entering the next one, but the text binds nobody: national rules on localisation and procurement stay as they are until each member changes them.',
    jurisdictions: ['ASEAN', 'VN', 'BN'],
    topics: isPartner
      ? ['dialogue-partners', 'ai-governance', 'online-scams']
      : [TOPICS[index % TOPICS.length] ?? 'cloud', 'cloud'],
    milestones: [
      { date: '2026-01-15', precision: 'day', end: '2026-01-16', label: 'Endorsed by ministers in Hanoi' },
      { date: '2027-01', precision: 'month', label: 'First review at the next meeting' },
    ],
    relations: [
      { type: 'builds-on', to: `entry-${(index + 1) % count}` },
      { type: 'adopted-at', to: `entry-${(index + 2) % count}` },
    ],
    claims: [
      { id: 'endorsed', text: `Ministers endorsed framework ${index}`, citations },
      { id: 'binding', text: 'It is not legally binding.', citations: citations.slice(0, 1) },
      {
        id: 'next',
        text: 'A review is due at the following meeting, which Brunei Darussalam will host.',
        citations: [{ sourceId: 's2', paragraph: 4 }],
      },
      {
        id: 'count-a',
        text: 'Eleven members took part.',
        field: 'member-count',
        value: 'eleven',
        citations: citations.slice(0, 1),
      },
      {
        id: 'count-b',
        text: disputed ? 'Ten members took part.' : 'All 11 members took part.',
        field: 'member-count',
        value: disputed ? 'ten' : '11',
        citations: citations.slice(1),
      },
    ],
    wordings: disputed
      ? [{ field: 'member-count', wording: 'Eleven members since Timor-Leste joined; “ten” is older usage.' }]
      : [],
  });
}

function sampleNotes(entry: Entry): Annotation[] {
  const note = (kind: string, given: Partial<Annotation>) =>
    anAnnotation({ id: `${entry.id}-${kind}`, target: { source: entry.id }, visibility: 'client', ...given });
  const body = (value: string) => [{ type: 'TextualBody' as const, value, format: 'text/plain' as const }];
  return [
    note('private', { visibility: 'private', body: body('PRIVATE the fee is too low') }),
    note('team', { visibility: 'team', body: body('TEAM do not tell them') }),
    note('impact', {
      motivation: 'assessing',
      impact: { rating: 'high', clientId: 'meridian' },
      body: body('Certificates you hold in Singapore would count in Hanoi. Start the file now.'),
    }),
    note('passage', {
      body: body('Nothing in the text obliges a regulator to act.'),
      target: {
        source: entry.id,
        part: 'body',
        selector: [
          { type: 'TextQuoteSelector', exact: 'the text binds nobody', prefix: 'but ', suffix: ':' },
          { type: 'TextPositionSelector', start: 0, end: 21 },
        ],
      },
    }),
  ];
}

function sampleBrief(entries: readonly Entry[]): Brief {
  const sections: Brief['sections'] = entries.map((entry, index) => ({
    id: `section-${index}`,
    kind: 'entry',
    entryId: entry.id,
    text: richTextOf(index % 2 === 0 ? 'We were in the room; this is how we read it.' : ''),
  }));
  return aBrief({
    id: 'sample',
    title: 'The sixth ASEAN Digital Ministers’ Meeting: what it means for a cloud provider',
    clientId: 'meridian',
    author: 'Lê Thị Advisor',
    options: { ...DEFAULT_BRIEF_OPTIONS, relationMap: true },
    sections: [
      { id: 'own', kind: 'text', heading: 'What ministers adopted', text: richText },
      ...sections,
      ...BLOCKS,
      ...OPENING,
    ],
  });
}

const paragraphOf = (text: string) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] });
const itemOf = (text: string) => ({ type: 'listItem' as const, content: [paragraphOf(text)] });

const richText: Brief['sections'][number]['text'] = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Ministers adopted a ' },
        { type: 'text', text: 'declaration', marks: [{ type: 'bold' }] },
        { type: 'text', text: ', read ' },
        {
          type: 'text',
          text: 'its text',
          marks: [{ type: 'link', attrs: { href: 'https://asean.org/a?b=c&d="e"' } }, { type: 'italic' }],
        },
        { type: 'hardBreak' },
        { type: 'text', text: 'ປະເທດລາວ · ខ្មែរ · မြန်မာ · ไทย · điện tử · 数字' },
      ],
    },
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Why now' }] },
    {
      type: 'orderedList',
      content: [
        itemOf('The masterplan to 2030 begins.'),
        {
          type: 'listItem',
          content: [
            paragraphOf('Three texts reach beyond ministries:'),
            { type: 'bulletList', content: [itemOf('the cloud framework,'), itemOf('the guide against scams,')] },
            paragraphOf('and all three name providers.'),
          ],
        },
      ],
    },
    { type: 'blockquote', content: [paragraphOf('We will lower the cost of trust.')] },
    { type: 'orderedList', content: [itemOf('A second list begins at one.')] },
  ],
};

const BLOCKS: Brief['sections'] = [
  {
    id: 'who',
    kind: 'who-is-who',
    heading: 'Who is who',
    text: richTextOf('As of January.'),
    items: [{ id: 'chair', name: 'Nguyễn Văn A', role: 'Chairs the working group\n\nfor Viet Nam', contact: '' }],
  },
  {
    id: 'lines',
    kind: 'lines-to-take',
    heading: 'Lines to take',
    text: richTextOf('For calls with partners this month.'),
    items: [
      {
        id: 'one',
        line: 'We welcome one set of terms for cross-border cloud.',
        support: 'Eleven members endorsed it.\n\nIt binds nobody yet: say “framework”, never “rules”.',
      },
      { id: 'two', line: 'We repair cables in every member.', support: '' },
    ],
  },
  {
    id: 'questions',
    kind: 'questions',
    heading: 'Questions and answers',
    text: richTextOf(''),
    items: [
      {
        id: 'when',
        question: 'When does the framework apply?',
        answer: 'When a member changes its own rules.\n\nNone has said when.',
      },
      { id: 'open', question: 'Who audits the certificates?', answer: '' },
    ],
  },
  {
    id: 'risks',
    kind: 'risks',
    heading: 'Risks and recommendations',
    text: richTextOf('Our own judgement, at the end of January.'),
    items: [
      {
        id: 'localisation',
        risk: 'Localisation rules stay',
        likelihood: 'high',
        effect: 'Two data centres more than planned.',
        recommendation: 'Ask for recognition of certificates first.\n\nKeep the lease in Johor open until July.',
      },
      { id: 'delay', risk: 'The review comes late', likelihood: 'low', effect: '', recommendation: 'Wait.' },
    ],
  },
];

const OPENING: Brief['sections'] = [
  {
    id: 'summary',
    kind: 'summary',
    heading: 'Summary',
    text: richTextOf(
      'Ministers met in Hanoi on 15–16 January 2026 and adopted a declaration and a masterplan to 2030.\n\nThe next meeting is in Bandar Seri Begawan in January 2027.',
    ),
  },
  {
    id: 'bottom-line',
    kind: 'bottom-line',
    heading: 'Bottom line',
    text: richTextOf('File for recognition of your certificates before the summer.'),
  },
  {
    id: 'implications',
    kind: 'implications',
    heading: 'What this means for you',
    text: richTextOf(
      'Three things matter to Meridian Cloud this year: one set of terms for cross-border cloud, quicker repair of cables, and partners’ work on AI.\n\nYour certificates are worth more. File for recognition in Viet Nam and Brunei before the summer.',
    ),
  },
];
