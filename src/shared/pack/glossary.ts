import type { Entry, GlossaryTerm } from '../model/index.ts';
import type { PackBlock } from './pack.ts';
import { bold, text } from './pack-blocks.ts';
import type { PackContext } from './pack-context.ts';
import { rememberedFor } from './remember.ts';
import { textsIn } from './walk-pack.ts';

/** A term with the pattern of its acronym as a word of its own: "WG-AI" does not use "AI". */
export interface FindableTerm extends GlossaryTerm {
  readonly asWord: RegExp;
}

/** Table of the acronyms that `blocks` use, in alphabetical order; nothing where they use none. */
export function glossaryTable(blocks: readonly PackBlock[], context: PackContext): PackBlock[] {
  const { labels, terms } = context;
  const usedIn = termsUsedIn(terms);
  const found = new Set(blocks.flatMap(usedIn));
  const used = terms.filter((term) => found.has(term));
  if (used.length === 0) return [];
  return [
    {
      type: 'table',
      purpose: 'glossary',
      description: labels.descriptions.glossary,
      header: labels.glossaryHeader,
      rows: used.map(({ acronym, expansion }) => [
        [bold(acronym)],
        [text(capitalised(expansion, context.brief.language))],
      ]),
    },
  ];
}

/** The library's glossary and the acronyms of the printed entries, in alphabetical order; the glossary's word wins. */
export function findableTerms(glossary: readonly GlossaryTerm[], printed: readonly Entry[]): FindableTerm[] {
  const ofEntries = printed.flatMap(({ acronym, title }) =>
    acronym === undefined || acronym.trim() === '' ? [] : [{ acronym, expansion: title }],
  );
  const terms = new Map<string, FindableTerm>();
  for (const term of [...glossary, ...ofEntries]) {
    if (terms.has(term.acronym)) continue;
    const asWord = `(?<![\\p{L}\\p{N}-])${RegExp.escape(term.acronym)}(?![\\p{L}\\p{N}]|-\\p{L})`;
    terms.set(term.acronym, { ...term, asWord: new RegExp(asWord, 'u') });
  }
  return [...terms.values()].sort((one, other) => (one.acronym < other.acronym ? -1 : 1));
}

const termsUsedIn = rememberedFor((terms: readonly FindableTerm[]) =>
  rememberedFor((block: PackBlock): readonly FindableTerm[] => {
    const words = [...textsIn([block])].join('\n');
    return terms.filter(({ acronym, asWord }) => words.includes(acronym) && asWord.test(words));
  }),
);

/** Some are written as they stand in a sentence; in a column all begin alike. */
function capitalised(expansion: string, language: string): string {
  const [first = ''] = expansion;
  return first.toLocaleUpperCase(language) + expansion.slice(first.length);
}
