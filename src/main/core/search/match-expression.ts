import type { SearchFilters } from '../../../shared/api/index.ts';
import { acceptedTerms, type DateBounds, FILTER_NAMES, type FilterName } from './filter-terms.ts';
import type { Alternative, QueryUnit } from './parse-query.ts';

/**
 * Which of the two full-text tables an expression is for: `leads` has what an entry is about (title, aliases, acronym,
 * summary) and no letter pairs.
 */
export type TextTable = 'text' | 'leads';

/**
 * FTS5 expression for one unit: any of its alternatives. `undefined` where the table has no column for it.
 * Terms hold letters, marks and digits only, so nothing typed can be an operator.
 * @see https://www.sqlite.org/fts5.html#full_text_query_syntax
 */
export function unitExpression(unit: QueryUnit, table: TextTable): string | undefined {
  const words = unit.alternatives.filter((one) => !one.isLetters);
  const open = new Set(words.filter((one) => one.isPrefix).map((one) => one.terms.join(' ')));
  const parts = unit.alternatives
    .filter((one) => one.isPrefix || one.isLetters || !open.has(one.terms.join(' ')))
    .flatMap((one) => alternativeExpression(one, table));
  return parts.length === 0 ? undefined : `(${parts.join(' OR ')})`;
}

/** Expression that every unit matches. `undefined` where there is none. */
export function allOf(units: readonly QueryUnit[], table: TextTable): string | undefined {
  return conjunction(units.map((unit) => unitExpression(unit, table)));
}

/** Expression that any unit matches. */
export function anyOf(units: readonly QueryUnit[], table: TextTable): string | undefined {
  const parts = units.map((unit) => unitExpression(unit, table)).filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : `(${parts.join(' OR ')})`;
}

/** Joins expressions that must all match; those that are absent narrow nothing. */
export function conjunction(parts: readonly (string | undefined)[]): string | undefined {
  const present = parts.filter((part) => part !== undefined);
  return present.length === 0 ? undefined : present.join(' AND ');
}

/** Expression for the filters, one of them left out where its own values are counted. */
export function filterExpression(filters: SearchFilters, bounds: DateBounds, without?: FilterName): string | undefined {
  return conjunction(
    FILTER_NAMES.filter((name) => name !== without).map((name) => {
      const terms = acceptedTerms(filters, name, bounds);
      return terms && `(${(terms.length === 0 ? [NO_TERM] : terms).map((term) => `filters : "${term}"`).join(' OR ')})`;
    }),
  );
}

/** A term no entry has. */
const NO_TERM = '\ue001none';

function alternativeExpression(one: Alternative, table: TextTable): string[] {
  if (!one.isLetters) return [`"${one.terms.join(' ')}"${one.isPrefix ? ' *' : ''}`];
  if (table === 'leads') return [];
  const [first = '', second] = one.terms;
  if (second === undefined) return [`pairs : "${first}" *`];
  const pairs = one.terms.slice(1).map((letter, index) => `${one.terms[index]}${letter}`);
  return [`pairs : "${pairs.join(' ')}"${one.isPrefix ? ' *' : ''}`];
}
