import type { JSONContent } from '@tiptap/core';
import { EditorContent, useEditor, useEditorState } from '@tiptap/react';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { RichText } from '../../../../shared/model/index.ts';
import { sameValue } from '../editing/same-value.ts';
import { cleanPastedHtml } from './clean-pasted-html.ts';
import { parseRichText } from './parse-rich-text.ts';
import { richTextExtensions } from './rich-text-extensions.ts';
import { RichTextToolbar } from './rich-text-toolbar.tsx';
import './rich-text-editor.css';

interface RichTextEditorProps {
  /** What the text is, for screen readers: "Text of Summary". */
  readonly label: string;
  readonly value: RichText;
  readonly onChange: (value: RichText) => void;
  /** Shown while nothing is written. */
  readonly placeholder: string;
}

/** Editor of the advisor's own text. What it hands out is always what the model accepts. */
export function RichTextEditor({ label, value, onChange, placeholder }: RichTextEditorProps) {
  const emitted = useRef(value);
  const emit = useEffectEvent((document: unknown) => {
    emitted.current = parseRichText(document);
    onChange(emitted.current);
  });
  const editor = useEditor({
    extensions: richTextExtensions,
    content: documentOf(value),
    // Styles come from our own sheet: the content security policy lets no element bring its own.
    injectCSS: false,
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, spellcheck: 'true' },
      transformPastedHTML: cleanPastedHtml,
    },
    onUpdate: ({ editor: updated }) => emit(updated.getJSON()),
  });
  const isEmpty = useEditorState({ editor, selector: (snapshot) => snapshot.editor.isEmpty });

  useEffect(() => {
    if (sameValue(value, emitted.current)) return;
    emitted.current = value;
    editor.commands.setContent(documentOf(value), { emitUpdate: false });
  }, [editor, value]);

  useEffect(() => {
    editor.view.dom.setAttribute('aria-label', label);
  }, [editor, label]);

  return (
    <div className="rich-text">
      <RichTextToolbar editor={editor} />
      <div className="rich-text-body">
        {isEmpty && (
          <p className="rich-text-placeholder" aria-hidden="true">
            {placeholder}
          </p>
        )}
        <EditorContent editor={editor} />
      </div>
    </div>
  );
}

/** Rich text is a ProseMirror document; the types differ only in how they spell an absent key. */
function documentOf(value: RichText): JSONContent {
  return value as JSONContent;
}
