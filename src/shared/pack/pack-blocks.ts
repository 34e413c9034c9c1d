import type { Citation } from '../model/index.ts';
import type { PackBlock, PackInline, PackListItem } from './pack.ts';

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
  return paragraphsOf(plain).flatMap((block, index) =>
    block.type !== 'paragraph' ? [] : index === 0 ? block.inlines : [{ type: 'break' as const }, ...block.inlines],
  );
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
