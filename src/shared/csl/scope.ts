import type { CslItem } from './csl-item.ts';
import type { Output } from './output.ts';
import type { CitationStyle, NameOptions, TextCase } from './style-tree.ts';
import type { Locale } from './terms.ts';
import { changeCase } from './text-case.ts';

/** Where in the document a cite stands, as conditions test it. */
export interface CitePosition {
  readonly isFirst: boolean;
  readonly isIbid: boolean;
  readonly isIbidWithLocator: boolean;
  readonly isNearNote: boolean;
}

/** How far the names of an item are shown beyond what the style asks for, so that no two items are cited alike. */
export interface Distinction {
  /** Names shown beyond those that "et al." leaves. */
  readonly addedNames: number;
  /** By a name's place: 1 shows initials, 2 the whole given name. */
  readonly givenNames: Readonly<Record<number, 0 | 1 | 2>>;
  readonly isDisambiguated: boolean;
  /** 0 is "a". */
  readonly yearSuffix?: number;
}

/** What is known of an item in the whole document. */
export interface Registered {
  readonly item: CslItem;
  readonly citationNumber: number;
  readonly distinction: Distinction;
}

/** Everything that rendering elements ask for. One is made for each rendering of a cite or an entry. */
export interface Scope {
  readonly style: CitationStyle;
  readonly locale: Locale;
  readonly area: 'citation' | 'bibliography';
  readonly registered: Registered;
  readonly locator?: { readonly label: string; readonly text: string };
  readonly position?: CitePosition;
  readonly firstNote?: number;
  /** Set where the names are left out, because those before say them. */
  readonly withoutNames?: true;
  /** Set while the key of a sort is made. */
  readonly sortNames?: NameOptions;
  readonly progress: Progress;
}

/** What one rendering has come to. */
interface Progress {
  /** Variables that stand in the place of names, and are not printed again. */
  readonly substituted: Set<string>;
  /** Variables printed so far, in their order. */
  readonly printed: string[];
  hasNames: boolean;
  hasYearSuffix: boolean;
}

export function newProgress(): Progress {
  return { substituted: new Set(), printed: [], hasNames: false, hasYearSuffix: false };
}

/** What an element gave: its output, and whether it asked for a variable and found one. */
export interface Rendered {
  readonly output?: Output;
  readonly variables: 'none' | 'empty' | 'filled';
}
export const NOTHING: Rendered = { variables: 'none' };
export const EMPTY: Rendered = { variables: 'empty' };

/** The output of an element that asked for a variable. */
export function filled(output: Output | undefined): Rendered {
  return output === undefined ? EMPTY : { output, variables: 'filled' };
}

/** The output in another case, by the language of the item, or of the style where the item says none. */
export function caseIn(scope: Scope): (output: Output, textCase: TextCase) => Output {
  const language = scope.registered.item.language ?? scope.style.defaultLocale ?? scope.locale.language;
  return (output, textCase) => changeCase(output, textCase, /^en(?:$|-)/i.test(language));
}
