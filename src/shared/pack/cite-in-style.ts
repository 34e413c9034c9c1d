import {
  type BibliographyEntry,
  type CitationProcessor,
  type CitationRequest,
  type CslItem,
  formatCitations,
} from '../csl/index.ts';
import type { Citation } from '../model/index.ts';
import { cslItemOf } from './csl-item-of-source.ts';
import { mapInlines } from './map-inlines.ts';
import type { PackBlock, PackInline, PackText } from './pack.ts';
import type { PackContext } from './pack-context.ts';
import { packText } from './pack-text.ts';
import { spansOf } from './paragraph-spans.ts';
import { rememberedFor } from './remember.ts';
import { inlinesIn } from './walk-pack.ts';

/** Blocks with their citations in a style, and what the style lists at the end. */
interface CitedBlocks {
  readonly blocks: readonly PackBlock[];
  readonly entries: readonly BibliographyEntry[];
}

/**
 * Puts every citation of the blocks into a style, in reading order, so that the first names a source in full and later ones are
 * short. A style of the text (author and year) puts them into the sentence, before its full stop, and leaves no notes.
 */
export function citeInStyle(
  blocks: readonly PackBlock[],
  citing: CitationProcessor,
  context: PackContext,
): CitedBlocks {
  const isInText = citing.style.kind === 'in-text';
  const notes = [...inlinesIn(blocks)].filter((inline) => inline.type === 'footnote');
  const requests = notes.map(({ citations }, index) => requestOf(citations, isInText ? 0 : index + 1));
  const made = formatCitations(citing, itemsCited(notes, context), requests);
  const textOf = new Map(notes.map((note, index) => [note as PackInline, packText(made.citations[index] ?? [])]));
  const inlinesOf = isInText ? inText : inNotes;
  const cited = blocks.map((block) =>
    hasNotes(block) ? (mapInlines([block], (inlines) => inlinesOf(inlines, textOf))[0] ?? block) : block,
  );
  return { blocks: cited, entries: made.bibliography };
}

const hasNotes = rememberedFor((block: PackBlock) => inlinesIn([block]).some((inline) => inline.type === 'footnote'));

function itemsCited(notes: readonly { readonly citations: readonly Citation[] }[], context: PackContext): CslItem[] {
  const ids = new Set(notes.flatMap(({ citations }) => citations.map(({ sourceId }) => sourceId)));
  return [...ids].map((id) => cslItemOf(context.sources.get(id) ?? { id, title: context.labels.removedSource }));
}

/** A cite for every source, with all its paragraphs. */
function requestOf(citations: readonly Citation[], noteNumber: number): CitationRequest {
  const cites = [...Map.groupBy(citations, ({ sourceId }) => sourceId)].map(([id, group]) => ({
    id,
    locator: spansOf(group.map(({ paragraph }) => paragraph)).join(', '),
    label: 'paragraph',
  }));
  return { cites, noteNumber };
}

type TextOf = ReadonlyMap<PackInline, readonly PackText[]>;

function inNotes(inlines: readonly PackInline[], textOf: TextOf): PackInline[] {
  return inlines.map((inline) => (inline.type === 'footnote' ? { ...inline, text: textOf.get(inline) ?? [] } : inline));
}

/** The mark that ends a sentence, with what closes a quotation behind it. */
const END = /[.。।][”’"')\]]*$/u;

function inText(inlines: readonly PackInline[], textOf: TextOf): PackInline[] {
  const line: PackInline[] = [];
  for (const inline of inlines) {
    const words = textOf.get(inline);
    if (words === undefined) line.push(inline);
    else line.push(...withCitation(line.pop(), words));
  }
  return line;
}

function withCitation(before: PackInline | undefined, words: readonly PackText[]): PackInline[] {
  if (before?.type !== 'text') return [...(before === undefined ? [] : [before]), ...words];
  const end = END.exec(before.text)?.[0] ?? '';
  const sentence = before.text.slice(0, before.text.length - end.length);
  const quoted = end.slice(1);
  return [
    { ...before, text: `${sentence}${quoted} ` },
    ...words,
    ...(end === '' ? [] : [{ ...before, text: end.charAt(0) }]),
  ];
}
