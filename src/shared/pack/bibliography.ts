import type { BibliographyEntry } from '../csl/index.ts';
import type { PackBlock, PackText } from './pack.ts';
import { packText } from './pack-text.ts';

/** The cited sources as the citation style lists them, a paragraph each; nothing where none is cited, or the style has no list. */
export function bibliography(entries: readonly BibliographyEntry[]): PackBlock[] {
  return entries.map((entry) => ({ type: 'paragraph', role: 'source', inlines: entryText(entry) }));
}

/** The blocks of an entry, a number in the margin and what stands beside it, follow one another. */
function entryText({ blocks }: BibliographyEntry): PackText[] {
  return blocks.flatMap(({ runs }, index) => {
    const before = blocks[index - 1]?.runs.at(-1)?.text ?? ' ';
    const gap: PackText[] = /\s$/.test(before) ? [] : [{ type: 'text', text: ' ' }];
    return [...gap, ...packText(runs)];
  });
}
