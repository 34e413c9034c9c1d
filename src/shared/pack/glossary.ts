import type { GlossaryTerm } from '../model/index.ts';
import type { PackBlock } from './pack.ts';
import { bold, text } from './pack-blocks.ts';
import type { PackContext } from './pack-context.ts';
import { textsIn } from './walk-pack.ts';

/** Table of the acronyms that `blocks` use, in alphabetical order; nothing where they use none. */
export function glossaryTable(blocks: readonly PackBlock[], context: PackContext): PackBlock[] {
  const { labels } = context;
  const used = usedTerms([...textsIn(blocks)].join('\n'), knownTerms(context));
  if (used.length === 0) return [];
  return [
    {
      type: 'table',
      purpose: 'glossary',
      description: labels.descriptions.glossary,
      header: labels.glossaryHeader,
      rows: used.map(({ acronym, expansion }) => [[bold(acronym)], [text(expansion)]]),
    },
  ];
}

/** The library's glossary and the acronyms of the printed entries; the glossary's word wins. */
function knownTerms(context: PackContext): GlossaryTerm[] {
  const ofEntries = [...context.printed.values()].flatMap(({ acronym, title }) =>
    acronym === undefined || acronym.trim() === '' ? [] : [{ acronym, expansion: title }],
  );
  const terms = new Map<string, GlossaryTerm>();
  for (const term of [...context.glossary, ...ofEntries]) {
    if (!terms.has(term.acronym)) terms.set(term.acronym, term);
  }
  return [...terms.values()];
}

/** An acronym is used where it stands as a word of its own: "WG-AI" does not use "AI". */
function usedTerms(words: string, terms: readonly GlossaryTerm[]): GlossaryTerm[] {
  return terms
    .filter(({ acronym }) =>
      new RegExp(`(?<![\\p{L}\\p{N}-])${RegExp.escape(acronym)}(?![\\p{L}\\p{N}]|-\\p{L})`, 'u').test(words),
    )
    .toSorted((one, other) => (one.acronym < other.acronym ? -1 : 1));
}
