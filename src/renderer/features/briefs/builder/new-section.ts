import { type BriefSection, EMPTY_RICH_TEXT } from '../../../../shared/model/index.ts';
import { PACK_LABELS } from '../../../../shared/pack/labels.ts';
import type { PackLanguage } from '../../../../shared/pack/pack-language.ts';

/** Kinds of sections that are added by themselves, in the order they are offered; entries are found by searching. */
export const ADDABLE_KINDS = [
  'text',
  'bottom-line',
  'implications',
  'summary',
  'lines-to-take',
  'questions',
  'risks',
  'who-is-who',
  'changes',
  'timeline',
  'relation-map',
  'partner-matrix',
  'disagreements',
  'glossary',
  'sources',
] as const satisfies readonly BriefSection['kind'][];
export type AddableKind = (typeof ADDABLE_KINDS)[number];

/** A section with nothing in it yet but its heading, in the language of its brief. */
export function newSection(kind: AddableKind, id: string, language: PackLanguage): BriefSection {
  const empty = { id, heading: PACK_LABELS[language].openings[kind], text: EMPTY_RICH_TEXT };
  switch (kind) {
    case 'lines-to-take':
    case 'questions':
    case 'risks':
    case 'who-is-who':
      return { ...empty, kind, items: [] };
    default:
      return { ...empty, kind };
  }
}
