import { filterTermExpression } from './match-expression.ts';

/** Numbers a window covers. */
export const WINDOW = 8_192;

/** The full-text term of the window a number is in: a search is ended at one, which FTS5 does at no number. */
export function windowTerm(number: number): string {
  return `\ue001window${windowOf(number).toString(36)}`;
}

/** Which window a number is in. */
export function windowOf(number: number): number {
  return Math.floor(number / WINDOW);
}

/** The expression narrowed to the windows from `first` to `last`. What it matches comes first, so that it leads. */
export function inWindows(expression: string, first: number, last: number): string {
  const windows = Array.from({ length: last - first + 1 }, (_, index) => windowTerm((last - index) * WINDOW));
  return `(${expression}) AND (${windows.map(filterTermExpression).join(' OR ')})`;
}
