import { type Entry, firstDayOf, type Milestone } from '../model/index.ts';
import { milestoneInWords } from './format-date.ts';
import type { PackBlock } from './pack.ts';
import { text } from './pack-blocks.ts';
import { bookmarkOfEntry, type PackContext } from './pack-context.ts';
import { timelinePicture } from './timeline-picture.ts';

interface Dated {
  readonly entry: Entry;
  readonly milestone: Milestone;
}

/** Milestones of the printed entries in a picture and one table, earliest first; nothing where there are none. */
export function timeline(context: PackContext): PackBlock[] {
  const { labels } = context;
  const dated = [...context.printed.values()]
    .flatMap((entry) => entry.milestones.map((milestone) => ({ entry, milestone })))
    .toSorted(byDate);
  if (dated.length === 0) return [];
  return [
    { type: 'heading', level: 1, text: labels.timeline, bookmark: 'timeline' },
    ...drawn(context),
    {
      type: 'table',
      purpose: 'timeline',
      description: labels.descriptions.timeline,
      header: labels.timelineHeader,
      rows: dated.map(({ entry, milestone }) => [
        [text(milestoneInWords(milestone, context.brief.language))],
        [text(milestone.label)],
        [{ type: 'reference', bookmark: bookmarkOfEntry(entry.id), text: entry.title }],
      ]),
    },
  ];
}

function drawn({ brief, labels, printed }: PackContext): PackBlock[] {
  const described = timelinePicture([...printed.values()], brief.date, brief.language);
  return described === undefined ? [] : [{ type: 'picture', title: labels.timeline, ...described }];
}

/** By first day; of two that begin on the same day the less precise first, then the one that ends first. */
function byDate(one: Dated, other: Dated): number {
  return compareText(sortKey(one.milestone), sortKey(other.milestone));
}

function sortKey({ date, end }: Milestone): string {
  return `${firstDayOf(date)} ${date.length.toString().padStart(2, '0')} ${end === undefined ? '' : firstDayOf(end)}`;
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
