import type { BriefSection } from '../model/index.ts';
import { CHANGES_BOOKMARK } from './delta/changes-bookmark.ts';
import { disagreementsOf } from './disagreement-callout.ts';
import { linesToTake } from './lines-to-take.ts';
import { markingLine } from './marking-line.ts';
import type { PackBlock } from './pack.ts';
import { asLead } from './pack-blocks.ts';
import type { PackContext } from './pack-context.ts';
import { partnerMatrixTable } from './partner-matrix.ts';
import { questions } from './questions.ts';
import { recentChanges } from './recent-changes.ts';
import { relationMap } from './relation-map.ts';
import { blocksOfRichText } from './rich-text-blocks.ts';
import { risksTable } from './risks-table.ts';
import { timeline } from './timeline.ts';
import { whoIsWho } from './who-is-who.ts';

/** A section that stands under a heading of the advisor's. */
type HeadedSection = Exclude<BriefSection, { readonly kind: 'entry' }>;

/** A section that lists what the rest of the pack holds, and is made when that is known. */
export type ListSection = Extract<BriefSection, { readonly kind: 'glossary' | 'sources' }>;

/** A section under its heading: the advisor's text, then what the section's kind adds; nothing where there is neither. */
function headedSection(section: Exclude<HeadedSection, ListSection>, context: PackContext): PackBlock[] {
  return underHeading(section, contentOf(section, context), context);
}

/** The section as it was made before, where nothing that it is made from changed. */
export function rememberedSection(
  section: Exclude<HeadedSection, ListSection>,
  context: PackContext,
): readonly PackBlock[] {
  const { memory, setting } = context;
  return memory.made(section.id, [setting, section], () => headedSection(section, context));
}

/** The text and the content of a section under its heading and marking; nothing where there is neither. */
export function underHeading(section: HeadedSection, content: readonly PackBlock[], context: PackContext): PackBlock[] {
  const own = blocksOfRichText(section.text);
  if (own.length + content.length === 0) return [];
  const bookmark = bookmarkOf(section, context);
  return [
    { type: 'heading', level: 1, text: section.heading, ...(bookmark === undefined ? {} : { bookmark }) },
    ...markingLine([section.marking], context.labels),
    ...(section.kind === 'bottom-line' ? own.map(asLead) : own),
    ...content,
  ];
}

function contentOf(section: Exclude<HeadedSection, ListSection>, context: PackContext): PackBlock[] {
  switch (section.kind) {
    case 'bottom-line':
    case 'implications':
    case 'summary':
    case 'text':
      return [];
    case 'lines-to-take':
      return linesToTake(section.items);
    case 'questions':
      return questions(section.items);
    case 'risks':
      return risksTable(section, context);
    case 'who-is-who':
      return whoIsWho(section, context);
    case 'changes':
      return recentChanges(section, context);
    case 'timeline':
      return timeline(context, spanOf(section, context), section.shows);
    case 'relation-map':
      return relationMap(section, context);
    case 'partner-matrix':
      return partnerMatrixTable(context);
    case 'disagreements':
      return disagreementsOf(context);
  }
}

function spanOf({ span }: Extract<BriefSection, { kind: 'timeline' }>, { brief }: PackContext) {
  if (span === 'past') return { to: brief.date };
  return span === 'to-come' ? { from: brief.date } : {};
}

/** Names of the headings of what is made from the brief's entries; the second of a kind has a number. */
const BOOKMARKS: Readonly<Partial<Record<BriefSection['kind'], string>>> = {
  timeline: 'timeline',
  'relation-map': 'relation-map',
  'partner-matrix': 'partners',
  disagreements: 'disagreements',
  glossary: 'glossary',
  sources: 'sources',
  'who-is-who': 'who-is-who',
  changes: CHANGES_BOOKMARK,
};

function bookmarkOf(section: HeadedSection, { sections }: PackContext): string | undefined {
  const name = BOOKMARKS[section.kind];
  const place = sections.filter(({ kind }) => kind === section.kind).indexOf(section);
  return name === undefined || place < 1 ? name : `${name}-${place + 1}`;
}
