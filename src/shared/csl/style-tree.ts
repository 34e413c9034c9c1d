/**
 * A citation style as a typed tree.
 * @see https://docs.citationstyles.org/en/stable/specification.html — Citation Style Language 1.0.2
 */
export interface CitationStyle {
  readonly title: string;
  /** Its address, which names it everywhere. */
  readonly id: string;
  /** Citations stand in notes, or in the text. */
  readonly kind: 'note' | 'in-text';
  readonly defaultLocale?: string;
  readonly options: StyleOptions;
  /** Whether it says itself where the letter stands that tells items of one year apart. */
  readonly printsYearSuffix: boolean;
  readonly names: NameOptions;
  readonly locales: readonly LocaleDefinition[];
  readonly macros: ReadonlyMap<string, readonly StyleElement[]>;
  readonly citation: CitationLayout;
  readonly bibliography?: BibliographyLayout;
}

export interface StyleOptions {
  readonly demoteParticle: 'never' | 'sort-only' | 'display-and-sort';
  readonly hyphenateInitials: boolean;
  readonly pageRangeFormat?: PageRangeFormat;
}
export type PageRangeFormat = 'expanded' | 'minimal' | 'minimal-two' | 'chicago' | 'chicago-15' | 'chicago-16';

export interface Layout {
  readonly look: Look;
  readonly delimiter: string;
  readonly elements: readonly StyleElement[];
  readonly sort: readonly SortKey[];
  readonly names: NameOptions;
}

export type CollapseMode = 'citation-number' | 'year' | 'year-suffix' | 'year-suffix-ranged';
export type GivenNameRule =
  | 'all-names'
  | 'all-names-with-initials'
  | 'primary-name'
  | 'primary-name-with-initials'
  | 'by-cite';

export interface CitationLayout extends Layout {
  readonly addNames: boolean;
  readonly addGivenNames: boolean;
  readonly givenNameRule: GivenNameRule;
  readonly addYearSuffix: boolean;
  readonly collapse?: CollapseMode;
  readonly citeGroupDelimiter?: string;
  readonly yearSuffixDelimiter?: string;
  readonly afterCollapseDelimiter?: string;
  readonly nearNoteDistance: number;
}

export interface BibliographyLayout extends Layout {
  readonly hangingIndent: boolean;
  readonly secondFieldAlign?: 'flush' | 'margin';
  readonly authorSubstitute?: string;
  readonly authorSubstituteRule: 'complete-all' | 'complete-each' | 'partial-each' | 'partial-first';
}

export interface SortKey {
  readonly by: { readonly variable: string } | { readonly macro: string };
  readonly isDescending: boolean;
  readonly names: NameOptions;
}

export interface Font {
  readonly style?: 'normal' | 'italic' | 'oblique';
  readonly weight?: 'normal' | 'bold' | 'light';
  readonly variant?: 'normal' | 'small-caps';
  readonly decoration?: 'none' | 'underline';
  readonly align?: 'baseline' | 'sup' | 'sub';
}
export type TextCase = 'lowercase' | 'uppercase' | 'capitalize-first' | 'capitalize-all' | 'sentence' | 'title';
export type Display = 'block' | 'left-margin' | 'right-inline' | 'indent';

/** What any rendering element may say of how its output looks. Affixes are outside of the rest. */
export interface Look {
  readonly prefix: string;
  readonly suffix: string;
  readonly font: Font;
  readonly quotes: boolean;
  readonly stripPeriods: boolean;
  readonly textCase?: TextCase;
  readonly display?: Display;
}

export type TermForm = 'long' | 'short' | 'verb' | 'verb-short' | 'symbol';

export type StyleElement =
  | TextElement
  | NumberElement
  | LabelElement
  | DateElement
  | NamesElement
  | GroupElement
  | ChooseElement;

export interface TextElement {
  readonly type: 'text';
  readonly look: Look;
  readonly content:
    | { readonly kind: 'variable'; readonly name: string; readonly isShort: boolean }
    | { readonly kind: 'macro'; readonly name: string }
    | { readonly kind: 'term'; readonly name: string; readonly form: TermForm; readonly isPlural: boolean }
    | { readonly kind: 'value'; readonly value: string };
}

export interface NumberElement {
  readonly type: 'number';
  readonly look: Look;
  readonly variable: string;
  readonly form: 'numeric' | 'ordinal' | 'long-ordinal' | 'roman';
}

export interface LabelElement {
  readonly type: 'label';
  readonly look: Look;
  readonly variable: string;
  readonly form: TermForm;
  readonly plural: 'contextual' | 'always' | 'never';
}

export type DatePartName = 'year' | 'month' | 'day';
export interface DatePart {
  readonly name: DatePartName;
  readonly form?: 'numeric' | 'numeric-leading-zeros' | 'ordinal' | 'long' | 'short';
  readonly rangeDelimiter?: string;
  readonly look: Look;
}
export interface DateElement {
  readonly type: 'date';
  readonly look: Look;
  readonly variable: string;
  readonly form?: 'text' | 'numeric';
  /** The parts that are shown, of a date in the locale's form. */
  readonly shown: readonly DatePartName[];
  readonly parts: readonly DatePart[];
  readonly delimiter: string;
}
/** How a locale writes dates. */
export type LocaleDate = Pick<DateElement, 'parts' | 'delimiter'> & Pick<Look, 'font'>;

/** What may be said of names on any level; what is absent is taken from the level above. */
export interface NameOptions {
  readonly and?: 'text' | 'symbol';
  readonly delimiter?: string;
  readonly delimiterPrecedesEtAl?: DelimiterPrecedes;
  readonly delimiterPrecedesLast?: DelimiterPrecedes;
  readonly etAlMin?: number;
  readonly etAlUseFirst?: number;
  readonly etAlSubsequentMin?: number;
  readonly etAlSubsequentUseFirst?: number;
  readonly etAlUseLast?: boolean;
  readonly form?: 'long' | 'short' | 'count';
  readonly initialize?: boolean;
  readonly initializeWith?: string;
  readonly nameAsSortOrder?: 'first' | 'all';
  readonly sortSeparator?: string;
  readonly namesDelimiter?: string;
}
export type DelimiterPrecedes = 'contextual' | 'after-inverted-name' | 'always' | 'never';

export interface NameElement {
  readonly options: NameOptions;
  readonly look: Look;
  readonly given?: Look;
  readonly family?: Look;
}

export interface NamesElement {
  readonly type: 'names';
  readonly look: Look;
  readonly variables: readonly string[];
  readonly delimiter?: string;
  readonly name?: NameElement;
  readonly etAl?: { readonly term: string; readonly look: Look };
  readonly label?: Omit<LabelElement, 'variable'> & { readonly isBeforeNames: boolean };
  readonly substitute: readonly StyleElement[];
}

export interface GroupElement {
  readonly type: 'group';
  readonly look: Look;
  readonly delimiter: string;
  readonly children: readonly StyleElement[];
}

export const CONDITION_TESTS = [
  'type',
  'variable',
  'position',
  'is-numeric',
  'is-uncertain-date',
  'locator',
  'disambiguate',
] as const;
export interface Condition {
  readonly test: (typeof CONDITION_TESTS)[number];
  readonly value: string;
}
export interface ChooseElement {
  readonly type: 'choose';
  /** The first whose conditions hold is rendered; one without conditions always does. */
  readonly branches: readonly {
    readonly conditions: readonly Condition[];
    readonly match: 'all' | 'any' | 'none';
    readonly children: readonly StyleElement[];
  }[];
}

export interface Term {
  readonly single: string;
  readonly multiple: string;
  readonly gender?: 'masculine' | 'feminine';
  /** Which numbers an ordinal's suffix is for. */
  readonly match?: 'last-digit' | 'last-two-digits' | 'whole-number';
}

/** What a locale, or a style for a locale, says. Terms are keyed by name, form and gender (see `termKey`). */
export interface LocaleDefinition {
  /** Absent where a style says it for every language. */
  readonly language?: string;
  readonly terms: ReadonlyMap<string, Term>;
  readonly dates: Readonly<Partial<Record<'text' | 'numeric', LocaleDate>>>;
  readonly punctuationInQuote?: boolean;
  readonly limitDayOrdinals?: boolean;
}
