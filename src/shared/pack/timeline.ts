import { type DrawnForm, type Entry, firstDayOf, type Milestone } from '../model/index.ts';
import { milestoneInWords } from './format-date.ts';
import type { PackBlock, PackInline } from './pack.ts';
import { text } from './pack-blocks.ts';
import { type PackContext, referenceTo } from './pack-context.ts';
import { timelinePicture } from './timeline-picture.ts';

/** From a day to a day, both YYYY-MM-DD and included; open where there is none. */
interface Stretch {
  readonly from?: string;
  readonly to?: string;
  /** Leaves out what is only known to be in a year that began before. */
  readonly isOfWholeYears?: true;
}

interface Dated {
  readonly entry: Entry;
  readonly milestone: Milestone;
}

/** Milestones of the printed entries in a stretch of time, in a picture, a table or both; nothing where there are none. */
export function timeline(context: PackContext, stretch: Stretch, shows: DrawnForm = 'both'): PackBlock[] {
  const { brief, labels } = context;
  const entries = [...context.printed.values()].map((entry) => ({
    ...entry,
    milestones: entry.milestones.filter((milestone) => isWithin(milestone, stretch)),
  }));
  const described = timelinePicture(entries, brief.date, brief.language);
  if (described === undefined) return [];
  return [
    ...(shows === 'table' ? [] : [{ type: 'picture' as const, title: labels.openings.timeline, ...described }]),
    ...(shows === 'picture' ? [] : timelineTable(context, labels.descriptions.timeline, stretch)),
  ];
}

/** The same milestones in a table alone, earliest first. */
export function timelineTable(context: PackContext, description: string, stretch: Stretch): PackBlock[] {
  const { labels } = context;
  const dated = [...context.printed.values()]
    .flatMap((entry) => entry.milestones.map((milestone) => ({ entry, milestone })))
    .filter(({ milestone }) => isWithin(milestone, stretch))
    .toSorted(byDate);
  if (dated.length === 0) return [];
  return [
    {
      type: 'table',
      purpose: 'timeline',
      description,
      header: labels.timelineHeader,
      rows: rowsOf(dated, context),
    },
  ];
}

/** More names than this make a row that is hard to read, and may be taller than a page. */
const MAX_SHARING = 6;

/** A row a milestone; what a few entries share is one row that names them. */
function rowsOf(dated: readonly Dated[], context: PackContext): PackInline[][][] {
  const when = ({ milestone }: Dated) => milestoneInWords(milestone, context.brief.language);
  const shared = Map.groupBy(dated, (one) => `${when(one)}\n${one.milestone.label.trim()}`);
  const groups = [...shared.values()].flatMap((group) => inPartsOf(MAX_SHARING, group));
  return groups.map((group) => [
    group.slice(0, 1).map((one) => text(when(one))),
    group.slice(0, 1).map(({ milestone }) => text(milestone.label)),
    group.flatMap(({ entry }, place) => [
      ...(place === 0 ? [] : [text(context.labels.separator)]),
      referenceTo(entry, context),
    ]),
  ]);
}

function inPartsOf<T>(size: number, all: readonly T[]): (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, part) => all.slice(part * size, (part + 1) * size));
}

/** Whether a milestone may be in a stretch, its last days included, as far as its date is known. */
function isWithin(milestone: Milestone, { from, to, isOfWholeYears }: Stretch): boolean {
  const { date, end = date, precision } = milestone;
  if (to !== undefined && firstDayOf(date) > to) return false;
  if (from === undefined) return true;
  const isOfYear = precision === 'year' || date.length === 4;
  return end >= from.slice(0, end.length) && !(isOfWholeYears === true && isOfYear && firstDayOf(date) < from);
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
