import type { Milestone, Precision, Source } from '../model/index.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const LENGTH_OF_PRECISION: Readonly<Record<Precision, number>> = { year: 4, month: 7, day: 10 };

/** A partial date in words, saying no more than is known: "2026", "January 2026", "15 January 2026". */
export function dateInWords(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const monthAndYear = `${MONTHS[Number(month) - 1]} ${year}`;
  return day === undefined ? monthAndYear : `${Number(day)} ${monthAndYear}`;
}

/** Two partial dates as one span, naming month and year once: "15–16 January 2026", "30 January – 2 February 2026". */
function dateSpanInWords(start: string, end: string): string {
  if (start === end) return dateInWords(start);
  const [startYear, startMonth, startDay] = start.split('-');
  const [endYear, endMonth, endDay] = end.split('-');
  const isOneYear = startYear === endYear;
  const isOneMonth = isOneYear && startMonth === endMonth;
  if (isOneMonth && startDay !== undefined && endDay !== undefined) {
    return `${Number(startDay)}–${dateInWords(end)}`;
  }
  const first =
    isOneYear && startMonth !== undefined ? dateInWords(start).replace(` ${startYear}`, '') : dateInWords(start);
  return `${first} – ${dateInWords(end)}`;
}

/** When a milestone is, as precisely as its date and its stated precision both allow. */
export function milestoneInWords(milestone: Milestone): string {
  const date = atPrecision(milestone.date, milestone.precision);
  return milestone.end === undefined
    ? dateInWords(date)
    : dateSpanInWords(date, atPrecision(milestone.end, milestone.precision));
}

/** When a source was published, in words; says so where the document does not state it. */
export function publishedInWords(source: Pick<Source, 'published' | 'publishedNote'>): string {
  const date = source.published === undefined ? undefined : dateInWords(source.published);
  if (source.publishedNote === undefined) return date ?? 'date not stated';
  return date === undefined ? source.publishedNote : `${date} (${source.publishedNote})`;
}

function atPrecision(date: string, precision: Precision): string {
  return date.slice(0, LENGTH_OF_PRECISION[precision]);
}
