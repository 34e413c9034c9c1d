import type { Brief } from '../../model/index.ts';
import type { ChangedField, ChangeState } from './pack-changes.ts';

/** What the section on changes says, in one language. */
export interface ChangesLabels {
  readonly heading: (number: number, date: string) => string;
  readonly nothing: string;
  readonly states: Readonly<Record<ChangeState, string>>;
  readonly fields: Readonly<Record<ChangedField, readonly [one: string, several: string]>>;
  /** "summary; 2 claims". */
  readonly counted: (count: number, words: string) => string;
}

const ENGLISH: ChangesLabels = {
  heading: (number, date) => `What changed since issue ${number} of ${date}`,
  nothing: 'Nothing has changed.',
  states: { new: 'New', changed: 'Changed', gone: 'No longer included' },
  fields: {
    title: ['title', 'titles'],
    client: ['client', 'clients'],
    author: ['author', 'authors'],
    date: ['date', 'dates'],
    marking: ['marking', 'markings'],
    heading: ['heading', 'headings'],
    summary: ['summary', 'summary'],
    introduction: ['introduction', 'introduction'],
    fact: ['key fact', 'key facts'],
    text: ['text', 'text'],
    claim: ['statement', 'statements'],
    disagreement: ['difference between sources', 'differences between sources'],
    note: ['note', 'notes'],
    relations: ['relations', 'relations'],
    row: ['row', 'rows'],
  },
  counted: (count, words) => (count === 1 ? words : `${count} ${words}`),
};

/** Labels by the brief's language. */
export const CHANGES_LABELS: Readonly<Record<Brief['language'], ChangesLabels>> = { en: ENGLISH };
