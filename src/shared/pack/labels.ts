import {
  type BriefSection,
  type EntryKind,
  type EntryStatus,
  type ImpactRating,
  type Likelihood,
  MARKING_LABELS,
  type Marking,
  type RelationType,
  type Topic,
} from '../model/index.ts';
import { FRENCH } from './labels/fr.ts';
import { INDONESIAN } from './labels/id.ts';
import { JAPANESE } from './labels/ja.ts';
import { THAI } from './labels/th.ts';
import { VIETNAMESE } from './labels/vi.ts';
import type { PackLanguage } from './pack-language.ts';

/** Everything a pack says in its own words, in one language. */
export interface PackLabels {
  /** What stands between a name and what it names, at the end of a sentence, and between members of a list. */
  readonly colon: string;
  readonly stop: string;
  readonly separator: string;
  readonly markings: Readonly<Record<Marking, string>>;
  /** Headings new sections begin with. */
  readonly openings: Readonly<Record<Exclude<BriefSection['kind'], 'entry'>, string>>;
  readonly contents: string;
  readonly inDetail: string;
  readonly claims: string;
  readonly seeAbove: string;
  readonly marked: string;
  readonly wordingUsed: string;
  readonly noWording: string;
  readonly sourcesDiffer: (field: string) => string;
  readonly note: string;
  readonly question: string;
  readonly impact: Readonly<Record<ImpactRating, string>>;
  readonly facts: Readonly<Record<'kind' | 'status' | 'dates' | 'jurisdictions' | 'topics' | 'aliases', string>>;
  readonly timelineHeader: readonly [string, string, string];
  readonly partner: string;
  readonly priorities: string;
  readonly noPriorities: string;
  readonly glossaryHeader: readonly [string, string];
  readonly sourcesHeader: readonly [string, string, string];
  readonly risksHeader: readonly [string, string, string, string];
  readonly likelihoods: Readonly<Record<Likelihood, string>>;
  readonly removedSource: string;
  readonly dateNotStated: string;
  readonly descriptions: {
    readonly facts: (title: string) => string;
    readonly timeline: string;
    readonly partnerMatrix: string;
    readonly glossary: string;
    readonly sources: string;
    readonly risks: string;
  };
  readonly kinds: Readonly<Record<EntryKind, string>>;
  readonly statuses: Readonly<Record<EntryStatus, string>>;
  readonly topics: Readonly<Record<Topic, string>>;
  /** Read from the entry that holds the relation, and from the other. */
  readonly relations: Readonly<Record<RelationType, { readonly outgoing: string; readonly incoming: string }>>;
}

const ENGLISH: PackLabels = {
  colon: ': ',
  stop: '.',
  separator: '; ',
  markings: MARKING_LABELS,
  openings: {
    text: 'New section',
    'bottom-line': 'Bottom line',
    implications: 'What this means for you',
    summary: 'Summary',
    'lines-to-take': 'Lines to take',
    questions: 'Questions and answers',
    risks: 'Risks and recommendations',
    'who-is-who': 'Who is who',
    changes: 'What changed',
    timeline: 'Timeline',
    'relation-map': 'How they relate',
    'partner-matrix': 'Dialogue partners at a glance',
    disagreements: 'Where sources differ',
    glossary: 'Acronyms',
    sources: 'Sources',
  },
  contents: 'Contents',
  inDetail: 'In detail',
  claims: 'What the sources say',
  seeAbove: 'Set out above',
  marked: 'Marked',
  wordingUsed: 'Our reading',
  noWording: 'We give both until the record is clear.',
  sourcesDiffer: (field) => `Where sources differ: ${field}`,
  note: 'Advisor’s note',
  question: 'Open question',
  impact: { low: 'Impact for you: low', medium: 'Impact for you: medium', high: 'Impact for you: high' },
  facts: {
    kind: 'Type',
    status: 'Status',
    dates: 'Dates',
    jurisdictions: 'Jurisdictions',
    topics: 'Topics',
    aliases: 'Also known as',
  },
  timelineHeader: ['Date', 'Milestone', 'Concerns'],
  partner: 'Partner',
  priorities: 'Stated priorities',
  noPriorities: 'None stated in the sources',
  glossaryHeader: ['Acronym', 'Meaning'],
  sourcesHeader: ['Publisher', 'Document', 'Published'],
  risksHeader: ['Risk', 'Likelihood', 'Effect', 'Recommendation'],
  likelihoods: { low: 'Low', medium: 'Medium', high: 'High' },
  removedSource: 'A source no longer in the library',
  dateNotStated: 'date not stated',
  descriptions: {
    facts: (title) => `Key facts on ${title}: a fact in each row, its name first.`,
    timeline: 'Milestones of the entries in this pack, earliest first: date, milestone and the entry it concerns.',
    partnerMatrix:
      'Dialogue partners in rows and the themes of their work plans in columns; a mark where the plan covers the theme.',
    glossary: 'Acronyms used in this pack and what they stand for.',
    sources: 'Documents this pack cites, in the order they are first cited: publisher, title and date.',
    risks: 'Risks in rows: how likely each is, what it would do, and what we recommend.',
  },
  kinds: {
    event: 'Event',
    declaration: 'Declaration',
    instrument: 'Instrument',
    framework: 'Framework',
    guide: 'Guide',
    plan: 'Plan',
    agreement: 'Agreement',
    body: 'Body',
    'partner-work-plan': 'Dialogue partner’s work plan',
    initiative: 'Initiative',
    recommendation: 'Recommendation',
    risk: 'Risk',
    figure: 'Figure',
  },
  statuses: {
    announced: 'Announced',
    planned: 'Planned',
    'under-negotiation': 'Under negotiation',
    adopted: 'Adopted',
    published: 'Published',
    operational: 'Operational',
    ongoing: 'Ongoing',
    completed: 'Completed',
    'in-force': 'In force',
    observed: 'Observed',
  },
  topics: {
    'ai-governance': 'AI governance',
    cloud: 'Cloud',
    'cross-border-data': 'Cross-border data',
    privacy: 'Privacy',
    cybersecurity: 'Cybersecurity',
    'online-scams': 'Online scams',
    'submarine-cables': 'Submarine cables',
    'digital-infrastructure': 'Digital infrastructure',
    'digital-economy': 'Digital economy',
    'digital-trade': 'Digital trade',
    'digital-skills': 'Digital skills',
    'digital-inclusion': 'Digital inclusion',
    youth: 'Youth',
    standards: 'Standards',
    'emerging-technology': 'Emerging technology',
    semiconductors: 'Semiconductors',
    'dialogue-partners': 'Dialogue partners',
    'regional-integration': 'Regional integration',
  },
  relations: {
    'part-of': { outgoing: 'Part of', incoming: 'Includes' },
    'adopted-at': { outgoing: 'Adopted at', incoming: 'Adopted here' },
    'hosted-by': { outgoing: 'Hosted by', incoming: 'Hosts' },
    'published-by': { outgoing: 'Published by', incoming: 'Publishes' },
    'led-by': { outgoing: 'Led by', incoming: 'Leads' },
    'supported-by': { outgoing: 'Supported by', incoming: 'Supports' },
    follows: { outgoing: 'Follows', incoming: 'Followed by' },
    precedes: { outgoing: 'Precedes', incoming: 'Preceded by' },
    'builds-on': { outgoing: 'Builds on', incoming: 'Built on by' },
    implements: { outgoing: 'Implements', incoming: 'Implemented by' },
    addresses: { outgoing: 'Addresses', incoming: 'Addressed by' },
    involves: { outgoing: 'Involves', incoming: 'Involved in' },
    'competes-with': { outgoing: 'Competes with', incoming: 'Competes with' },
    'related-to': { outgoing: 'Related to', incoming: 'Related to' },
  },
};

/** Labels by the brief's language. */
export const PACK_LABELS: Readonly<Record<PackLanguage, PackLabels>> = {
  en: ENGLISH,
  vi: VIETNAMESE,
  id: INDONESIAN,
  ja: JAPANESE,
  th: THAI,
  fr: FRENCH,
};
