import { placeCites } from './citation-positions.ts';
import type { CitationRequest } from './citation-request.ts';
import type { CslItem } from './csl-item.ts';
import { distinguishItems, PLAIN_DISTINCTION } from './distinguish-items.ts';
import { type BibliographyEntry, renderBibliography } from './render-bibliography.ts';
import { type CitationContext, renderCitation, sortCites } from './render-citation.ts';
import type { Registered } from './scope.ts';
import { type CitationRun, setText } from './set-text.ts';
import { sortByKeys } from './sort-items.ts';
import type { CitationStyle, LocaleDefinition } from './style-tree.ts';
import { type Locale, localeOf } from './terms.ts';

/** A style in a language, ready to format citations. */
export interface CitationProcessor {
  readonly style: CitationStyle;
  readonly locale: Locale;
}

/** The citations of a document and its bibliography, set as text. */
export interface FormattedCitations {
  /** In the order they were asked for; one without a known item is empty. */
  readonly citations: readonly (readonly CitationRun[])[];
  /** In the style's order; empty where the style has none. */
  readonly bibliography: readonly BibliographyEntry[];
}

/** What a processor is made of, as plain data. */
export type CitationParts = Parameters<typeof citationProcessor>;

/** Puts a style together with the language it is to write in: what the style says of the language wins. */
export function citationProcessor(
  style: CitationStyle,
  language: string,
  localeFiles: readonly LocaleDefinition[],
): CitationProcessor {
  const [primary = ''] = language.split('-');
  const own = (wanted: string | undefined) => style.locales.filter((locale) => locale.language === wanted);
  const definitions = [
    ...localeFiles,
    ...own(undefined),
    ...own(primary),
    ...(language === primary ? [] : own(language)),
  ];
  return { style, locale: localeOf(language, definitions) };
}

/**
 * Formats every citation of a document, in its order, and the bibliography of what they cite.
 * @param items everything that may be cited; of two with one id the first counts
 * @param uncited ids of items that the bibliography lists as well
 */
export function formatCitations(
  { style, locale }: CitationProcessor,
  items: readonly CslItem[],
  citations: readonly CitationRequest[],
  uncited: readonly string[] = [],
): FormattedCitations {
  const known = new Map(items.toReversed().map((item) => [item.id, item]));
  const ids = new Set([...citations.flatMap(({ cites }) => cites.map(({ id }) => id)), ...uncited]);
  const cited = [...ids].flatMap((id) => known.get(id) ?? []);
  const entries = registered(cited, style, locale);
  const context: CitationContext = { style, locale, registry: new Map(entries.map((entry) => [entry.item.id, entry])) };
  const sorted = citations.map((citation) => ({ ...citation, cites: sortCites(citation.cites, context) }));
  const placed = placeCites(sorted, style.citation.nearNoteDistance);
  return {
    citations: placed.map((cites) => {
      const output = renderCitation(cites, context);
      return output === undefined ? [] : setText(output, locale);
    }),
    bibliography: style.bibliography === undefined ? [] : renderBibliography(entries, style.bibliography, context),
  };
}

/** The items in the bibliography's order with their numbers, told apart. */
function registered(items: readonly CslItem[], style: CitationStyle, locale: Locale): Registered[] {
  const cited = items.map((item, index) => ({ item, citationNumber: index + 1, distinction: PLAIN_DISTINCTION }));
  const sort = (entries: readonly Registered[]) =>
    sortByKeys(entries, style.bibliography?.sort ?? [], (entry) => entry, { style, locale, area: 'bibliography' });
  const numbered = sort(cited).map((entry, index) => ({ ...entry, citationNumber: index + 1 }));
  const found = distinguishItems(numbered, style, locale);
  return numbered.map((entry) => ({ ...entry, distinction: found.get(entry.item.id) ?? PLAIN_DISTINCTION }));
}
