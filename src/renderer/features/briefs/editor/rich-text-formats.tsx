import type { Editor } from '@tiptap/react';
import type { ReactNode } from 'react';

/** A format that is on or off where the cursor is. */
export interface Format {
  /** Name of the mark or node in the document. */
  readonly name: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly toggle: (editor: Editor) => void;
}

interface Formats {
  readonly characters: readonly Format[];
  readonly blocks: readonly Format[];
}

/** Formats of the toolbar, besides links and the style of a block. */
export const FORMATS: Formats = {
  characters: [
    {
      name: 'bold',
      label: 'Bold',
      icon: glyph(<path d="M5 3h4a2.5 2.5 0 0 1 0 5H5zm0 5h4.75a2.6 2.6 0 0 1 0 5.2H5z" strokeWidth="1.9" />),
      toggle: (editor) => editor.chain().focus().toggleBold().run(),
    },
    {
      name: 'italic',
      label: 'Italic',
      icon: glyph(<path d="M7 3h5M4 13h5M9.5 3l-3 10" />),
      toggle: (editor) => editor.chain().focus().toggleItalic().run(),
    },
  ],
  blocks: [
    {
      name: 'bulletList',
      label: 'Bulleted list',
      icon: glyph(<path d="M6 4h8M6 8h8M6 12h8M2.5 4h.01M2.5 8h.01M2.5 12h.01" />),
      toggle: (editor) => editor.chain().focus().toggleBulletList().run(),
    },
    {
      name: 'orderedList',
      label: 'Numbered list',
      icon: glyph(<path d="M7 4h7M7 8h7M7 12h7M2 3l1-.6v3.4M2 10.2c.3-.9 2-.8 1.9.2-.1.7-1.4 1.2-1.9 2.2h2" />),
      toggle: (editor) => editor.chain().focus().toggleOrderedList().run(),
    },
    {
      name: 'blockquote',
      label: 'Quote',
      icon: glyph(<path d="M6.5 5C4.5 5.6 3.4 7 3.4 9v2.4h3V8.6H4.7M13 5c-2 .6-3.1 2-3.1 4v2.4h3V8.6h-1.7" />),
      toggle: (editor) => editor.chain().focus().toggleBlockquote().run(),
    },
  ],
};

/** A glyph of the toolbar on a grid of 16; said by its button's label. */
export function glyph(shape: ReactNode): ReactNode {
  return (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {shape}
    </svg>
  );
}
