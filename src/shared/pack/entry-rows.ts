import type { BriefSection, Entry } from '../model/index.ts';
import { milestoneInWords } from './format-date.ts';
import { markingLine } from './marking-line.ts';
import type { PackBlock, PackInline } from './pack.ts';
import { cellOf, linesOf, sourcesOf, text } from './pack-blocks.ts';
import { type PackContext, referenceTo } from './pack-context.ts';
import { blocksOfRichText } from './rich-text-blocks.ts';
import { saysStatus } from './says-status.ts';
import { sectionLabels } from './section-labels.ts';

export interface EntryRow {
  readonly section: Extract<BriefSection, { readonly kind: 'entry' }>;
  readonly entry: Entry;
}

/**
 * Entries as rows of one table: title, status, latest date, and what each is in short with the advisor's words below. Where none has a
 * status or date, there is no column for it.
 */
export function entryRows(rows: readonly EntryRow[], context: PackContext): PackBlock {
  const labels = sectionLabels(context.brief.language);
  const hasStatuses = rows.some(({ entry }) => saysStatus(entry));
  const hasDates = rows.some(({ entry }) => entry.milestones.length > 0);
  const [title, status, date, summary] = labels.entriesHeader;
  return {
    type: 'table',
    purpose: 'entries',
    description: labels.descriptions.entries,
    header: [title, ...(hasStatuses ? [status] : []), ...(hasDates ? [date] : []), summary],
    rows: rows.map(({ section, entry }) => [
      joined([
        [titleOf({ section, entry }, context)],
        linesOf(markingLine([section.marking, entry.marking], context.labels)),
      ]),
      ...(hasStatuses ? [saysStatus(entry) ? [text(context.labels.statuses[entry.status])] : []] : []),
      ...(hasDates ? [latestDate(entry, context)] : []),
      joined([[...cellOf(entry.summary), ...sourcesOf(entry)], linesOf(blocksOfRichText(section.text))]),
    ]),
  };
}

function titleOf({ section, entry }: EntryRow, context: PackContext): PackInline {
  const heading = section.heading?.trim() || entry.title;
  return referenceTo({ id: entry.id, title: heading }, context);
}

function latestDate({ milestones }: Entry, { brief }: PackContext): PackInline[] {
  const latest = milestones.toSorted((one, other) => (one.date < other.date ? -1 : 1)).at(-1);
  return latest === undefined ? [] : [text(milestoneInWords(latest, brief.language))];
}

function joined(lines: readonly (readonly PackInline[])[]): PackInline[] {
  return lines
    .filter((line) => line.length > 0)
    .flatMap((line, index) => [...(index === 0 ? [] : [{ type: 'break' as const }]), ...line]);
}
