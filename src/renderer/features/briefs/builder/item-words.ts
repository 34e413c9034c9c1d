import type { ItemSection, SectionItem } from '../../../../shared/model/index.ts';

export interface ItemField {
  readonly name: string;
  readonly label: string;
  readonly placeholder: string;
  /** Whether it is one line. */
  readonly isLine?: true;
  /** What may be chosen, where it is no text. */
  readonly choices?: readonly { readonly id: string; readonly label: string }[];
}

interface ItemWords {
  /** What one is called: "Question 2". */
  readonly one: string;
  readonly add: string;
  /** What the section will hold, while it has none. */
  readonly none: string;
  readonly fields: readonly ItemField[];
}

const LIKELIHOODS = [
  { id: 'low', label: 'Low' },
  { id: 'medium', label: 'Medium' },
  { id: 'high', label: 'High' },
];

/** What the window says of the items of each kind of section that has some. */
export const ITEM_WORDS: Readonly<Record<ItemSection['kind'], ItemWords>> = {
  'lines-to-take': {
    one: 'Line',
    add: 'Add a line',
    none: 'No lines yet. Each is printed in bold, with what stands behind it below.',
    fields: [
      { name: 'line', label: 'Line to take', placeholder: 'What the client can say, in one sentence' },
      { name: 'support', label: 'If pressed', placeholder: 'What stands behind it (optional)' },
    ],
  },
  questions: {
    one: 'Question',
    add: 'Add a question',
    none: 'No questions yet. Each is printed with its answer below.',
    fields: [
      { name: 'question', label: 'Question', placeholder: 'What may be asked?' },
      { name: 'answer', label: 'Answer', placeholder: 'What to answer' },
    ],
  },
  risks: {
    one: 'Risk',
    add: 'Add a risk',
    none: 'No risks yet. Each is a row of a table: risk, likelihood, effect, recommendation.',
    fields: [
      { name: 'risk', label: 'Risk', placeholder: 'What may happen' },
      { name: 'likelihood', label: 'Likelihood', placeholder: '', choices: LIKELIHOODS },
      { name: 'effect', label: 'Effect', placeholder: 'What it would do to the client' },
      { name: 'recommendation', label: 'Recommendation', placeholder: 'What to do about it' },
    ],
  },
  'who-is-who': {
    one: 'Person',
    add: 'Add a person',
    none: 'No people yet. The bodies your entries are or name are listed by themselves; people stand below them.',
    fields: [
      { name: 'name', label: 'Name', placeholder: 'Who', isLine: true },
      { name: 'role', label: 'Office', placeholder: 'What they do, and for whom' },
      { name: 'contact', label: 'Contact', placeholder: 'How to reach them (optional)' },
    ],
  },
};

/** An item with nothing in it yet. */
export function newItem(kind: ItemSection['kind'], id: string): SectionItem {
  switch (kind) {
    case 'lines-to-take':
      return { id, line: '', support: '' };
    case 'questions':
      return { id, question: '', answer: '' };
    case 'risks':
      return { id, risk: '', likelihood: 'medium', effect: '', recommendation: '' };
    case 'who-is-who':
      return { id, name: '', role: '', contact: '' };
  }
}
