import type { Citation, Entry } from '../model/index.ts';
import type { PackBlock, PackInline, PackListItem } from './pack.ts';
import { blocksIn } from './walk-pack.ts';

/** A run of plain text. */
export function text(words: string): PackInline {
  return { type: 'text', text: words };
}

/** A run of bold text. */
export function bold(words: string): PackInline {
  return { type: 'text', text: words, bold: true };
}

/** A paragraph of body text. */
export function paragraph(...inlines: PackInline[]): PackBlock {
  return { type: 'paragraph', role: 'body', inlines };
}

/** A bulleted list. */
export function bulletList(items: readonly PackListItem[]): PackBlock {
  return { type: 'list', ordered: false, items };
}

/** Paragraphs of a plain text, which blank lines separate. */
export function paragraphsOf(plain: string): PackBlock[] {
  return plain
    .split(/\n\s*\n/)
    .map((words) => words.replaceAll(/\s*\n\s*/g, ' ').trim())
    .filter((words) => words !== '')
    .map((words) => paragraph(text(words)));
}

/** A plain text as the content of a table's cell, a paragraph a line. */
export function cellOf(plain: string): PackInline[] {
  return linesOf(paragraphsOf(plain));
}

/** The paragraphs among blocks as lines, those in lists and quotes too: what a cell can hold of them. */
export function linesOf(blocks: readonly PackBlock[]): PackInline[] {
  const paragraphs = [...blocksIn(blocks)].filter((block) => block.type === 'paragraph');
  return paragraphs.flatMap(({ inlines }, index) => [...(index === 0 ? [] : [{ type: 'break' as const }]), ...inlines]);
}

/** A footnote with the first place an entry cites in each of its sources; nothing where it cites none. */
export function sourcesOf({ claims }: Pick<Entry, 'claims'>): PackInline[] {
  const bySource = Map.groupBy(
    claims.flatMap((claim) => claim.citations),
    ({ sourceId }) => sourceId,
  );
  const citations = [...bySource.values()].flatMap((group) => group.slice(0, 1));
  return citations.length === 0 ? [] : [{ type: 'footnote', citations }];
}

/** A paragraph as one that leads; other blocks as they are. */
export function asLead(block: PackBlock): PackBlock {
  return block.type === 'paragraph' ? { ...block, role: 'lead' } : block;
}

/** A statement as a sentence, closed by a full stop where it has no mark of its own, and its footnote. */
export function citedSentence(statement: string, citations: readonly Citation[]): PackInline[] {
  const words = statement.trim().replaceAll(/\s*\n\s*/g, ' ');
  const isClosed = /[.!?…。၊။។]["”’)\]]*$/u.test(words);
  return [text(isClosed ? words : `${words}.`), { type: 'footnote', citations }];
}
