/** An axis of time along `width`. Every year on it has the same room; where nothing happens for years it is broken. */
export interface TimeScale {
  readonly years: readonly ScaleYear[];
  /** Where the axis is broken. */
  readonly breaks: readonly number[];
  /** Where a day, YYYY-MM-DD, begins; `undefined` where its year is not on the axis. */
  readonly startOf: (day: string) => number | undefined;
  /** Where a day ends. */
  readonly endOf: (day: string) => number | undefined;
}

interface ScaleYear {
  readonly year: number;
  readonly start: number;
  readonly width: number;
}

/** Room of a break, as a share of a year's. */
const BREAK_SHARE = 0.35;
/** Days before each month in a year that is no leap year. */
const DAYS_BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** The axis on which some years have something; a single year without anything between two that have is shown. */
export function timeScale(eventful: Iterable<number>, width: number): TimeScale {
  const years = shownYears(eventful);
  const places: { year: number; at: number; isAfterBreak: boolean }[] = [];
  let shares = 0;
  years.forEach((year, index) => {
    const isAfterBreak = index > 0 && year - (years[index - 1] ?? year) > 1;
    if (isAfterBreak) shares += BREAK_SHARE;
    places.push({ year, at: shares, isAfterBreak });
    shares += 1;
  });
  const unit = shares === 0 ? 0 : width / shares;
  const starts = new Map(places.map(({ year, at }) => [year, at * unit]));
  const placeOf = (day: string, past: number) => {
    const start = starts.get(Number(day.slice(0, 4)));
    return start === undefined ? undefined : start + ((dayOfYear(day) + past) / daysIn(Number(day.slice(0, 4)))) * unit;
  };
  return {
    years: places.map(({ year, at }) => ({ year, start: at * unit, width: unit })),
    breaks: places.filter(({ isAfterBreak }) => isAfterBreak).map(({ at }) => (at - BREAK_SHARE / 2) * unit),
    startOf: (day) => placeOf(day, 0),
    endOf: (day) => placeOf(day, 1),
  };
}

function shownYears(eventful: Iterable<number>): number[] {
  const years = [...new Set(eventful)].sort((one, other) => one - other);
  return years.flatMap((year, index) => (year - (years[index - 1] ?? year) === 2 ? [year - 1, year] : [year]));
}

/** Days of the year before a day. */
function dayOfYear(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return (DAYS_BEFORE[month - 1] ?? 0) + date - 1 + (month > 2 && isLeapYear(year) ? 1 : 0);
}

function daysIn(year: number): number {
  return isLeapYear(year) ? 366 : 365;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
