import { z } from 'zod';
import { elementsOf, parseXml, textOf, type XmlElement } from '../xml/parse-xml.ts';
import { checkMacros } from './check-macros.ts';
import { parseElements } from './parse-elements.ts';
import { parseLocale } from './parse-locale.ts';
import { defined, flagSchema, invalidStyle, parseAttributes, parseLook } from './parse-look.ts';
import { parseNameOptions, parseSortNames } from './parse-names.ts';
import type { BibliographyLayout, CitationLayout, CitationStyle, Layout, SortKey } from './style-tree.ts';

/** Longest file of a style, in UTF-16 code units; the largest in use are a quarter of it. */
const MAX_STYLE_LENGTH = 1_000_000;

/**
 * Reads a style in CSL 1.0 or 1.0.2.
 * @throws AttacheError Invalid with what is wrong, also for one that only points to another (a dependent style)
 */
export function parseStyle(text: string): CitationStyle {
  if (text.length > MAX_STYLE_LENGTH) throw invalidStyle('the file is too large for one');
  const root = parseXml(text);
  if (root.name !== 'style') throw invalidStyle('it is no CSL style');
  refuseDependent(root);
  const citation = elementsOf(root, 'citation')[0];
  if (citation === undefined) throw invalidStyle('it has no <citation>');
  const bibliography = elementsOf(root, 'bibliography')[0];
  const macros = elementsOf(root, 'macro').map(
    (macro) => [macro.attributes.name ?? '', parseElements(elementsOf(macro))] as const,
  );
  const style: CitationStyle = {
    ...infoOf(root),
    ...parseRoot(root),
    printsYearSuffix: hasYearSuffix(root),
    names: parseNameOptions(root),
    locales: elementsOf(root, 'locale').map(parseLocale),
    macros: new Map(macros),
    citation: parseCitation(citation),
    ...(bibliography === undefined ? {} : { bibliography: parseBibliography(bibliography) }),
  };
  checkMacros(style);
  return style;
}

function refuseDependent(root: XmlElement): void {
  const links = elementsOf(root, 'info').flatMap((info) => elementsOf(info, 'link'));
  const parent = links.find(({ attributes }) => attributes.rel === 'independent-parent');
  if (parent === undefined || elementsOf(root, 'citation').length > 0) return;
  const address = parent.attributes.href ?? '';
  throw invalidStyle(`it only says that another is used, ${address}. Add the file of that style`);
}

function infoOf(root: XmlElement): Pick<CitationStyle, 'title' | 'id'> {
  const info = elementsOf(root, 'info')[0] ?? { children: [] };
  const of = (name: string) =>
    textOf(elementsOf(info, name)[0] ?? { children: [] })
      .replaceAll(/\s+/g, ' ')
      .trim();
  const title = of('title') || of('id') || 'Untitled style';
  return { title, id: of('id') };
}

function hasYearSuffix(element: XmlElement): boolean {
  return element.attributes.variable === 'year-suffix' || elementsOf(element).some(hasYearSuffix);
}

const rootSchema = z.object({
  class: z.enum(['note', 'in-text']).default('in-text'),
  'default-locale': z.string().optional(),
  'demote-non-dropping-particle': z.enum(['never', 'sort-only', 'display-and-sort']).default('display-and-sort'),
  'initialize-with-hyphen': flagSchema.default(true),
  'page-range-format': z.enum(['expanded', 'minimal', 'minimal-two', 'chicago', 'chicago-15', 'chicago-16']).optional(),
});

function parseRoot(root: XmlElement): Pick<CitationStyle, 'kind' | 'defaultLocale' | 'options'> {
  const read = parseAttributes(root, rootSchema);
  return defined({
    kind: read.class,
    defaultLocale: read['default-locale'],
    options: defined({
      demoteParticle: read['demote-non-dropping-particle'],
      hyphenateInitials: read['initialize-with-hyphen'],
      pageRangeFormat: read['page-range-format'],
    }),
  });
}

function parseLayout(element: XmlElement): Layout {
  const layout = elementsOf(element, 'layout')[0];
  if (layout === undefined) throw invalidStyle(`<${element.name}> has no <layout>`);
  return {
    look: parseLook(layout),
    delimiter: layout.attributes.delimiter ?? '',
    elements: parseElements(elementsOf(layout)),
    sort: elementsOf(element, 'sort').flatMap((sort) => elementsOf(sort, 'key').map(parseSortKey)),
    names: parseNameOptions(element),
  };
}

function parseSortKey(key: XmlElement): SortKey {
  const { variable, macro, sort } = key.attributes;
  if (variable === undefined && macro === undefined) throw invalidStyle('a <key> says neither variable nor macro');
  return {
    by: variable === undefined ? { macro: macro ?? '' } : { variable },
    isDescending: sort === 'descending',
    names: parseSortNames(key),
  };
}

const citationSchema = z.object({
  'disambiguate-add-names': flagSchema.default(false),
  'disambiguate-add-givenname': flagSchema.default(false),
  'givenname-disambiguation-rule': z
    .enum(['all-names', 'all-names-with-initials', 'primary-name', 'primary-name-with-initials', 'by-cite'])
    .default('by-cite'),
  'disambiguate-add-year-suffix': flagSchema.default(false),
  collapse: z.enum(['citation-number', 'year', 'year-suffix', 'year-suffix-ranged']).optional(),
  'cite-group-delimiter': z.string().optional(),
  'year-suffix-delimiter': z.string().optional(),
  'after-collapse-delimiter': z.string().optional(),
  'near-note-distance': z.coerce.number().int().min(0).default(5),
});

function parseCitation(element: XmlElement): CitationLayout {
  const read = parseAttributes(element, citationSchema);
  return defined({
    ...parseLayout(element),
    addNames: read['disambiguate-add-names'],
    addGivenNames: read['disambiguate-add-givenname'],
    givenNameRule: read['givenname-disambiguation-rule'],
    addYearSuffix: read['disambiguate-add-year-suffix'],
    collapse: read.collapse,
    citeGroupDelimiter: read['cite-group-delimiter'],
    yearSuffixDelimiter: read['year-suffix-delimiter'],
    afterCollapseDelimiter: read['after-collapse-delimiter'],
    nearNoteDistance: read['near-note-distance'],
  });
}

const bibliographySchema = z.object({
  'hanging-indent': flagSchema.default(false),
  'second-field-align': z.enum(['flush', 'margin']).optional(),
  'subsequent-author-substitute': z.string().optional(),
  'subsequent-author-substitute-rule': z
    .enum(['complete-all', 'complete-each', 'partial-each', 'partial-first'])
    .default('complete-all'),
});

function parseBibliography(element: XmlElement): BibliographyLayout {
  const read = parseAttributes(element, bibliographySchema);
  return defined({
    ...parseLayout(element),
    hangingIndent: read['hanging-indent'],
    secondFieldAlign: read['second-field-align'],
    authorSubstitute: read['subsequent-author-substitute'],
    authorSubstituteRule: read['subsequent-author-substitute-rule'],
  });
}
