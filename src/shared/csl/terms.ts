import type { LocaleDate, LocaleDefinition, Term, TermForm } from './style-tree.ts';

/** Everything a style can ask of a language, put together from its locale and the style's own words. */
export interface Locale {
  readonly language: string;
  readonly term: (name: string, form?: TermForm, gender?: Term['gender']) => Term | undefined;
  readonly date: (form: 'text' | 'numeric') => LocaleDate | undefined;
  readonly punctuationInQuote: boolean;
  readonly limitDayOrdinals: boolean;
}

const FALLBACKS: Readonly<Record<TermForm, readonly TermForm[]>> = {
  long: ['long'],
  short: ['short', 'long'],
  verb: ['verb', 'long'],
  'verb-short': ['verb-short', 'verb', 'long'],
  symbol: ['symbol', 'short', 'long'],
};
const ORDINAL = /^ordinal(?:-\d\d)?\//;

/** Key of a term in a locale. */
export function termKey(name: string, form: TermForm, gender?: string): string {
  return `${name}/${form}${gender === undefined ? '' : `/${gender}`}`;
}

/**
 * Puts definitions together; a later one wins over the earlier. One that says an ordinal's suffix says them all.
 * @see the specification, "Locale Fallback" and "Ordinal Suffixes"
 */
export function localeOf(language: string, definitions: readonly LocaleDefinition[]): Locale {
  const terms = new Map<string, Term>();
  for (const definition of definitions) {
    if ([...definition.terms.keys()].some((key) => ORDINAL.test(key))) {
      for (const key of [...terms.keys()]) if (ORDINAL.test(key)) terms.delete(key);
    }
    for (const [key, term] of definition.terms) terms.set(key, term);
  }
  const last = <T>(member: (definition: LocaleDefinition) => T | undefined): T | undefined =>
    definitions.map(member).findLast((value) => value !== undefined);
  return {
    language,
    term: (name, form = 'long', gender) =>
      FALLBACKS[form]
        .map((tried) => (gender && terms.get(termKey(name, tried, gender))) ?? terms.get(termKey(name, tried)))
        .find((term) => term !== undefined),
    date: (form) => last(({ dates }) => dates[form]),
    punctuationInQuote: last((definition) => definition.punctuationInQuote) ?? false,
    limitDayOrdinals: last((definition) => definition.limitDayOrdinals) ?? false,
  };
}
