import { findDisagreements } from '../disagreement/index.ts';
import type { BriefSection, Entry } from '../model/index.ts';
import { claimBlocks } from './claim-blocks.ts';
import { crossReferences } from './cross-references.ts';
import { boxesOf, disagreementCallout } from './disagreement-callout.ts';
import { factsTable } from './facts-table.ts';
import { markingLine } from './marking-line.ts';
import { noteCallouts } from './note-callouts.ts';
import type { PackBlock } from './pack.ts';
import { asLead, paragraphsOf, sourcesOf, text } from './pack-blocks.ts';
import { bookmarkOfEntry, type PackContext } from './pack-context.ts';
import { blocksOfRichText } from './rich-text-blocks.ts';

type EntrySection = Extract<BriefSection, { kind: 'entry' }>;

/** An entry as the pack prints it. One that an earlier section printed is named, with the advisor's text, not repeated. */
export function entrySection(section: EntrySection, entry: Entry, isFirst: boolean, context: PackContext): PackBlock[] {
  const own = blocksOfRichText(section.text, 1);
  const heading = section.heading?.trim() || titleOf(entry);
  if (!isFirst) {
    const marking = markingLine([section.marking], context.labels);
    return [{ type: 'heading', level: 2, text: heading }, ...marking, ...own, seeAbove(entry, context)];
  }
  const { options } = context.brief;
  const isShort = section.detail === 'short';
  const disagreements = findDisagreements(entry);
  return [
    { type: 'heading', level: 2, text: heading, bookmark: bookmarkOfEntry(entry.id) },
    ...markingLine([section.marking, entry.marking], context.labels),
    ...(isShort ? withSources(lead(entry), entry) : lead(entry)),
    ...own,
    factsTable(entry, context, isShort),
    ...(isShort ? [] : [...paragraphsOf(entry.body), ...claimBlocks(entry, disagreements, context)]),
    ...(boxesOf(context) === 'entries' ? disagreements.map((found) => disagreementCallout(found, context)) : []),
    ...(options.clientNotes ? noteCallouts(entry, context) : []),
    ...crossReferences(entry, context),
  ];
}

/** Without its claims, an entry's summary is what says where it comes from. */
function withSources(blocks: readonly PackBlock[], entry: Entry): PackBlock[] {
  const last = blocks.length - 1;
  return blocks.map((block, index) =>
    index === last && block.type === 'paragraph'
      ? { ...block, inlines: [...block.inlines, ...sourcesOf(entry)] }
      : block,
  );
}

function titleOf({ title, acronym }: Entry): string {
  return acronym === undefined || acronym.trim() === '' || title.includes(acronym) ? title : `${title} (${acronym})`;
}

function lead(entry: Entry): PackBlock[] {
  return paragraphsOf(entry.summary).map(asLead);
}

function seeAbove(entry: Entry, context: PackContext): PackBlock {
  return {
    type: 'paragraph',
    role: 'note',
    inlines: [
      text(`${context.labels.seeAbove}${context.labels.colon}`),
      { type: 'reference', bookmark: bookmarkOfEntry(entry.id), text: entry.title },
      text(context.labels.stop),
    ],
  };
}
