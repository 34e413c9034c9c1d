import { findDisagreements } from '../disagreement/index.ts';
import type { BriefSection, Entry } from '../model/index.ts';
import { claimBlocks } from './claim-blocks.ts';
import { crossReferences } from './cross-references.ts';
import { disagreementCallout } from './disagreement-callout.ts';
import { factsTable } from './facts-table.ts';
import { markingLine } from './marking-line.ts';
import { noteCallouts } from './note-callouts.ts';
import type { PackBlock } from './pack.ts';
import { asLead, paragraphsOf, text } from './pack-blocks.ts';
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
  const disagreements = findDisagreements(entry);
  return [
    { type: 'heading', level: 2, text: heading, bookmark: bookmarkOfEntry(entry.id) },
    ...markingLine([section.marking, entry.marking], context.labels),
    ...lead(entry),
    ...own,
    factsTable(entry, context),
    ...paragraphsOf(entry.body),
    ...claimBlocks(entry, disagreements, context),
    ...(options.disagreements ? disagreements.map((found) => disagreementCallout(found, context)) : []),
    ...(options.clientNotes ? noteCallouts(entry, context) : []),
    ...crossReferences(entry, context),
  ];
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
