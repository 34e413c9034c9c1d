import type { CslDate, CslDay } from './csl-item.ts';
import { ordinal, suffixLetters } from './number-forms.ts';
import { dressed, joined, type Output, textOutput, withRole } from './output.ts';
import { caseIn, EMPTY, filled, type Rendered, type Scope } from './scope.ts';
import type { DateElement, DatePart, DatePartName } from './style-tree.ts';

/** From the largest to the smallest. */
const ORDER: readonly DatePartName[] = ['year', 'month', 'day'];

/** A date in the form of the style or of the language. @see the specification, "Date" */
export function renderDate(element: DateElement, scope: Scope): Rendered {
  const { variable, look } = element;
  const date = scope.progress.substituted.has(variable) ? undefined : scope.registered.item.dates[variable];
  if (date === undefined) return EMPTY;
  const { parts, delimiter, font } = formOf(element, scope);
  if (scope.sortNames !== undefined)
    return filled(textOutput(sortableDate(date, new Set(parts.map(({ name }) => name)))));
  const output =
    date.start === undefined
      ? literalOutput(date)
      : rangeOutput(date.start, date.end, parts, delimiter, lettered(variable, scope));
  if (output === undefined) return EMPTY;
  const shown = date.isOpen ? joined([output, textOutput('–')]) : output;
  scope.progress.printed.push(variable);
  return filled(dressed(shown ?? output, { ...look, font: { ...font, ...look.font } }, caseIn(scope)));
}

/** The letter that tells an item from others stands after the year it was made in, not after that in which it was read. */
function lettered(variable: string, scope: Scope): Scope {
  return variable === 'accessed' ? { ...scope, progress: { ...scope.progress, hasYearSuffix: true } } : scope;
}

function literalOutput({ literal }: CslDate): Output | undefined {
  return literal === undefined ? undefined : textOutput(literal);
}

/** The parts that are printed, in their order: the style's own, or the language's with what the style says of them. */
function formOf(
  element: DateElement,
  { locale }: Scope,
): Pick<DateElement, 'parts' | 'delimiter'> & Pick<DateElement['look'], 'font'> {
  if (element.form === undefined) return { parts: element.parts, delimiter: element.delimiter, font: {} };
  const ofLocale = locale.date(element.form) ?? { parts: [], delimiter: '', font: {} };
  const parts = ofLocale.parts
    .filter(({ name }) => element.shown.includes(name))
    .map((part) => {
      const own = element.parts.find(({ name }) => name === part.name);
      if (own === undefined) return part;
      const { prefix, suffix } = part.look;
      return { ...part, ...own, look: { ...own.look, prefix, suffix } };
    });
  return { ...ofLocale, parts };
}

function rangeOutput(
  start: CslDay,
  end: CslDay | undefined,
  parts: readonly DatePart[],
  delimiter: string,
  scope: Scope,
): Output | undefined {
  const present = parts.filter(({ name }) => hasPart(start, name) || (end !== undefined && hasPart(end, name)));
  const names = ORDER.filter((name) => present.some((part) => part.name === name));
  const differing =
    end === undefined ? undefined : names.find((name) => partValue(start, name) !== partValue(end, name));
  if (end === undefined || differing === undefined) return dayOutput(start, present, delimiter, scope);
  const doubled = ORDER.slice(ORDER.indexOf(differing));
  const places = present.flatMap(({ name }, index) => (doubled.includes(name) ? [index] : []));
  const [first = 0, last = 0] = [places[0], places.at(-1)];
  const before = present.slice(0, first);
  const twice = present.slice(first, last + 1);
  const after = present.slice(last + 1);
  const between = present.find(({ name }) => name === differing)?.rangeDelimiter ?? '–';
  const opening = twice.map((part, index) => (index === twice.length - 1 ? withoutAffix(part, 'suffix') : part));
  const closing = twice.map((part, index) => (index === 0 ? withoutAffix(part, 'prefix') : part));
  const range = joined([
    dayOutput(start, lastPresent(opening, start), delimiter, scope),
    textOutput(between),
    dayOutput(end, closing, delimiter, scope),
  ]);
  return joined(
    [dayOutput(start, before, delimiter, scope), range, dayOutput(start, after, delimiter, scope)],
    delimiter,
  );
}

/** The parts a day has; the last of them has nothing after it. */
function lastPresent(parts: readonly DatePart[], day: CslDay): DatePart[] {
  const there = parts.filter(({ name }) => hasPart(day, name));
  return there.map((part, index) => (index === there.length - 1 ? withoutAffix(part, 'suffix') : part));
}

function withoutAffix(part: DatePart, affix: 'prefix' | 'suffix'): DatePart {
  return { ...part, look: { ...part.look, [affix]: '' } };
}

function dayOutput(day: CslDay, parts: readonly DatePart[], delimiter: string, scope: Scope): Output | undefined {
  return joined(
    parts.map((part) => partOutput(day, part, scope)),
    delimiter,
  );
}

function hasPart(day: CslDay, name: DatePartName): boolean {
  return partValue(day, name) !== undefined;
}

function partValue(day: CslDay, name: DatePartName): number | undefined {
  if (name === 'year') return day.year;
  if (name === 'day') return day.day;
  return day.month ?? (day.season === undefined ? undefined : day.season + 12);
}

function partOutput(day: CslDay, part: DatePart, scope: Scope): Output | undefined {
  const text = partText(day, part, scope);
  if (text === undefined) return undefined;
  const dress = (output: Output) => dressed(output, part.look, caseIn(scope));
  if (part.name !== 'year') return dress(textOutput(text));
  const { yearSuffix } = scope.registered.distinction;
  const year = withRole(textOutput(text), 'year');
  if (yearSuffix === undefined || scope.style.printsYearSuffix || scope.progress.hasYearSuffix) return dress(year);
  scope.progress.hasYearSuffix = true;
  return dress({ kind: 'group', children: [year, withRole(textOutput(suffixLetters(yearSuffix)), 'year-suffix')] });
}

function partText(day: CslDay, { name, form }: DatePart, { locale }: Scope): string | undefined {
  if (name === 'year') return yearText(day.year, form === 'short', locale.term);
  if (name === 'month') return monthText(day, form, locale.term);
  if (day.day === undefined) return undefined;
  if (form === 'numeric-leading-zeros') return String(day.day).padStart(2, '0');
  if (form !== 'ordinal' || (locale.limitDayOrdinals && day.day !== 1)) return String(day.day);
  return ordinal(day.day, locale, locale.term(`month-${String(day.month ?? 0).padStart(2, '0')}`)?.gender);
}

function yearText(year: number, isShort: boolean, term: Scope['locale']['term']): string {
  if (isShort && year >= 0) return String(year % 100).padStart(2, '0');
  if (year < 0) return `${-year}${term('bc')?.single ?? ' BC'}`;
  return year < 1_000 ? `${year}${term('ad')?.single ?? ' AD'}` : String(year);
}

function monthText(
  { month, season }: CslDay,
  form: DatePart['form'],
  term: Scope['locale']['term'],
): string | undefined {
  if (month === undefined) return season === undefined ? undefined : term(`season-0${season}`)?.single;
  if (form === 'numeric') return String(month);
  const digits = String(month).padStart(2, '0');
  if (form === 'numeric-leading-zeros') return digits;
  return term(`month-${digits}`, form === 'short' ? 'short' : 'long')?.single ?? String(month);
}

/** A date as a text that sorts by time; what is after a range's start comes after the start alone. */
export function sortableDate(
  { start, end, literal }: CslDate,
  shown: ReadonlySet<DatePartName> = new Set(ORDER),
): string {
  if (start === undefined) return literal ?? '';
  return [start, ...(end === undefined ? [] : [end])].map((day) => sortableDay(day, shown)).join('-');
}

function sortableDay({ year, month = 0, day = 0 }: CslDay, shown: ReadonlySet<DatePartName>): string {
  // Years before Christ run backwards; the offset keeps every key positive and of one length.
  const years = String((shown.has('year') ? year : 0) + 100_000).padStart(6, '0');
  const two = (name: DatePartName, value: number) => String(shown.has(name) ? value : 0).padStart(2, '0');
  return `${years}${two('month', month)}${two('day', day)}`;
}
