import { type BriefSection, EMPTY_RICH_TEXT } from '../../../../shared/model/index.ts';

/** Kinds of sections that are added by themselves, in the order they are offered; entries are found by searching. */
export const ADDABLE_KINDS = [
  'text',
  'bottom-line',
  'implications',
  'summary',
  'lines-to-take',
  'questions',
  'risks',
] as const satisfies readonly BriefSection['kind'][];
export type AddableKind = (typeof ADDABLE_KINDS)[number];

const HEADINGS: Readonly<Record<AddableKind, string>> = {
  text: 'New section',
  'bottom-line': 'Bottom line',
  implications: 'What this means for you',
  summary: 'Summary',
  'lines-to-take': 'Lines to take',
  questions: 'Questions and answers',
  risks: 'Risks and recommendations',
};

/** A section with nothing in it yet but its heading. */
export function newSection(kind: AddableKind, id: string): BriefSection {
  const empty = { id, heading: HEADINGS[kind], text: EMPTY_RICH_TEXT };
  switch (kind) {
    case 'lines-to-take':
    case 'questions':
    case 'risks':
      return { ...empty, kind, items: [] };
    default:
      return { ...empty, kind };
  }
}
