import type { PackLanguage } from './pack-language.ts';

/** How a language writes a date as far as it is known, and two of them as a span. Months and days count from one. */
export interface DateForms {
  readonly year: (y: number) => string;
  readonly yearAndMonth: (y: number, m: number) => string;
  readonly full: (y: number, m: number, d: number) => string;
  /** Days of one month. */
  readonly days: (y: number, m: number, first: number, last: number) => string;
  readonly monthAlone: (m: number) => string;
  readonly dayAndMonth: (m: number, d: number) => string;
  /** Between the ends of a longer span. */
  readonly dash: string;
  readonly isYearFirst: boolean;
}

/** What languages that write day, month and year in that order differ in. */
interface DayFirst {
  readonly month: (m: number) => string;
  readonly day?: (d: number) => string;
  readonly year?: (y: number) => string;
  /** Between month and year. */
  readonly of?: string;
}

function dayFirst({ month, day = String, year = String, of = ' ' }: DayFirst): DateForms {
  const yearAndMonth = (y: number, m: number) => `${month(m)}${of}${year(y)}`;
  return {
    year,
    yearAndMonth,
    full: (y, m, d) => `${day(d)} ${yearAndMonth(y, m)}`,
    days: (y, m, first, last) => `${day(first)}–${day(last)} ${yearAndMonth(y, m)}`,
    monthAlone: month,
    dayAndMonth: (m, d) => `${day(d)} ${month(m)}`,
    dash: ' – ',
    isYearFirst: false,
  };
}

/** Names of months as the Unicode Common Locale Data Repository has them. */
function monthNames(locale: string): (m: number) => string {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const names = Array.from({ length: 12 }, (_, index) => format.format(new Date(Date.UTC(2026, index, 1))));
  return (m) => names[m - 1] ?? '';
}

const JAPANESE: DateForms = {
  year: (y) => `${y}年`,
  yearAndMonth: (y, m) => `${y}年${m}月`,
  full: (y, m, d) => `${y}年${m}月${d}日`,
  days: (y, m, first, last) => `${y}年${m}月${first}日～${last}日`,
  monthAlone: (m) => `${m}月`,
  dayAndMonth: (m, d) => `${m}月${d}日`,
  dash: '～',
  isYearFirst: true,
};

/** From the beginning of the Buddhist era to that of ours, in years. */
const BUDDHIST_ERA = 543;

/** Thai counts years from the Buddhist era, and says so; French has a first of the month. */
export const DATE_FORMS: Readonly<Record<PackLanguage, DateForms>> = {
  en: dayFirst({ month: monthNames('en-GB') }),
  vi: dayFirst({ month: (m) => `tháng ${m}`, of: ' năm ' }),
  id: dayFirst({ month: monthNames('id-ID') }),
  ja: JAPANESE,
  th: dayFirst({ month: monthNames('th-TH'), year: (y) => `พ.ศ. ${y + BUDDHIST_ERA}` }),
  fr: dayFirst({ month: monthNames('fr-FR'), day: (d) => (d === 1 ? '1er' : String(d)) }),
};
