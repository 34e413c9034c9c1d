import type { Milestone, Precision } from '../model/index.ts';
import { DATE_FORMS, type DateForms } from './date-forms.ts';
import type { PackLanguage } from './pack-language.ts';

const LENGTH_OF_PRECISION: Readonly<Record<Precision, number>> = { year: 4, month: 7, day: 10 };

/** A partial date in words, saying no more than is known: "2026", "January 2026", "15 January 2026". */
export function dateInWords(date: string, language: PackLanguage = 'en'): string {
  const { year, yearAndMonth, full } = DATE_FORMS[language];
  const { y, m, d } = partsOf(date);
  if (m === undefined) return year(y);
  return d === undefined ? yearAndMonth(y, m) : full(y, m, d);
}

/** Two partial dates as one span, naming month and year once: "15–16 January 2026", "30 January – 2 February 2026". */
function dateSpanInWords(start: string, end: string, language: PackLanguage): string {
  if (start === end) return dateInWords(start, language);
  const forms = DATE_FORMS[language];
  const [first, last] = [partsOf(start), partsOf(end)];
  if (first.y !== last.y || first.m === undefined) {
    return `${dateInWords(start, language)}${forms.dash}${dateInWords(end, language)}`;
  }
  if (first.m === last.m && first.d !== undefined && last.d !== undefined) {
    return forms.days(first.y, first.m, first.d, last.d);
  }
  return spanInYear(start, end, forms, language);
}

function spanInYear(start: string, end: string, forms: DateForms, language: PackLanguage): string {
  const [first, last] = [partsOf(start), partsOf(end)];
  const { isYearFirst, dash, monthAlone, dayAndMonth } = forms;
  const short = ({ m = 1, d }: typeof first) => (d === undefined ? monthAlone(m) : dayAndMonth(m, d));
  return isYearFirst
    ? `${dateInWords(start, language)}${dash}${last.m === undefined ? dateInWords(end, language) : short(last)}`
    : `${short(first)}${dash}${dateInWords(end, language)}`;
}

/** When a milestone is, as precisely as its date and its stated precision both allow. */
export function milestoneInWords(milestone: Milestone, language: PackLanguage = 'en'): string {
  const date = atPrecision(milestone.date, milestone.precision);
  return milestone.end === undefined
    ? dateInWords(date, language)
    : dateSpanInWords(date, atPrecision(milestone.end, milestone.precision), language);
}

function atPrecision(date: string, precision: Precision): string {
  return date.slice(0, LENGTH_OF_PRECISION[precision]);
}

function partsOf(date: string): { readonly y: number; readonly m: number | undefined; readonly d: number | undefined } {
  const [y = 0, m, d] = date.split('-').map(Number);
  return { y, m, d };
}
