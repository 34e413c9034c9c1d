import type { PackInline, PackText } from '../../../shared/pack/index.ts';
import { bookmarkName, type DocxContext, isFirstNote, linkId } from './docx-context.ts';
import type { FlowInline } from './flow.ts';
import type { Note } from './footnote-text.ts';
import { linkAddress } from './link-address.ts';

/** Inlines as runs, links, footnote references and cross-references. */
export function flowInlines(inlines: readonly PackInline[], context: DocxContext): FlowInline[] {
  return inlines.map((inline) => flowInline(inline, context));
}

function flowInline(inline: PackInline, context: DocxContext): FlowInline {
  switch (inline.type) {
    case 'text': {
      const { href, ...words } = inline;
      const address = href === undefined ? undefined : linkAddress(href);
      return address === undefined ? words : { ...words, link: linkId(address, context) };
    }
    case 'break':
      return inline;
    case 'footnote':
      context.notes.push(flowInlines(noteText(inline, context), context));
      return { type: 'note', number: context.notes.length, place: context.notePlace };
    case 'reference':
      return { type: 'reference', anchor: bookmarkName(inline.bookmark, context), text: inline.text };
  }
}

function noteText(note: Note, context: DocxContext): readonly PackText[] {
  const number = context.notes.length + 1;
  return context.noteForms(note, (sourceId) => isFirstNote(sourceId, number, context));
}
