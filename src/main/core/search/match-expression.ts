import type { SearchFilters } from '../../../shared/api/index.ts';
import { acceptedTerms, type DateBounds, FILTER_NAMES, type FilterName } from './filter-terms.ts';
import { tierTerm } from './impact-tiers.ts';
import type { Alternative, QueryUnit } from './parse-query.ts';
import type { TEXT_COLUMNS } from './search-schema.ts';

/**
 * FTS5 expressions. Terms hold letters, marks and digits only, so nothing typed can be an operator.
 * @see https://www.sqlite.org/fts5.html#full_text_query_syntax
 */

/** Expression on `search_text` for one unit: any of its alternatives. `undefined` where it has none. */
export function unitExpression(unit: QueryUnit): string | undefined {
  return anyAlternative(unit, textExpression);
}

/** Expression on `search_text` that every unit matches. `undefined` where there is none. */
export function allOf(units: readonly QueryUnit[]): string | undefined {
  return conjunction(units.map(unitExpression));
}

/** Expression on `search_text` that any unit matches. */
export function anyOf(units: readonly QueryUnit[]): string | undefined {
  const parts = units.map(unitExpression).filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : `(${parts.join(' OR ')})`;
}

/**
 * Expression on `search_tiers` that every unit matches in one of the tiers from `first` to `last`, counted from 0. Tiers know no
 * places, so what is several words in a row is left out; `undefined` where a unit is left with nothing.
 */
export function allInTiers(units: readonly QueryUnit[], first: number, last: number): string | undefined {
  const tiers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const inTiers = (one: Alternative) =>
    isPhrase(one) || one.isLetters ? undefined : tiers.map((tier) => tierExpression(one, tier)).join(' OR ');
  const parts = units.map((unit) => anyAlternative(unit, inTiers));
  return parts.length === 0 || parts.includes(undefined) ? undefined : parts.join(' AND ');
}

/**
 * Expression on `search_text` that every unit matches in one of these columns: by its phrases where it has any. `undefined`
 * where no unit has one.
 */
export function allPhrasesIn(
  columns: readonly (typeof TEXT_COLUMNS)[number][],
  units: readonly QueryUnit[],
): string | undefined {
  if (!units.some((unit) => unit.alternatives.some(isPhrase))) return undefined;
  const parts = units.map((unit) => {
    const phrases = unit.alternatives.filter(isPhrase);
    return anyAlternative(phrases.length > 0 ? { ...unit, alternatives: phrases } : unit, (one) =>
      one.isLetters ? undefined : textExpression(one),
    );
  });
  return parts.includes(undefined)
    ? undefined
    : parts.map((part) => `({${columns.join(' ')}} : ${part})`).join(' AND ');
}

function isPhrase({ terms, isLetters }: Alternative): boolean {
  return terms.length > 1 && !isLetters;
}

/** Joins expressions that must all match; those that are absent narrow nothing. */
export function conjunction(parts: readonly (string | undefined)[]): string | undefined {
  const present = parts.filter((part) => part !== undefined);
  return present.length <= 1 ? present[0] : present.map((part) => `(${part})`).join(' AND ');
}

/** Expression for the filters, on either table, one of them left out where its own values are counted. */
export function filterExpression(filters: SearchFilters, bounds: DateBounds, without?: FilterName): string | undefined {
  return conjunction(
    FILTER_NAMES.filter((name) => name !== without).map((name) => {
      const terms = acceptedTerms(filters, name, bounds);
      return terms && (terms.length === 0 ? [NO_TERM] : terms).map(filterTermExpression).join(' OR ');
    }),
  );
}

/** Expression for one term of the filters. */
export function filterTermExpression(term: string): string {
  return `"${term}"`;
}

/** A term no entry has. */
const NO_TERM = '\ue001none';

function anyAlternative(unit: QueryUnit, write: (one: Alternative) => string | undefined): string | undefined {
  const words = unit.alternatives.filter((one) => !one.isLetters);
  const open = new Set(words.filter((one) => one.isPrefix).map((one) => one.terms.join(' ')));
  const parts = unit.alternatives
    .filter((one) => one.isPrefix || one.isLetters || !open.has(one.terms.join(' ')))
    .map(write)
    .filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : `(${parts.join(' OR ')})`;
}

function textExpression({ terms, isPrefix, isLetters }: Alternative): string {
  const star = isPrefix ? ' *' : '';
  if (!isLetters) return `"${terms.join(' ')}"${star}`;
  const [first = '', second] = terms;
  if (second === undefined) return `pairs : "${first}" *`;
  const pairs = terms.slice(1).map((letter, index) => `${terms[index]}${letter}`);
  return `pairs : "${pairs.join(' ')}"${star}`;
}

function tierExpression({ terms: [term = ''], isPrefix }: Alternative, tier: number): string {
  return `"${tierTerm(tier, term)}"${isPrefix ? ' *' : ''}`;
}
