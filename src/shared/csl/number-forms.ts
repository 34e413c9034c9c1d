import type { PageRangeFormat, Term } from './style-tree.ts';
import type { Locale } from './terms.ts';

const NUMBER = /^\s*\p{L}*\d+\p{L}*\s*(?:[-–—,&]\s*\p{L}*\d+\p{L}*\s*)*$/u;

/** Whether a value is nothing but numbers, each with or without letters around: "2b", "3–5", "1 & 4". */
export function isNumeric(value: string): boolean {
  return NUMBER.test(value);
}

/** Whether a value speaks of more than one. */
export function isPlural(value: string): boolean {
  return /\d\S*\s*(?:[-–—,&;]|\band\b|\bet\b)\s*\S*\d|\b[ivxlc]+\s*[-–—,&]\s*[ivxlc]+\b/iu.test(value);
}

/** A number in letters of the Roman notation, lower case. */
export function roman(number: number): string {
  if (number < 1 || number > 3_999) return String(number);
  const signs: readonly (readonly [number, string])[] = [
    [1_000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let rest = number;
  return signs
    .map(([value, sign]) => {
      const times = Math.floor(rest / value);
      rest -= times * value;
      return sign.repeat(times);
    })
    .join('');
}

/** A number with the suffix its language gives it: "1st", "22nd". @see the specification, "Ordinal Suffixes" */
export function ordinal(number: number, locale: Locale, gender: Term['gender']): string {
  const two = String(number % 100).padStart(2, '0');
  const one = String(number % 10).padStart(2, '0');
  const exact = locale.term(`ordinal-${two}`, 'long', gender);
  const tens = Number(two) >= 10 && matches(exact, 'last-two-digits') ? exact : undefined;
  const whole = number < 100 && matches(exact, 'whole-number', 'last-two-digits') ? exact : undefined;
  const last = locale.term(`ordinal-${one}`, 'long', gender);
  const digit = number < 10 || matches(last, 'last-digit') ? last : undefined;
  const suffix = whole ?? tens ?? (digit?.match === 'whole-number' && number >= 10 ? undefined : digit);
  return `${number}${(suffix ?? locale.term('ordinal', 'long', gender))?.single ?? ''}`;
}

/** Without a rule of its own, 0 to 9 go by the last digit and 10 to 99 by the last two. */
function matches(term: Term | undefined, ...rules: readonly Term['match'][]): boolean {
  return term !== undefined && (term.match === undefined || rules.includes(term.match));
}

/** A number in words as far as the language has them, its ordinal otherwise. */
export function longOrdinal(number: number, locale: Locale, gender: Term['gender']): string {
  const term = locale.term(`long-ordinal-${String(number).padStart(2, '0')}`, 'long', gender);
  return number >= 1 && number <= 10 && term !== undefined ? term.single : ordinal(number, locale, gender);
}

/** The letters of a year's suffix: 0 is "a", 25 "z", 26 "aa". */
export function suffixLetters(index: number): string {
  const rest = index % 26;
  const before = Math.floor(index / 26);
  return (before === 0 ? '' : suffixLetters(before - 1)) + String.fromCharCode(97 + rest);
}

/** The hyphen between two Roman numbers. */
const ROMAN_RANGE = /(?<=^[ivxlcdm]+)\s*[-–—]\s*(?=[ivxlcdm]+$)/giu;

/** Page ranges as a style wants them: "42–45", "42–5", "1496–504"; a comma or "&" parts ranges. */
export function pageRange(value: string, format: PageRangeFormat | undefined, delimiter: string): string {
  if (format === undefined)
    return value.replaceAll(/(?<=\d\p{L}*)\s*[-–—]\s*(?=\p{L}*\d)/gu, delimiter).replaceAll(ROMAN_RANGE, delimiter);
  return value.replaceAll(/(\p{L}*)(\d+)\s*[-–—]\s*(\p{L}*)(\d+)/gu, (written, prefix, first, lastPrefix, last) => {
    if (lastPrefix !== '' && lastPrefix !== prefix) return written;
    const whole = last.length < first.length ? first.slice(0, first.length - last.length) + last : last;
    const shown = shortened(first, whole, format);
    const isWhole = format === 'expanded' || (prefix !== '' && shown === whole);
    return `${prefix}${first}${delimiter}${isWhole ? prefix : ''}${shown}`;
  });
}

function shortened(first: string, last: string, format: PageRangeFormat): string {
  if (format === 'expanded' || first.length !== last.length) return last;
  if (format === 'minimal') return withoutCommon(first, last, 1);
  if (format === 'minimal-two') return withoutCommon(first, last, 2);
  const number = Number(first);
  if (number < 100 || number % 100 === 0) return last;
  if (number % 100 < 10) return withoutCommon(first, last, 1);
  const short = withoutCommon(first, last, 2);
  return (format === 'chicago' || format === 'chicago-15') && first.length === 4 && short.length > 2 ? last : short;
}

function withoutCommon(first: string, last: string, least: number): string {
  let common = 0;
  while (common < last.length - least && first[common] === last[common]) common += 1;
  return last.slice(common);
}
