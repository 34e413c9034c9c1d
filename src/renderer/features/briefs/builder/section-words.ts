import type { BriefSection } from '../../../../shared/model/index.ts';

interface SectionWords {
  /** What kind of section it is, in a word or two. */
  readonly label: string;
  /** What it does in the pack, in a line. */
  readonly description: string;
  /** What its text is to hold, while it is empty. */
  readonly placeholder: string;
}

/** What the window says of each kind of section. */
export const SECTION_WORDS: Readonly<Record<BriefSection['kind'], SectionWords>> = {
  'bottom-line': {
    label: 'Bottom line',
    description: 'The one thing to know, first of all on page one',
    placeholder: 'The one thing the client should know, in two sentences.',
  },
  implications: {
    label: 'What it means',
    description: 'What it means for the client, on page one',
    placeholder: 'What should the client do, and by when?',
  },
  summary: {
    label: 'Summary',
    description: 'The whole brief in short, on page one',
    placeholder: 'The whole brief in a paragraph or two.',
  },
  text: {
    label: 'Text',
    description: 'A chapter in your own words; entries below it stand in it',
    placeholder: 'Write in your own words.',
  },
  entry: {
    label: 'Entry',
    description: 'An entry of the library, with its facts, claims and footnotes',
    placeholder: 'Say why this matters before the entry begins (optional).',
  },
  'lines-to-take': {
    label: 'Lines to take',
    description: 'What the client can say, and what stands behind each line',
    placeholder: 'When and to whom these are said (optional).',
  },
  questions: {
    label: 'Questions and answers',
    description: 'What may be asked, each with an answer',
    placeholder: 'Who may ask (optional).',
  },
  risks: {
    label: 'Risks and recommendations',
    description: 'A table: risk, likelihood, effect, recommendation',
    placeholder: 'How these were judged (optional).',
  },
  'who-is-who': {
    label: 'Who is who',
    description: 'Bodies your entries are or name, people you write down, the client’s contacts',
    placeholder: 'Whom to know, and why (optional).',
  },
  changes: {
    label: 'What changed',
    description: 'Since the last issue; before the first, what happened lately',
    placeholder: 'What the client should notice in it (optional).',
  },
  timeline: {
    label: 'Timeline',
    description: 'Milestones of your entries, where you want them',
    placeholder: 'Which dates matter most (optional).',
  },
  'relation-map': {
    label: 'Relation map',
    description: 'How your entries relate to each other, drawn or in a table',
    placeholder: 'What to see in it (optional).',
  },
  'partner-matrix': {
    label: 'Partner matrix',
    description: 'Dialogue partners against their priorities',
    placeholder: 'How to read it (optional).',
  },
  disagreements: {
    label: 'Disagreements',
    description: 'All boxes on sources that differ in one place, not in the entries',
    placeholder: 'What to make of it (optional).',
  },
  glossary: {
    label: 'Glossary',
    description: 'The acronyms used and what they stand for',
    placeholder: 'A word on terms (optional).',
  },
  sources: {
    label: 'Sources',
    description: 'Every document cited',
    placeholder: 'A word on the sources (optional).',
  },
};
