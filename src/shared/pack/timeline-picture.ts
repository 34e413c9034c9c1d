import { type Entry, firstDayOf, type Milestone, precisionOf } from '../model/index.ts';
import type { TimelineMoment, TimelinePicture } from '../pictures/index.ts';
import { milestoneInWords } from './format-date.ts';
import type { PackLanguage } from './pack-language.ts';
import { pictureLabels } from './picture-labels.ts';

/** More rows than this are no overview any more, and do not fit on a page of Letter size with their heading. */
const MAX_ROWS = 20;

/** A picture as a pack holds it: what it shows, and what it says to those who can not see it. */
export interface DescribedPicture<Shown> {
  readonly picture: Shown;
  readonly description: string;
}

/**
 * The milestones of entries as a picture, a row an entry, the entry whose first milestone is earliest first. Of more entries than can be
 * drawn the first are, in the order they are given.
 * @param day the pack's, YYYY-MM-DD
 * @returns `undefined` where there is no milestone
 */
export function timelinePicture(
  entries: readonly Pick<Entry, 'title' | 'milestones'>[],
  day: string,
  language: PackLanguage,
): DescribedPicture<TimelinePicture> | undefined {
  const { timeline: labels } = pictureLabels(language);
  const dated = entries.filter(({ milestones }) => milestones.length > 0);
  if (dated.length === 0) return undefined;
  const rows = dated
    .slice(0, MAX_ROWS)
    .map(({ title, milestones }) => ({
      label: title,
      moments: milestones.map((milestone) => describedMoment(milestone, language)).toSorted(byTime),
    }))
    .toSorted((one, other) => compare(one.moments[0]?.start ?? '', other.moments[0]?.start ?? ''));
  return {
    picture: {
      type: 'timeline',
      rows,
      today: { date: day, label: labels.today },
      legend: labels.marks,
      ...(dated.length > rows.length ? { remark: labels.remark(rows.length, dated.length) } : {}),
    },
    description: description(dated, day, language),
  };
}

/** The milestones of one entry as a picture, a row a milestone; `today` where the present day is to be marked. */
export function entryTimelinePicture(
  milestones: readonly Milestone[],
  today: NonNullable<TimelinePicture['today']>,
): TimelinePicture {
  const { timeline: labels } = pictureLabels('en');
  const inOrder = milestones.map((milestone) => ({ milestone, moment: momentOf(milestone) }));
  inOrder.sort((one, other) => byTime(one.moment, other.moment));
  return {
    type: 'timeline',
    rows: inOrder.map(({ milestone, moment }) => ({
      label: milestone.label,
      moments: [{ ...moment, label: milestoneInWords(milestone) }],
    })),
    today,
    legend: labels.marks,
  };
}

function description(entries: readonly Pick<Entry, 'milestones'>[], day: string, language: PackLanguage): string {
  const milestones = entries.flatMap((entry) =>
    entry.milestones.map((milestone) => ({ milestone, ...momentOf(milestone) })),
  );
  const first = milestones.toSorted(byTime)[0]?.milestone;
  const last = milestones.toSorted((one, other) => compare(one.end, other.end)).at(-1)?.milestone;
  return pictureLabels(language).timeline.describe({
    milestones: milestones.length,
    entries: entries.length,
    first: first === undefined ? '' : milestoneInWords(first, language),
    last: last === undefined ? '' : milestoneInWords(last, language),
    toCome: milestones.filter(({ end }) => end >= day).length,
  });
}

function describedMoment(milestone: Milestone, language: PackLanguage): TimelineMoment {
  return { ...momentOf(milestone), label: `${milestoneInWords(milestone, language)} · ${milestone.label}` };
}

/** The days a milestone may mean, as precisely as its date and its stated precision both allow. */
function momentOf(milestone: Milestone): Omit<TimelineMoment, 'label'> {
  const length = Math.min({ year: 4, month: 7, day: 10 }[milestone.precision], milestone.date.length);
  const start = milestone.date.slice(0, length);
  const end = lastDayOf((milestone.end ?? milestone.date).slice(0, length));
  return {
    start: firstDayOf(start),
    end: end < firstDayOf(start) ? lastDayOf(start) : end,
    precision: precisionOf(start),
  };
}

/** Last day a partial date may mean, as YYYY-MM-DD. */
function lastDayOf(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return `${year}-12-31`;
  if (day !== undefined) return date;
  const nextMonth = new Date(`${year}-${month}-28T00:00:00Z`);
  nextMonth.setUTCDate(32);
  nextMonth.setUTCDate(0);
  return nextMonth.toISOString().slice(0, 10);
}

function byTime(one: Omit<TimelineMoment, 'label'>, other: Omit<TimelineMoment, 'label'>): number {
  return compare(`${one.start} ${one.end}`, `${other.start} ${other.end}`);
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
