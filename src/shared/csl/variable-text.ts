import { fieldText } from './field-text.ts';
import { isNumeric, isPlural, pageRange, suffixLetters } from './number-forms.ts';
import { type Output, textOutput, withRole } from './output.ts';
import type { Scope } from './scope.ts';

const SHORT_FORMS: Readonly<Record<string, readonly string[]>> = {
  title: ['title-short', 'shortTitle'],
  'container-title': ['container-title-short', 'journalAbbreviation'],
};

/** What a variable says, as it is printed; `undefined` where it says nothing or stands in another's place. */
export function variableOutput(name: string, isShort: boolean, scope: Scope): Output | undefined {
  if (scope.progress.substituted.has(name)) return undefined;
  const output = ownVariable(name, isShort, scope);
  if (output !== undefined) scope.progress.printed.push(name);
  return output;
}

function ownVariable(name: string, isShort: boolean, scope: Scope): Output | undefined {
  const { yearSuffix } = scope.registered.distinction;
  if (name === 'citation-number')
    return withRole(textOutput(String(scope.registered.citationNumber)), 'citation-number');
  if (name === 'year-suffix') {
    scope.progress.hasYearSuffix = true;
    return yearSuffix === undefined ? undefined : withRole(textOutput(suffixLetters(yearSuffix)), 'year-suffix');
  }
  const value = (isShort ? shortForm(name, scope) : undefined) ?? variableText(name, scope);
  if (value === undefined) return undefined;
  if (name === 'URL') return textOutput(value, value);
  return name === 'DOI' ? textOutput(value, `https://doi.org/${value}`) : fieldText(value);
}

function shortForm(name: string, scope: Scope): string | undefined {
  return SHORT_FORMS[name]?.map((form) => variableText(form, scope)).find((value) => value !== undefined);
}

/** The text of a variable, with the ranges in it as the style writes them. */
export function variableText(name: string, scope: Scope): string | undefined {
  const { texts } = scope.registered.item;
  switch (name) {
    case 'locator':
      return scope.locator === undefined ? undefined : locatorText(scope.locator.text, scope);
    case 'first-reference-note-number':
      return scope.firstNote === undefined ? undefined : String(scope.firstNote);
    case 'page':
      return texts.page === undefined ? undefined : pageText(texts.page, scope);
    case 'page-first':
      return texts['page-first'] ?? /^\p{L}*\d+\p{L}*/u.exec(texts.page ?? '')?.[0];
    case 'title-short':
      return texts['title-short'] ?? texts.shortTitle;
    case 'container-title-short':
      return texts['container-title-short'] ?? texts.journalAbbreviation;
    default:
      return texts[name];
  }
}

/** The sign for "and" in the language. */
export function ampersand({ locale }: Scope): string {
  return locale.term('and', 'symbol')?.single ?? '&';
}

function locatorText(text: string, scope: Scope): string {
  const ranged = text.replaceAll(/(?<=[\p{L}\d])\s*-\s*(?=[\p{L}\d])/gu, '–');
  return ranged.replaceAll(/\s*&\s*/g, ` ${ampersand(scope)} `);
}

function pageText(value: string, scope: Scope): string {
  if (!isNumeric(value) && !isPlural(value)) return value;
  const delimiter = scope.locale.term('page-range-delimiter')?.single ?? '–';
  const ranged = pageRange(value, scope.style.options.pageRangeFormat, delimiter);
  return ranged.replaceAll(/\s*&\s*/g, ` ${ampersand(scope)} `);
}
