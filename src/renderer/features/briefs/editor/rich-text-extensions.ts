import type { Extensions } from '@tiptap/core';
import { Blockquote } from '@tiptap/extension-blockquote';
import { Heading } from '@tiptap/extension-heading';
import { ListItem, OrderedList } from '@tiptap/extension-list';
import { StarterKit } from '@tiptap/starter-kit';
import { isPrintableLink } from './link-address.ts';

/** Headings of pasted pages come to the levels a section may use: 1 is the brief's own, 5 and 6 are not printed. */
const HEADING_TAGS = [
  { tag: 'h1', attrs: { level: 2 } },
  { tag: 'h2', attrs: { level: 2 } },
  { tag: 'h3', attrs: { level: 3 } },
  { tag: 'h4', attrs: { level: 4 } },
  { tag: 'h5', attrs: { level: 4 } },
  { tag: 'h6', attrs: { level: 4 } },
];

/** What the editor can write: exactly what `richTextSchema` holds, so that nothing on the screen is lost in the pack. */
export const richTextExtensions: Extensions = [
  StarterKit.configure({
    blockquote: false,
    code: false,
    codeBlock: false,
    heading: false,
    horizontalRule: false,
    listItem: false,
    orderedList: false,
    strike: false,
    underline: false,
    trailingNode: false,
    link: {
      openOnClick: false,
      defaultProtocol: 'https',
      HTMLAttributes: { target: null, rel: null, class: null },
      isAllowedUri: isPrintableLink,
    },
  }),
  Blockquote.extend({ content: 'paragraph+' }),
  Heading.extend({ parseHTML: () => HEADING_TAGS }).configure({ levels: [2, 3, 4] }),
  ListItem.extend({ content: 'paragraph (paragraph | bulletList | orderedList)*' }),
  OrderedList.extend({ addAttributes: () => ({}) }),
];
